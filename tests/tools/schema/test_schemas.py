"""The schemas take every sound record, and point at what is wrong with one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from briefpress.load.config import MORE_OUTPUTS, OUTPUTS
from briefpress.load.load import load
from briefpress.load.parse import parse
from briefpress.model.record import KINDS
from briefpress.model.record.claim import TOLL_OUTCOMES
from briefpress.tools.schema.schema import _models, schemas
from briefpress.tools.schema.words import TAKES

ROOT = Path(__file__).resolve().parents[3]
CONTENTS = [ROOT / "content", ROOT / "tests/sound/content", ROOT / "briefpress/tools/starter/files/content"]


@pytest.fixture(scope="module")
def sound():
    return schemas(load(ROOT / "tests/sound/content")[0])


@pytest.fixture(scope="module")
def rejected(sound):
    """``rejected("events.json", yaml)``: the paths that the schema rejects."""

    def find(name, text):
        fields = parse(text, "x")[0].fields
        return [
            "/".join(map(str, error.absolute_path)) for error in Draft202012Validator(sound[name]).iter_errors(fields)
        ]

    return find


@pytest.mark.slow
@pytest.mark.parametrize("content", CONTENTS, ids=["real", "sound", "starter"])
def test_every_sound_record_is_taken(content):
    records, _ = load(content)
    made = schemas(records)
    files = [(record.file, f"{record.kind}.json") for record in records.all()]
    for file, name in [*files, ("briefing.yaml", "briefing.json"), ("vocabulary.yaml", "vocabulary.json")]:
        document, _ = parse((content / file).read_text("utf-8"), file, markdown=file.endswith(".md"))
        assert [error.message for error in Draft202012Validator(made[name]).iter_errors(document.fields)] == [], file


def test_they_are_schemas_of_the_dialect_they_name(sound):
    assert set(sound) == {f"{name}.json" for name in (*KINDS, "briefing", "vocabulary")}
    for schema in sound.values():
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("type: batle", "type"),
        ("titel: A", ""),
        ("places: [tamr]", "places/0"),
        ("places: tamor", "places"),
        ("actors: [{actor: nobody}]", "actors/0/actor"),
        ("cite: {north-wire: x}", "cite"),
        ("claims: [{toll: {kiled: 3}}]", "claims/0/toll"),
        ("claims: [{toll: {group: civilians}}]", "claims/0/toll"),
        ("claims: [{toll: {killed: a heap}}]", "claims/0/toll"),
        ("claims: [{toll: {killed: 3, group: nobody}}]", "claims/0/toll"),
        ("claims: [{loss: {captured: 3}}]", "claims/0/loss"),
        ("claims: [{stance: says}]", "claims/0/stance"),
        ("claims: [{by: nobody}]", "claims/0/by"),
        ("claims: [{credibility: 9}]", "claims/0/credibility"),
        ("grade: certain", "grade"),
        ("date: yesterday", "date"),
        ("draft: perhaps", "draft"),
        ("inferred: {dat: x}", "inferred"),
        ("added:", "added"),
    ],
)
def test_an_error_is_found_where_it_is(rejected, line, path):
    field = line.partition(":")[0]
    sound = {"title": "title: A", "type": "type: battle", "date": "date: 2024"}
    text = "\n".join([*(other for name, other in sound.items() if name != field), line])
    assert path in rejected("events.json", text)


@pytest.mark.parametrize(
    "claim",
    [
        "{toll: {killed: 84}}",
        "{toll: {killed: 16+, group: [kessa-army, civilians]}}",
        "{toll: [{killed-or-wounded: ~30}, {captured: 18-21, group: {words: Russians}}]}",
        "{toll: {killed: Dozens}}",
        "{loss: {captured-or-damaged: 3, item: vehicles}}",
        "{responsible: armed-men, by: [river-front, north-wire]}",
        "{place: {place: tamor, precision: 2}}",
        "{place: tamor}",
        "{date: [2024-03-01..2024-03-04]}",
        "{date: -0043-03-15}",
        "{date: -0043}",
        "{date: 0000}",
        "{date: Y-17000~}",
        "{date: 2023-24/..}",
        "{date: -019X}",
        "{date: 2024-03~/, cite: north-wire-2024-03-05}",
        '{date: 2024, cite: {north-wire-2024-03-05: {page: 3}, tamor-post-2024-03-06: ["a … b", "c"]}}',
        "{account: 1984, verification: {by: north-wire, finding: verified}}",
    ],
)
def test_the_notations_are_taken(rejected, claim):
    assert rejected("events.json", f"title: A\ntype: battle\ndate: 2024\nclaims:\n  - {claim}\n") == []


def test_what_other_readers_of_yaml_take_for_numbers_is_taken_too(sound):
    claim = {"toll": {"killed": 84}, "credibility": 2, "date": 2024, "provisional": True}
    place = {"name": 1984, "type": "town", "point": {"lat": 17.03, "lon": -1, "geo_precision": 1, "from": "a map"}}
    event = {"title": 2024, "type": "battle", "date": 2024, "claims": [claim]}
    for name, fields in (
        ("events.json", event),
        ("places.json", place),
        ("briefing.json", {"format": 1, "title": "A"}),
    ):
        Draft202012Validator(sound[name]).validate(fields)


def test_ids_and_words_come_with_what_readers_see(sound):
    defined = sound["events.json"]["$defs"]
    assert set(defined["places"]["enum"]) == {"kessa", "river-region", "tamor", "tamor-airport"}
    assert "Tamor airport" in defined["places"]["enumDescriptions"]
    assert defined["groups"]["enum"] == ["civilians", "armed-men"]
    assert set(defined["Toll"]["properties"]) >= TOLL_OUTCOMES
    assert sound["briefing.json"]["properties"]["outputs"]["anyOf"][1]["items"]["enum"] == [*OUTPUTS, *MORE_OUTPUTS]


def test_fields_with_another_name_in_python_have_their_own(sound):
    assert "from" in sound["places.json"]["$defs"]["Point"]["properties"]
    assert sound["vocabulary.json"]["$defs"]["EventType"]["required"] == ["label", "class"]


def test_every_field_that_takes_an_id_says_which():
    """Where the model's own schema has an id's pattern, `TAKES` says of what; but for ids that name no record."""
    others = {"formerly", "language", "outputs"}
    for model in {model for kind in KINDS.values() for model in _models(kind)}:
        for name in ids_of(model) - others:
            assert (model.__name__, name) in TAKES or name in ("group", "responsible", "id"), (model.__name__, name)
    assert all(name in fields_of(model) for model, name in TAKES)


def ids_of(model: type[BaseModel]) -> set[str]:
    made = model.model_json_schema(by_alias=False)["properties"]
    return {name for name, field in made.items() if "^[a-z0-9]+" in str(field)}


def fields_of(name: str) -> set[str]:
    models = {model.__name__: model for kind in KINDS.values() for model in _models(kind)}
    return set(models[name].model_fields)
