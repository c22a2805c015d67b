"""Divide a long list into parts with an address each: by year, month and day, or by initial letters.

A part is named by what its entries have in common (``2024``, ``2024-07``, ``2024-07-25``, ``b``, ``ba``), never by a
number, so that no address moves as a list grows: a part that becomes too long stays, and links to its own parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from briefpress.model.record import Date
from briefpress.model.record.day import UNDATED, year_id, year_of
from briefpress.model.record.slug import slug

# The most that the entries of one page may weigh: about the bytes of their HTML. The rest of a page is less than that.
PAGE_WEIGHT = 100_000
_END = "_"  # no word or id has it


class ListEntry(NamedTuple):
    """An entry of a list: the list of the page that it belongs to, its id, and about how many bytes of HTML it takes.

    ``stems`` are its year, month and day as far as they are known. If other entries share them, the letters of its
    ``words`` distinguish it, and after them those of its id.
    """

    list: str
    id: str
    stems: tuple[str, ...]
    words: str
    weight: int

    @property
    def letters(self) -> str:
        """Its words and its id, as letters, digits and hyphens; the end is marked, so that none begins another."""
        return f"{slug(self.words)}-{slug(self.id)}".strip("-") + _END


class ListPart(Struct, frozen=True):
    """A list or a part of it: its name ("" for the whole list), the words of the name, and all of its entries.

    ``inner`` are its parts if it is divided; ``fits``: all of it can be on one page.
    """

    stems: tuple[str, ...]
    entries: tuple[tuple[str, str], ...]
    fits: bool
    inner: tuple[ListPart, ...] = ()

    @property
    def name(self) -> str:
        return "-".join(self.stems)

    def walk(self) -> Iterator[ListPart]:
        """The parts of the part, those of parts after them; not the part itself."""
        for part in self.inner:
            yield part
            yield from part.walk()

    def path(self, name: str) -> tuple[ListPart, ...]:
        """The parts down to the one with this name, itself the last; none if there is no such part."""
        for part in self.inner:
            if part.name == name:
                return (part,)
            if below := part.path(name):
                return (part, *below)
        return ()


def divide(entries: Sequence[ListEntry], limit: int = PAGE_WEIGHT, stems: tuple[str, ...] = ()) -> ListPart:
    """The list, divided as long as the entries of a part weigh more than the limit and are not all alike."""
    weight = sum(entry.weight for entry in entries)
    inner: tuple[ListPart, ...] = ()
    if weight > limit and len(entries) > 1:
        groups = _groups(entries, stems)
        inner = tuple(divide(group, limit, name) for name, group in groups.items())
    return ListPart(stems, tuple((entry.list, entry.id) for entry in entries), weight <= limit, inner)


def divide_by_year(entries: Sequence[ListEntry]) -> ListPart:
    """The list, divided by year however short it is, and further where it must be."""
    groups = _groups(entries, ()).items() if entries else ()
    inner = tuple(divide(group, stems=name) for name, group in groups)
    fits = sum(entry.weight for entry in entries) <= PAGE_WEIGHT
    return ListPart((), tuple((entry.list, entry.id) for entry in entries), fits, inner)


def _groups(entries: Sequence[ListEntry], stems: tuple[str, ...]) -> dict[tuple[str, ...], list[ListEntry]]:
    """The entries by the next word of their names, in order, those without a date last.

    Letters that all entries share make no part: ``inc-000012`` and ``inc-000034`` differ only in the ninth.
    """
    known = len(stems)
    groups: dict[tuple[str, ...], list[ListEntry]] = {}
    if len(entries[0].stems) > known:  # they share all earlier ones
        for entry in entries:
            groups.setdefault(entry.stems[: known + 1], []).append(entry)
        return {name: groups[name] for name in sorted(groups, key=_order)}
    date = entries[0].stems
    spelt = [(entry.letters, entry) for entry in entries]
    shared = len(stems[len(date)]) if known > len(date) else 0
    for length in range(shared + 1, max(len(letters) for letters, _ in spelt) + 1):
        groups = {}
        for letters, entry in spelt:
            groups.setdefault((*date, letters[:length]), []).append(entry)
        if len(groups) > 1:
            return {name: groups[name] for name in sorted(groups, key=_order)}
    return {}  # nothing distinguishes them


def _order(name: tuple[str, ...]) -> tuple[bool, int, tuple[str, ...]]:
    """Years by time, then everything else by its words."""
    try:
        return False, year_of(name[0]), name
    except ValueError:
        return True, 0, name


def dated(list_: str, identifier: str, date: Date | None, words: str, weight: int) -> ListEntry:
    """An entry with a date; what is unknown of it is `UNDATED`."""
    return ListEntry(list_, identifier, date_stems(date), words, weight)


def date_stems(date: Date | None) -> tuple[str, ...]:
    """The year, month and day in which something dated so begins, as parts are named: ("2024", "07", "25")."""
    if date is None or date.earliest is None:
        return (UNDATED,)
    first, last = date.order[0], date.latest
    year = year_id(first.year)
    if date.form == "within":
        same_month = bool(last and (first.year, first.month) == (last.year, last.month))
        return (year, f"{first.month:02}", UNDATED) if same_month else (year, UNDATED)
    if date.start is None or date.start.month is None:
        return (year, UNDATED)
    day = f"{date.start.day:02}" if date.start.day else UNDATED
    return (year, f"{first.month:02}", day)
