"""same_plan: whether an edit changes which pages there are, also through events that were not edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from briefpress.evidence import Evidence
from briefpress.incremental.changes import record_changes
from briefpress.incremental.plan_unchanged import same_plan
from briefpress.incremental.relink import relink
from briefpress.link.briefing import link
from briefpress.model.record import KINDS
from briefpress.plan.plan import plan

SOURCE = "title: One\ntype: article\npublication: north-wire\nissued: {}\n"
RAID = """title: Raid
type: {}
date: {}
cite: [first]
note: {}
claims:
  - {{toll: {{killed: 3}}, by: river-front, cite: [first]}}
  - {{toll: {{killed: 90}}, by: river-front, cite: [second]}}
"""


def files(
    kind: str = "clash", date: str = "2024-03-01", note: str = "seen", second: str = "2024-03-09"
) -> dict[str, str | None]:
    return {
        "sources/first.yaml": SOURCE.format("2024-03-05"),
        "sources/second.yaml": SOURCE.format(second),
        "events/raid.yaml": RAID.format(kind, date, note),
        "events/tamor-2024-03.md": None,
        "events/tamor-pursuit-2024-03-04.yaml": None,
    }


def kept(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """The records of a kind; those that are as they were are the same objects."""
    return {name: before[name] if before.get(name) == record else record for name, record in after.items()}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ({"note": "heard"}, True),
        ({"date": "2024-03-02"}, True),
        ({"date": "2023-03-02"}, False),
        ({"kind": "attack"}, False),
        ({"second": "2024-03-10"}, True),
        ({"second": "2024-03-05"}, False),  # no longer a revision: an unedited event becomes disputed
        ({"second": "2025-03-10"}, False),  # the data has a file for each year of sources
    ],
)
def test_the_plan_is_kept_only_if_the_pages_are_the_same(records, edit, expected):
    before = link(records(files()), Evidence())
    edited = records(files(**edit))
    after = replace(edited, **{kind: kept(before.records.of(kind), edited.of(kind)) for kind in KINDS})
    changes = record_changes(before.records, after, before.mentions)
    assert changes is not None
    assert len(changes.keys) == 1
    now = relink(before, changes, after, Evidence())
    assert same_plan(before, now, changes) is expected
    assert (plan(before) == plan(now)) is expected
