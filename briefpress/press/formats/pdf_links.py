"""Resolve the links within a dossier's PDF.

typst can link to labels, but looks each one up again in every layout and lays out the linking paragraph as often. So
the templates write the address `book:LABEL`, or `book:LABEL?NAME` if the link itself is a target named NAME; the other
targets are headings, which typst exports as named destinations.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefpress.model.problem import BriefpressError

if TYPE_CHECKING:
    import pikepdf

SCHEME = "book:"
_ABOVE = 14  # points shown above a target, so that its line is not cut off at the edge of the window


def resolve_links(pdf: pikepdf.Pdf) -> None:
    """Point every link of the book to its target. Raises `BriefpressError` for a target that does not exist."""
    import pikepdf

    pages = [page.obj for page in pdf.pages]
    links = [(number, note, address) for number, page in enumerate(pages) for note, address in _links(page)]
    places = _headings(pdf, {page.objgen: number for number, page in enumerate(pages)})
    for number, note, address in links:
        if name := address.partition("?")[2]:
            left, _, _, top = note[pikepdf.Name.Rect].as_list()
            target = pikepdf.Array([pages[number], pikepdf.Name.XYZ, left, float(top) + _ABOVE, 0])
            places.setdefault(name, (number, target))
    labels = [pikepdf.String(f"Page {number}") for number in range(1, len(pages) + 1)]
    action, destination, contents = pikepdf.Name.A, pikepdf.Name.Dest, pikepdf.Name.Contents
    for _, note, address in links:
        place = address.partition("?")[0]
        if place not in places:
            raise BriefpressError(f"a template links to '{place}', which is not in the book")
        number, note[destination] = places[place]
        note[contents] = labels[number]
        del note[action]


def _links(page: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, str]]:
    """The links of a page into the book, with the target of each."""
    import pikepdf

    action, address = pikepdf.Name.A, pikepdf.Name.URI
    for note in page.get(pikepdf.Name.Annots, []):
        link = note.get(action)
        uri = str(link.get(address, "")) if link is not None else ""
        if uri.startswith(SCHEME):
            yield note, uri.removeprefix(SCHEME)


def _headings(pdf: pikepdf.Pdf, numbers: dict[tuple[int, int], int]) -> dict[str, tuple[int, pikepdf.Object]]:
    """The named destinations, with page index and name."""
    import pikepdf

    tree = pikepdf.NameTree(pdf.Root.Names.Dests)
    return {str(name): (numbers[target[0].objgen], pikepdf.String(name)) for name, target in tree.items()}
