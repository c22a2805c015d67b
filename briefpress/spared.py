"""Briefing, what it was made of and what views read of the last -> the pages whose view would be the same."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from briefpress.delta import delta
from briefpress.formats.painters import painters_digest
from briefpress.kept.parsed import Kept
from briefpress.kept.readings import Readings, read_readings, save_readings, stamp_of
from briefpress.kept.store import Store
from briefpress.link.briefing import Briefing
from briefpress.link.cells import Cell, unpacked
from briefpress.link.differing import differing
from briefpress.link.relink import relink
from briefpress.load import records_in
from briefpress.read import Read

# Where more than this part of the records has changed, hardly a page would stand.
_MOST = 0.1


def same_views(store: Store, found: Read, briefing: Briefing) -> Readings:
    """The readings of the last build that hold: of pages whose views are as they were, and of answers that are."""
    last = read_readings(store, _stamp(briefing, found.before))
    if not last.pages:
        return Readings()
    records = records_in(found.before, briefing.records.config)
    back = delta(briefing.records, records, briefing.mentions)  # to what was, as what is has been linked already
    if back is None or len(back.keys) > _MOST * len(found.before.files):
        return Readings()
    other = _reached(last, differing(relink(briefing, back, records, briefing.evidence), briefing))
    return Readings(
        {path: each for path, each in last.pages.items() if other.isdisjoint(unpacked(each.cells))},
        {cell: made_of for cell, made_of in last.answers.items() if cell not in other},
    )


def _reached(last: Readings, differ: AbstractSet[Cell]) -> AbstractSet[Cell]:
    """The cells that differ, with every answer that was made of one of them, or of such an answer."""
    reached, left = set(differ), {cell: unpacked(made_of) for cell, made_of in last.answers.items()}
    while new := {cell for cell, made_of in left.items() if not reached.isdisjoint(made_of)}:
        reached |= new
        left = {cell: made_of for cell, made_of in left.items() if cell not in new}
    return reached


def keep(store: Store, found: Read, briefing: Briefing, readings: Readings) -> None:
    """Keep what the views of this build have read."""
    save_readings(store, _stamp(briefing, found.parsed), readings)


def _stamp(briefing: Briefing, parsed: Kept) -> bytes:
    """The stamp of some records and of all else that a view is made of, as it was read and not as it may be by now."""

    def states() -> Iterator[bytes]:
        yield painters_digest().encode()
        yield repr(briefing.records.config).encode()
        yield repr(briefing.evidence).encode()
        for file, each in parsed.files.items():
            yield file.encode() + each.digest

    return stamp_of(states())
