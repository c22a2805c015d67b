"""A source that was taken back, and what reprints it, still reports and no longer counts."""

from __future__ import annotations

import pytest

from briefpress.link.lineage import lineages, resting_on

FILES = {
    "sources/reprint.yaml": "title: r\ntype: article\npublication: north-wire\nrepublication_of: post-taken-back\n",
    "sources/reprint-of-it.yaml": "title: s\ntype: article\npublication: north-wire\nrepublication_of: reprint\n",
}


@pytest.mark.parametrize(
    ("cited", "told_by", "origins"),
    [
        ("[post-taken-back]", (), ()),
        ("[reprint]", (), ()),
        ("[reprint-of-it, wire-one]", ("wire-one",), ("north-wire",)),
        ("[post-own]", ("post-own",), ("tamor-post",)),
        ("[post-taken-back], via: north-wire", (), ()),
        ("[post-own], via: north-wire", ("post-own",), ("north-wire",)),
    ],
)
def test_it_leaves_no_origin_behind(raid, cited, told_by, origins):
    (claim,) = raid(f"{{account: It burned., about: fire, by: river-front, cite: {cited}}}", files=FILES).claims
    assert (claim.told_by, claim.origins.publications, claim.voices) == (told_by, origins, ("river-front",))


def test_what_rests_on_a_source_is_itself_and_every_reprint(records):
    own = {"sources/own.yaml": "title: o\ntype: article\npublication: tamor-post\n"}
    reprints = {name: text.replace("post-taken-back", "own") for name, text in FILES.items()}
    known = lineages(records(own | reprints).sources)
    assert resting_on("own", known) == ("own", "reprint-of-it", "reprint")
    assert resting_on("reprint-of-it", known) == ("reprint-of-it",)
