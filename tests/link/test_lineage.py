"""Lineage: trace a source's text to its origin, and count independent origins."""

from __future__ import annotations

import pytest

from briefpress.link.lineage import Lineage, lineages, origins
from briefpress.model.record import Source

SOURCES = {
    "own": {"publication": "post"},
    "other": {"publication": "echo"},
    "wire": {"publication": "post", "wire": "afp"},
    "reprint": {"publication": "echo", "republication_of": "wire"},
    "reprint-of-reprint": {"publication": "herald", "republication_of": "reprint"},
    "reprint-of-own": {"publication": "echo", "republication_of": "own"},
    "lost-original": {"publication": "echo", "republication_of": "nowhere"},
    "circle-a": {"publication": "a", "republication_of": "circle-b"},
    "circle-b": {"publication": "b", "republication_of": "circle-a"},
}
LINES = lineages(
    {
        name: Source.model_validate(
            {"id": name, "file": f"sources/{name}.yaml", "title": name, "type": "article"} | fields
        )
        for name, fields in SOURCES.items()
    }
)


@pytest.mark.parametrize(
    ("source", "lineage"),
    [
        ("own", Lineage(("own",), "post", stated=False)),
        ("wire", Lineage(("wire",), "afp", stated=True)),
        ("reprint", Lineage(("reprint", "wire"), "afp", stated=True)),
        ("reprint-of-reprint", Lineage(("reprint-of-reprint", "reprint", "wire"), "afp", stated=True)),
        ("reprint-of-own", Lineage(("reprint-of-own", "own"), "post", stated=True)),
        ("lost-original", Lineage(("lost-original",), "echo", stated=True)),
        ("circle-a", Lineage(("circle-a", "circle-b"), "b", stated=True)),
    ],
)
def test_a_lineage_leads_to_its_root_and_stops_at_a_circle(source, lineage):
    assert LINES[source] == lineage


@pytest.mark.parametrize(
    ("reports", "publications", "at_most"),
    [
        ((), (), False),
        (("own",), ("post",), False),
        (("wire", "reprint", "reprint-of-reprint"), ("afp",), False),
        (("own", "wire"), ("afp", "post"), True),
        (("own", "other"), ("echo", "post"), True),
        (("own", "own"), ("post",), False),
        (("own", "unknown"), ("post",), False),
    ],
)
def test_reprints_share_an_origin_and_unstated_lineages_make_it_an_upper_bound(reports, publications, at_most):
    found = origins(reports, LINES)
    assert (found.publications, found.at_most, len(found)) == (publications, at_most, len(publications))


def test_via_is_the_only_origin_of_a_claim():
    found = origins(("own", "other"), LINES, via="associated-press")
    assert (found.publications, found.at_most) == (("associated-press",), False)
