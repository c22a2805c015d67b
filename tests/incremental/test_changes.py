"""record_changes: added, removed and changed records, and the records that refer to them."""

from __future__ import annotations

from dataclasses import replace

from briefpress.incremental.changes import RecordChanges, record_changes
from briefpress.link.mentions import mentions
from briefpress.load.records import VOCABULARY

ARMY = ("actors", "kessa-army")


def test_identical_objects_are_no_changes(records):
    found = records()
    assert record_changes(found, replace(found), mentions(found)) == RecordChanges()


def test_changes_include_the_records_that_refer_to_a_changed_one(records):
    before = records()
    after = replace(before, actors={**before.actors, "kessa-army": before.actors["kessa-army"].model_copy()})
    found = record_changes(before, after, mentions(before))
    assert (found.keys, found.added_or_removed) == ({ARMY}, frozenset())
    assert found.files == {"actors/kessa-army.yaml"}
    assert found.referring == {(who.kind, who.id) for who in mentions(before)[ARMY]} != set()


def test_added_and_removed_records_affect_references_of_any_kind(records):
    more = records({"places/kessa-army.yaml": "name: Army camp\ntype: town\n"})
    less = replace(more, places={name: place for name, place in more.places.items() if name != "kessa-army"})
    for before, after in ((more, less), (less, more)):
        found = record_changes(before, after, mentions(before))
        assert found.keys == found.added_or_removed == {("places", "kessa-army")}
        assert {(who.kind, who.id) for who in mentions(before)[ARMY]} <= found.referring
    assert [(was, now) for was, now in record_changes(less, more, {}).pairs()] == [(None, more.places["kessa-army"])]


def test_changed_settings_or_vocabulary_or_broken_files_give_none(records):
    found = records()
    other = found.config.model_copy(update={"settings": found.config.settings.model_copy(update={"title": "Other"})})
    assert record_changes(found, replace(found, config=other), {}) is None
    broken = replace(found, broken=frozenset({VOCABULARY}))
    assert record_changes(broken, found, {}) is None
    assert record_changes(found, broken, {}) == RecordChanges()
