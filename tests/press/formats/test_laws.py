"""Laws of every format: deterministic bytes, and only the outputs that are asked for."""

from __future__ import annotations

import json

import jsonschema
import pytest

from briefpress.plan.plan import OUTPUT_OF

ADDRESS = "base_url: https://river.example\n"


def test_the_same_content_gives_the_same_bytes(printed):
    assert printed() == printed()


@pytest.mark.slow
def test_the_document_keeps_its_own_schema(site):
    schema = json.loads(site["data/briefing.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(site["data/briefing.json"]), schema, jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("output", "path"),
    [
        ("json", "data/events.csv"),
        ("json", "data/datapackage.json"),
        ("json", "data/briefing.sqlite"),
        ("json", "data/places.geojson"),
        ("json", "data/sources.bib"),
        ("feed", "feeds/events.atom"),
        ("feed", "feeds/events.ics"),
        ("feed", "actors/river-front/feed.xml"),
        ("sitemap", "robots.txt"),
        ("html", "_headers"),
        ("html", ".nojekyll"),
        ("html", "_redirects"),
    ],
)
def test_a_file_belongs_to_one_output(printed, output, path):
    others = sorted({"html", "json", "feed", "sitemap", *OUTPUT_OF.values()} - {output})
    assert path in printed(more=f"{ADDRESS}outputs: {output}\n")
    assert path not in printed(more=f"{ADDRESS}outputs: [{', '.join(others)}]\n")


def test_without_a_base_address_nothing_is_made_that_needs_one(printed):
    paths = set(printed(more=""))
    assert not [path for path in paths if path.startswith("feeds/") or path.endswith(("feed.xml", "robots.txt"))]
    assert "data/events.csv" in paths


def test_without_any_day_there_is_no_feed(printed):
    undated = {"briefing.yaml": "format: 1\ntitle: River\nedition: first\n"}
    assert "feeds/events.atom" not in printed(undated)
    assert "feeds/events.atom" in printed(undated | {"pages/new.md": "---\ntitle: New\nadded: 2024-05-01\n---\n"})
