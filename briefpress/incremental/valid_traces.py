"""Find the traces of the last build that are still valid: their views need not be computed again."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from briefpress.incremental.cells import Cell, unpack_cells
from briefpress.incremental.changes import record_changes
from briefpress.incremental.differences import different_cells
from briefpress.incremental.parsed import ParsedRecords
from briefpress.incremental.read import ReadContent
from briefpress.incremental.relink import relink
from briefpress.incremental.store import Store
from briefpress.incremental.traces import Traces, read_traces, save_traces, stamp_of
from briefpress.link.briefing import Briefing
from briefpress.load.load import collect
from briefpress.press.formats.renderers import renderers_digest

# If more than this share of the records has changed, hardly any page could be reused.
_MOST_CHANGED = 0.1


def valid_traces(store: Store, found: ReadContent, briefing: Briefing) -> Traces:
    """The traces of pages whose views are unchanged since the last build, and of unchanged answers."""
    last = read_traces(store, _stamp(briefing, found.before))
    if not last.pages:
        return Traces()
    # The old briefing is not stored: it is linked again from the new one, by the changes that lead back.
    records = collect(briefing.records.config, (each.record for each in found.before.files.values()))
    changes = record_changes(briefing.records, records, briefing.mentions)
    if changes is None or len(changes.keys) > _MOST_CHANGED * len(found.before.files):
        return Traces()
    old = relink(briefing, changes, records, briefing.evidence)
    changed = _with_answers(last, different_cells(old, briefing))
    return Traces(
        {path: each for path, each in last.pages.items() if changed.isdisjoint(unpack_cells(each.cells))},
        {cell: cells_read for cell, cells_read in last.answers.items() if cell not in changed},
    )


def _with_answers(last: Traces, cells: AbstractSet[Cell]) -> AbstractSet[Cell]:
    """These cells, and every answer that read one of them, directly or through other answers."""
    changed, rest = set(cells), {cell: unpack_cells(cells_read) for cell, cells_read in last.answers.items()}
    while new := {cell for cell, cells_read in rest.items() if not changed.isdisjoint(cells_read)}:
        changed |= new
        rest = {cell: cells_read for cell, cells_read in rest.items() if cell not in new}
    return changed


def store_traces(store: Store, found: ReadContent, briefing: Briefing, traces: Traces) -> None:
    """Store the traces of this build."""
    save_traces(store, _stamp(briefing, found.parsed), traces)


def _stamp(briefing: Briefing, parsed: ParsedRecords) -> bytes:
    """The stamp of the records and of everything else that a view depends on, as this build has read it."""

    def states() -> Iterator[bytes]:
        yield renderers_digest().encode()
        yield repr(briefing.records.config).encode()
        yield repr(briefing.evidence).encode()
        for file, each in parsed.files.items():
            yield file.encode() + each.digest

    return stamp_of(states())
