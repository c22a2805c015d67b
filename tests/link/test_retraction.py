"""A retracted source and its reprints still report, but no longer count."""

from __future__ import annotations

import pytest

from briefpress.link.lineage import derived_sources, lineages

FILES = {
    "sources/reprint.yaml": "title: r\ntype: article\npublication: north-wire\nrepublication_of: post-taken-back\n",
    "sources/reprint-of-it.yaml": "title: s\ntype: article\npublication: north-wire\nrepublication_of: reprint\n",
}


@pytest.mark.parametrize(
    ("cited", "counting", "origins"),
    [
        ("[post-taken-back]", (), ()),
        ("[reprint]", (), ()),
        ("[reprint-of-it, wire-one]", ("wire-one",), ("north-wire",)),
        ("[post-own]", ("post-own",), ("tamor-post",)),
        ("[post-taken-back], via: north-wire", (), ()),
        ("[post-own], via: north-wire", ("post-own",), ("north-wire",)),
    ],
)
def test_a_retracted_source_has_no_origin(raid, cited, counting, origins):
    (claim,) = raid(f"{{account: It burned., about: fire, by: river-front, cite: {cited}}}", files=FILES).claims
    assert (claim.counting_reports, claim.origins.publications, claim.voices) == (counting, origins, ("river-front",))


def test_derived_sources_are_the_source_and_all_its_reprints(records):
    own = {"sources/own.yaml": "title: o\ntype: article\npublication: tamor-post\n"}
    reprints = {name: text.replace("post-taken-back", "own") for name, text in FILES.items()}
    known = lineages(records(own | reprints).sources)
    assert derived_sources("own", known) == ("own", "reprint-of-it", "reprint")
    assert derived_sources("reprint-of-it", known) == ("reprint-of-it",)
