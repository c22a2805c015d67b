"""a PDF whose links name places of the book -> the same, each link led to its place. Knows what such a name looks like.

typst would lead to labels by itself, but asks for each again in every layout, and sets the paragraph about it as often.
So the templates write `book:PLACE`, and `book:PLACE?NAME` where the link is itself a place that others lead to; the
other places are typst's named destinations, which are its headings.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefpress.model.problem import BriefpressError

if TYPE_CHECKING:
    import pikepdf

SCHEME = "book:"
_ABOVE = 14  # points that are shown above a place, so that its line is not cut at the window's edge


def lead(pdf: pikepdf.Pdf) -> None:
    """Lead every link of the book to its place. Raises `BriefpressError` for a place that is not in it."""
    import pikepdf

    pages = [page.obj for page in pdf.pages]
    links = [(number, note, address) for number, page in enumerate(pages) for note, address in _links(page)]
    places = _headings(pdf, {page.objgen: number for number, page in enumerate(pages)})
    for number, note, address in links:
        if name := address.partition("?")[2]:
            left, _, _, top = note[pikepdf.Name.Rect].as_list()
            shown = pikepdf.Array([pages[number], pikepdf.Name.XYZ, left, float(top) + _ABOVE, 0])
            places.setdefault(name, (number, shown))
    said = [pikepdf.String(f"Page {number}") for number in range(1, len(pages) + 1)]
    action, target, contents = pikepdf.Name.A, pikepdf.Name.Dest, pikepdf.Name.Contents
    for _, note, address in links:
        place = address.partition("?")[0]
        if place not in places:
            raise BriefpressError(f"a template leads to '{place}', which is not in the book")
        number, note[target] = places[place]
        note[contents] = said[number]
        del note[action]


def _links(page: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, str]]:
    """The links of a page that lead into the book, and what each names."""
    import pikepdf

    action, address = pikepdf.Name.A, pikepdf.Name.URI
    for note in page.get(pikepdf.Name.Annots, []):
        done = note.get(action)
        said = str(done.get(address, "")) if done is not None else ""
        if said.startswith(SCHEME):
            yield note, said.removeprefix(SCHEME)


def _headings(pdf: pikepdf.Pdf, numbers: dict[tuple[int, int], int]) -> dict[str, tuple[int, pikepdf.Object]]:
    """The named destinations: the page of each, from 0, and its name."""
    import pikepdf

    tree = pikepdf.NameTree(pdf.Root.Names.Dests)
    return {str(name): (numbers[shown[0].objgen], pikepdf.String(name)) for name, shown in tree.items()}
