"""tracing and different_cells: record what is read of a briefing, and find the cells that differ."""

from __future__ import annotations

from dataclasses import fields, replace

from briefpress.evidence import Evidence
from briefpress.incremental.cells import (
    ALL,
    CONTAINMENT,
    LENGTH,
    MAPPINGS,
    ORDERED,
    SEQUENCES,
    SOURCE_INDEX,
    Cells,
    Reads,
    unpack_cells,
)
from briefpress.incremental.changes import record_changes
from briefpress.incremental.differences import WHOLE, different_cells
from briefpress.incremental.relink import relink
from briefpress.incremental.trace import tracing
from briefpress.link.briefing import Briefing, link
from briefpress.link.containment import Containment
from briefpress.link.memo import memoize
from briefpress.link.source_index import SourceIndex
from briefpress.load.records import Records
from briefpress.model.record import KINDS
from briefpress.plan.plan import plan
from briefpress.press.views.view import view

EVENT = "tamor-2024-03"


def test_every_field_of_a_briefing_is_traced_or_part_of_the_stamp():
    """A new field belongs to the cells, or into the stamp of traces (`briefpress.incremental.valid_traces`)."""

    def names(kind: type) -> set[str]:
        return {each.name for each in fields(kind)}

    assert names(Briefing) == {
        *(*MAPPINGS, *SEQUENCES),
        *("records", "containment", "source_index", "evidence", "memo"),
    }
    assert names(Records) == {*KINDS, "config", "broken", "reading", "taken_from"}  # no view reads the reading list
    assert names(SourceIndex) == {*SOURCE_INDEX, ORDERED}
    assert names(Containment) == {*CONTAINMENT}


def test_tracing_does_not_change_a_view(records):
    briefing = link(records(), Evidence())
    noted = tracing(briefing, Reads())
    for page in plan(briefing):
        assert (page.path, view(noted, page)) == (page.path, view(briefing, page))


def test_reads_are_recorded(records):
    reads = Reads()
    noted = tracing(link(records(), Evidence()), reads)
    event, order = Cells("Records.events"), Cells("Briefing.order")
    assert EVENT in noted.records.events
    assert noted.records.find(("events",), EVENT) == ("events", EVENT)
    assert reads.cells == {event[EVENT]}
    _, of_two = reads.capture(lambda: (noted.order[1], noted.records.events.get("nobody")))
    assert {*unpack_cells(of_two)} == {order[1], event["nobody"]}
    _, of_all = reads.capture(lambda: ([*iter(noted.order)], noted.records.events.values()))
    assert {*unpack_cells(of_all)} == {order[ALL], event[ALL]}
    assert reads.cells == {event[EVENT]}


def test_a_memoized_answer_is_a_cell_with_its_own_reads(records):
    title = memoize(_title)
    reads = Reads()
    noted = tracing(link(records(), Evidence()), reads)
    assert title(noted, EVENT) == title(noted, EVENT) == noted.records.events[EVENT].title
    ((cell, made_of),) = reads.answers
    assert cell == Cells(f"{__name__}._title")[(EVENT,)]
    assert {*unpack_cells(made_of)} == {Cells("Records.events")[EVENT]}
    assert cell in reads.cells


def _title(briefing: Briefing, identifier: str) -> str:
    return briefing.records.events[identifier].title


def test_exactly_the_cells_with_different_values_differ(records):
    found = records()
    before = link(found, Evidence())
    changed = found.events[EVENT].model_copy(update={"title": "Another"})
    after = replace(found, events={**found.events, EVENT: changed})
    changes = record_changes(found, after, before.mentions)
    assert changes
    other = different_cells(before, relink(before, changes, after, Evidence()))
    names = ("Records.events", "Briefing.events")
    assert other == {Cells(name)[key] for name in names for key in (EVENT, ALL, LENGTH)}
    assert different_cells(before, before) == frozenset()


def test_a_whole_briefing_answer_differs_if_its_value_does(records):
    found = records()
    before = link(found, Evidence())
    assert [made.__name__ for made in WHOLE] == ["contradictions_of", "divided_lists", "facets_of", "shared_facets"]
    changed = found.events[EVENT].model_copy(update={"type": "attack"})
    after = link(replace(found, events={**found.events, EVENT: changed}), Evidence())
    assert Cells("briefpress.plan.facets.facets_of")[ALL] in different_cells(before, after)
