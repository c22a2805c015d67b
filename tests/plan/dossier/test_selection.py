from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.load.config import Dossier
from briefpress.model.problem import BriefpressError
from briefpress.plan.dossier.selection import selected
from briefpress.plan.dossier.volumes import actor_volumes, volumes

PERIOD = {
    "events/later.yaml": "title: Later\ntype: clash\ndate: 2025-01/2025-06\nplaces: [kessa]\n",
    "events/spring.yaml": "title: In spring\ntype: clash\ndate: 2026-21\nplaces: [kessa]\n",
    "events/winter.yaml": "title: In winter\ntype: clash\ndate: 2027-24\nplaces: [kessa]\n",
}


@pytest.fixture(scope="module")
def made(records):
    return link(records(PERIOD), Evidence())


def events(made, **chosen):
    return selected(made, Dossier.model_validate({"id": "one", **chosen}))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, {"coup-2024-02", "tamor-2024-03", "tamor-pursuit-2024-03-04", "later", "spring", "winter"}),
        ({"since": "2026-04", "until": "2026-04"}, {"spring"}),
        ({"since": "2026-10", "until": "2026-10"}, {"spring"}),
        ({"since": "2028-02"}, {"winter"}),
        ({"since": "2026-12", "until": "2026-12"}, {"winter"}),
        ({"since": "2026-24", "until": "2026-24"}, {"spring", "winter"}),
        ({"place": "tamor"}, {"tamor-2024-03", "tamor-pursuit-2024-03-04"}),
        ({"event": "tamor-2024-03"}, {"tamor-2024-03", "tamor-pursuit-2024-03-04"}),
        ({"since": "2024-03-04", "until": "2024-03-04"}, {"tamor-2024-03", "tamor-pursuit-2024-03-04"}),
        ({"since": "2025-03", "until": "2025"}, {"later"}),
        ({"until": "2024-02"}, {"coup-2024-02"}),
        ({"disputed": "true"}, {"tamor-2024-03"}),
        ({"actor": ["river-front", "kessa-army"], "since": "2024-03-01"}, {"tamor-2024-03"}),
    ],
)
def test_criteria_are_combined(made, chosen, expected):
    assert set(events(made, **chosen)) == expected


def test_events_are_sorted_by_date(made):
    assert list(events(made)) == [event for event in made.order if event in set(events(made))]


def test_a_source_selects_the_events_that_cite_it(made):
    assert set(events(made, source="tamor-post-2024-03-09")) == set(made.events_of["sources", "tamor-post-2024-03-09"])


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ({"actor": "river-frond"}, r"there is no actor with the id 'river-frond' \(did you mean 'river-front'\?\)"),
        ({"until": "1999"}, "would be empty"),
        ({"place": "tamor", "since": "2025"}, "would be empty"),
        ({"since": "2026-07", "until": "2026-08"}, "would be empty"),  # between the springs of both hemispheres
    ],
)
def test_an_empty_selection_or_unknown_id_is_rejected(made, chosen, message):
    with pytest.raises(BriefpressError, match=message):
        events(made, **chosen)


def in_volumes(made, pages):
    with pytest.MonkeyPatch.context() as patch:
        for limit in ("ONE", "PAGES"):
            patch.setattr(f"briefpress.plan.dossier.volumes.{limit}", pages)
        return volumes(made, made.order)


@given(pages=st.floats(0.1, 5))
def test_volumes_hold_every_event_once_in_order(made, pages):
    runs = in_volumes(made, pages)
    assert all(runs)
    assert tuple(event for run in runs for event in run) == made.order


def test_few_events_are_one_volume(made):
    assert volumes(made, made.order) == (made.order,)


@given(pages=st.floats(0.1, 5))
def test_an_actor_belongs_to_the_first_volume_that_names_it(made, pages):
    runs = in_volumes(made, pages)
    found = actor_volumes(made, runs)
    for actor in made.records.actors:
        naming = [
            number for number, run in enumerate(runs, 1) if set(run) & set(made.events_of.get(("actors", actor), ()))
        ]
        assert found.get(actor) == (naming[0] if naming else None)
