"""Each kind of record: its label, references and citations, and the errors of its own."""

from __future__ import annotations

import pytest

from briefpress.model.record import KINDS
from briefpress.model.record.validation import validated

CITE = {"rfi": "one … two"}
LEAST: dict[str, dict[str, object]] = {
    "publications": {"name": "Radio", "type": "broadcaster"},
    "sources": {"title": "News", "publication": "radio", "type": "article"},
    "places": {"name": "Bamba", "type": "town"},
    "actors": {"name": "The Front", "type": "armed-group"},
    "events": {"title": "A battle", "type": "battle", "date": "2024"},
    "contradictions": {
        "question": "Who held the bridge?",
        "sides": [{"says": "The Front", "claims": ["a#one"]}, {"says": "The army", "claims": ["b#one"]}],
    },
    "pages": {"title": "Method"},
}


def read(kind, **fields):
    record, problems = validated(
        KINDS[kind], LEAST[kind] | fields | {"id": "x", "file": f"{kind}/x.yaml"}, f"{kind}/x.yaml"
    )
    assert problems == ()
    return record


def codes(kind, **fields):
    written = LEAST[kind] | fields | {"id": "x", "file": f"{kind}/x.yaml"}
    return [(problem.code, problem.where.path) for problem in validated(KINDS[kind], written, f"{kind}/x.yaml")[1]]


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("publications", "Radio"),
        ("sources", "News"),
        ("places", "Bamba"),
        ("actors", "The Front"),
        ("events", "A battle"),
        ("pages", "Method"),
    ],
)
def test_the_label_is_the_name_or_title(kind, label):
    assert read(kind).label == label


def test_the_label_of_an_actor_is_its_short_name():
    assert read("actors", short="Front").label == "Front"


@pytest.mark.parametrize(
    ("kind", "fields", "named"),
    [
        ("publications", {}, []),
        ("sources", {}, [("publications", "radio", ("publication",))]),
        (
            "sources",
            {"wire": "afp", "republication_of": "older"},
            [
                ("publications", "radio", ("publication",)),
                ("publications", "afp", ("wire",)),
                ("sources", "older", ("republication_of",)),
            ],
        ),
        ("places", {"within": "gao"}, [("places", "gao", ("within",))]),
        (
            "actors",
            {"relations": [{"type": "leads", "actor": "b", "by": "c", "via": "d"}]},
            [
                ("actors", "b", ("relations", 0, "actor")),
                ("actors", "c", ("relations", 0, "by", 0)),
                ("actors", "d", ("relations", 0, "via")),
            ],
        ),
        (
            "events",
            {
                "places": ["bamba", {"words": "nowhere"}],
                "actors": [{"actor": "a"}],
                "claims": [{"responsible": "b"}],
                "part_of": "war",
                "relations": [{"type": "follows", "event": "e"}],
            },
            [
                ("places", "bamba", ("places", 0)),
                ("actors", "a", ("actors", 0, "actor")),
                ("actors", "b", ("claims", 0, "responsible", 0)),
                ("events", "war", ("part_of",)),
                ("events", "e", ("relations", 0, "event")),
            ],
        ),
        ("pages", {}, []),
    ],
)
def test_references_have_kinds_ids_and_paths(kind, fields, named):
    assert [(ref.kinds[0], ref.id, ref.path) for ref in read(kind, **fields).refs()] == named


@pytest.mark.parametrize(
    ("kind", "fields", "paths"),
    [
        ("places", {"aliases": [{"name": "B", "cite": CITE}]}, [("aliases", 0, "cite", "rfi")]),
        (
            "actors",
            {"aliases": [{"name": "F", "cite": ["rfi"]}], "relations": [{"type": "leads", "actor": "b", "cite": CITE}]},
            [("aliases", 0, "cite", 0), ("relations", 0, "cite", "rfi")],
        ),
        (
            "events",
            {
                "cite": CITE,
                "claims": [{"account": "A", "cite": CITE}],
                "relations": [{"type": "t", "event": "e", "cite": CITE}],
            },
            [("cite", "rfi"), ("claims", 0, "cite", "rfi"), ("relations", 0, "cite", "rfi")],
        ),
    ],
)
def test_citations_have_paths(kind, fields, paths):
    assert [path for _, path in read(kind, **fields).cited()] == paths


def test_an_alias_cited_without_a_passage_is_its_own_passage():
    actor = read("actors", aliases=[{"name": "the Front", "cite": ["rfi"]}, {"name": "FRP", "cite": CITE}])
    assert [citation.passage for citation, _ in actor.cited()] == ["the Front", "one … two"]


@pytest.mark.parametrize(
    ("kind", "fields", "code", "path"),
    [
        ("publications", {"reliability": "G"}, "unknown-word", ("reliability",)),
        ("publications", {"url": "radio.example"}, "not-an-address", ("url",)),
        ("sources", {"type": "newspaper"}, "unknown-word", ("type",)),
        ("sources", {"genre": "gossip"}, "unknown-word", ("genre",)),
        ("sources", {"issued": "July"}, "date-syntax", ("issued",)),
        ("sources", {"retracted": "2024"}, "not-a-mapping", ("retracted",)),
        ("sources", {"retracted": {"on": "2024"}}, "missing-field", ("retracted",)),
        (
            "places",
            {"point": {"lat": "91", "lon": "0", "geo_precision": "1", "from": "a map"}},
            "not-degrees",
            ("point", "lat"),
        ),
        ("places", {"point": {"lat": "1", "lon": "0", "geo_precision": "4", "from": "a map"}}, "unknown-word", None),
        ("places", {"point": {"lat": "1", "lon": "0", "geo_precision": "1"}}, "missing-field", ("point",)),
        ("actors", {"aliases": [{"cite": CITE}]}, "missing-field", ("aliases", 0)),
        ("actors", {"relations": [{"type": "leads"}]}, "missing-field", ("relations", 0)),
        ("events", {"grade": "sure"}, "unknown-word", ("grade",)),
        ("events", {"counted_with": "child"}, "unknown-word", ("counted_with",)),
        ("events", {"date": ""}, "empty", ("date",)),
        ("pages", {"draft": "yes"}, "not-true-or-false", ("draft",)),
        ("pages", {"corrections": [{"on": "2024"}]}, "missing-field", ("corrections", 0)),
        ("pages", {"withdrawn": {"on": "2024"}}, "missing-field", ("withdrawn",)),
        ("pages", {"formerly": ["Old"]}, "not-an-id", ("formerly", 0)),
    ],
)
def test_an_invalid_record_is_reported_at_its_field(kind, fields, code, path):
    ((found, way),) = codes(kind, **fields)
    assert found == code
    assert path is None or way == path


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_the_shared_fields(kind):
    record = read(
        kind,
        added="2024-01-01",
        updated="2024-02-01",
        credit=["A. Editor"],
        themes=["water"],
        note="a note",
        formerly="old-name",
        corrections=[{"on": "2024-02-01", "what": "the date", "because": "a slip"}],
        inferred={"note": "how we know"},
    )
    assert (record.formerly, record.credit, record.draft) == (("old-name",), ("A. Editor",), False)


def test_a_point_requires_its_origin():
    point = read("places", point={"lat": "17.03", "lon": "-1.4", "geo_precision": "1", "from": "a map"}).point
    assert (point.lat, point.lon, point.geo_precision, point.from_) == (17.03, -1.4, "1", "a map")
