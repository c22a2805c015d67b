"""name_disputes: a name that sources use for two actors."""

from __future__ import annotations

import pytest

from briefpress.link.disputes.names import name_disputes
from briefpress.model.record import Actor


def actor(name, **fields):
    return Actor.model_validate(
        {"id": name, "file": f"actors/{name}.yaml", "type": "armed-group", "name": name} | fields
    )


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ({}, {}, []),
        ({"short": "Front"}, {"short": "front"}, ["front"]),
        ({"aliases": [{"name": "the  Junta"}]}, {"aliases": [{"name": "The junta"}]}, ["the junta"]),
        ({"aliases": [{"name": "b"}]}, {}, ["b"]),
        ({"aliases": [{"name": "a"}, {"name": "A"}]}, {}, []),
    ],
)
def test_a_name_shared_by_two_actors_is_disputed_ignoring_case(one, other, names):
    found = list(name_disputes([actor("a", **one), actor("b", **other)]))
    assert [(dispute.key, dispute.actors, dispute.property) for dispute in found] == [
        (("name", name), ("a", "b"), "name") for name in names
    ]
