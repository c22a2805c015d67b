"""What a page shows of a long list: all of it, one part, or only links to its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from msgspec import Struct

from briefpress.model.record.day import UNDATED
from briefpress.plan.list_entries import OTHER_RECORDS, PLACES
from briefpress.plan.lists import ALPHABETICAL, divided_lists, list_part
from briefpress.plan.parts import ListPart
from briefpress.plan.paths import part_path
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import MONTHS, year_name

_WORDS = {OTHER_RECORDS: "other records", PLACES: "places within"}


class YearLink(Struct, frozen=True):
    """A part of a list, such as a year, with its number of entries; ``here`` marks the current page."""

    link: Link
    count: int
    here: bool = False


Links: TypeAlias = tuple[YearLink, ...]


@dataclass(frozen=True, slots=True)
class ShownList:
    """The list of a page, or its part.

    ``split``: it is too long for the page, which only links to its parts. ``years`` links to the parts of the whole
    list, ``inner`` to those of its divided part that the page is in. ``label`` names the part. ``trail`` links to the
    parts that contain it, from the whole list down.
    """

    part: ListPart
    split: bool
    label: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    trail: tuple[Link, ...]

    def ids(self, list_: str) -> tuple[str, ...]:
        """The entries of one of the page's lists; none if they are on the pages of parts."""
        return () if self.split else self.all_ids(list_)

    def all_ids(self, list_: str) -> tuple[str, ...]:
        """The entries of one of the page's lists, also if they are on the pages of parts."""
        return tuple(identifier for name, identifier in self.part.entries if name == list_)


def shown_list(context: PageContext, counted: str = "", title: str = "") -> ShownList:
    """What the page shows of its lists. ``counted`` is the list whose entries are counted; "" for all of them.

    ``title`` names the whole list in the trail of a part.
    """
    page = context.page
    part = list_part(context.briefing, page.view, page.id, page.part)
    if not part.inner and not page.part:
        return ShownList(part, split=False, label="", years=(), inner=(), trail=())
    whole = divided_lists(context.briefing).get((page.view, page.id), part)
    above = whole.path(page.part)[:-1]
    near = part if part.inner else above[-1] if above else None
    letters = page.view in ALPHABETICAL
    return ShownList(
        part=part,
        split=bool(part.inner),
        label=part_words(part.stems, letters=letters) if page.part else "",
        years=part_links(page.view, whole, page.id, counted, page.part),
        inner=part_links(page.view, near, page.id, counted, page.part) if near and near.name else (),
        trail=tuple(
            Link(words, part_path(page.view, page.id, name))
            for words, name in ((title, ""), *((part_words(each.stems, letters=letters), each.name) for each in above))
            if words and page.part
        ),
    )


def part_links(view: str, part: ListPart | None, identifier: str = "", counted: str = "", here: str = "") -> Links:
    """Links to the parts of a list or of a part; ``here`` is the name of the current page's part."""
    return tuple(
        YearLink(
            Link(part_words(each.stems, letters=view in ALPHABETICAL), part_path(view, identifier, each.name)),
            sum(name == counted or not counted for name, _ in each.entries),
            each.name == here,
        )
        for each in (part.inner if part else ())
    )


def part_words(stems: tuple[str, ...], *, letters: bool = False) -> str:
    """The name of a part in words: "2024", "July 2024", "25 July 2024", "B", "other records".

    ``letters``: the list is alphabetical, and "2" is no year.
    """
    first = stems[0]
    if letters:
        return first.capitalize()
    date, rest = stems[:1], stems[1:]
    if first[0].isdigit():
        date, rest = stems[:3], stems[3:]
        if UNDATED in date:
            date, rest = stems[: date.index(UNDATED) + 1], stems[date.index(UNDATED) + 1 :]
    return ", ".join([_date_words(date), *(f"{each}…" for each in rest)])


def _date_words(date: tuple[str, ...]) -> str:
    if not date[0][0].isdigit():
        return _WORDS.get(date[0], date[0])
    year = year_name(date[0])
    known = [int(each) for each in date[1:] if each != UNDATED]
    words = f"{MONTHS[known[0] - 1]} {year}" if known else year
    words = f"{known[1]} {words}" if len(known) > 1 else words
    return f"{words}, {'day' if known else 'month'} unknown" if UNDATED in date else words
