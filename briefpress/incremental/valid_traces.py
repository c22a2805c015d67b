"""Briefing and the traces of the last build -> the traces that still hold: their views need not be computed again."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from briefpress.incremental.cells import Cell, unpack_cells
from briefpress.incremental.changes import record_changes
from briefpress.incremental.differences import different_cells
from briefpress.incremental.parsed import ParsedRecords
from briefpress.incremental.read import Read
from briefpress.incremental.relink import relink
from briefpress.incremental.store import Store
from briefpress.incremental.traces import Traces, read_traces, save_traces, stamp_of
from briefpress.link.briefing import Briefing
from briefpress.load.load import collect
from briefpress.press.formats.renderers import renderers_digest

# Where more than this part of the records has changed, hardly a page would stand.
_MOST = 0.1


def valid_traces(store: Store, found: Read, briefing: Briefing) -> Traces:
    """The traces of the last build that hold: of pages whose views are unchanged, and of unchanged answers."""
    last = read_traces(store, _stamp(briefing, found.before))
    if not last.pages:
        return Traces()
    records = collect(briefing.records.config, (each.record for each in found.before.files.values()))
    back = record_changes(
        briefing.records, records, briefing.mentions
    )  # to what was, as what is has been linked already
    if back is None or len(back.keys) > _MOST * len(found.before.files):
        return Traces()
    other = _reached(last, different_cells(relink(briefing, back, records, briefing.evidence), briefing))
    return Traces(
        {path: each for path, each in last.pages.items() if other.isdisjoint(unpack_cells(each.cells))},
        {cell: made_of for cell, made_of in last.answers.items() if cell not in other},
    )


def _reached(last: Traces, differ: AbstractSet[Cell]) -> AbstractSet[Cell]:
    """The cells that differ, with every answer that was made of one of them, or of such an answer."""
    reached, left = set(differ), {cell: unpack_cells(made_of) for cell, made_of in last.answers.items()}
    while new := {cell for cell, made_of in left.items() if not reached.isdisjoint(made_of)}:
        reached |= new
        left = {cell: made_of for cell, made_of in left.items() if cell not in new}
    return reached


def store_traces(store: Store, found: Read, briefing: Briefing, traces: Traces) -> None:
    """Store what the views of this build have read."""
    save_traces(store, _stamp(briefing, found.parsed), traces)


def _stamp(briefing: Briefing, parsed: ParsedRecords) -> bytes:
    """The stamp of some records and of all else that a view is made of, as it was read and not as it may be by now."""

    def states() -> Iterator[bytes]:
        yield renderers_digest().encode()
        yield repr(briefing.records.config).encode()
        yield repr(briefing.evidence).encode()
        for file, each in parsed.files.items():
            yield file.encode() + each.digest

    return stamp_of(states())
