"""delta: what came, what went, what is another, and who names one of these."""

from __future__ import annotations

from dataclasses import replace

from briefpress.incremental.changes import RecordChanges, record_changes
from briefpress.link.mentions import mentions
from briefpress.load.records import VOCABULARY

ARMY = ("actors", "kessa-army")


def test_records_that_are_the_same_objects_are_no_delta(records):
    found = records()
    assert record_changes(found, replace(found), mentions(found)) == RecordChanges()


def test_a_changed_record_has_beside_it_all_that_name_cite_or_link_it(records):
    before = records()
    after = replace(before, actors={**before.actors, "kessa-army": before.actors["kessa-army"].model_copy()})
    told = record_changes(before, after, mentions(before))
    assert (told.keys, told.moved) == ({ARMY}, frozenset())
    assert told.files == {"actors/kessa-army.yaml"}
    assert told.beside == {(who.kind, who.id) for who in mentions(before)[ARMY]} != set()


def test_what_came_or_went_has_moved_and_those_beside_name_the_id_as_any_kind(records):
    more = records({"places/kessa-army.yaml": "name: Army camp\ntype: town\n"})
    less = replace(more, places={name: place for name, place in more.places.items() if name != "kessa-army"})
    for before, after in ((more, less), (less, more)):
        told = record_changes(before, after, mentions(before))
        assert told.keys == told.moved == {("places", "kessa-army")}
        assert {(who.kind, who.id) for who in mentions(before)[ARMY]} <= told.beside
    assert [(was, now) for was, now in record_changes(less, more, {}).pairs()] == [(None, more.places["kessa-army"])]


def test_other_settings_other_words_and_what_was_broken_leave_nothing_sure(records):
    found = records()
    other = found.config.model_copy(update={"settings": found.config.settings.model_copy(update={"title": "Other"})})
    assert record_changes(found, replace(found, config=other), {}) is None
    broken = replace(found, broken=frozenset({VOCABULARY}))
    assert record_changes(broken, found, {}) is None
    assert record_changes(found, broken, {}) == RecordChanges()
