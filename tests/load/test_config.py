"""config: the settings in briefing.yaml and the words in vocabulary.yaml."""

from __future__ import annotations

import pytest

from briefpress.load.config import OUTPUTS, Vocabulary, read_settings, read_vocabulary
from briefpress.load.parse import Document
from briefpress.model.record import Count
from briefpress.model.record.count import parse_count

SETTINGS = {"format": "1", "title": "The war on the river"}


def test_settings_require_format_and_title_and_have_defaults():
    settings, problems = read_settings(Document(SETTINGS), "briefing.yaml")
    assert problems == ()
    assert (settings.title, settings.outputs, settings.language, settings.base_url) == (
        "The war on the river",
        OUTPUTS,
        "en",
        None,
    )


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"format": "2"}, "format-too-new", ("format",)),
        ({"format": "0"}, "unknown-word", ("format",)),
        ({"format": "²"}, "unknown-word", ("format",)),
        ({"format": None}, "missing-field", ()),
        ({"title": None}, "missing-field", ()),
        ({"title": ""}, "empty", ("title",)),
        ({"titel": "x"}, "unknown-field", ("titel",)),
        ({"outputs": ["html", "pfd"]}, "unknown-word", ("outputs",)),
        ({"base_url": "example.org"}, "not-an-address", ("base_url",)),
        ({"suggest": "javascript:alert({title})"}, "not-an-address", ("suggest",)),
        ({"suggest": "mailto:desk"}, "not-an-address", ("suggest",)),
        ({"suggest": "https://a.example/{titel}"}, "unknown-placeholder", ("suggest",)),
    ],
)
def test_invalid_settings_are_reported_at_their_field(fields, code, path):
    written = {key: value for key, value in (SETTINGS | fields).items() if value is not None}
    settings, (problem,) = read_settings(Document(written), "briefing.yaml")
    assert (settings, problem.code, problem.where.path) == (None, code, path)


def test_of_a_newer_format_nothing_else_is_reported():
    _, problems = read_settings(Document({"format": "7", "from_the_future": "x"}), "briefing.yaml")
    assert [problem.code for problem in problems] == ["format-too-new"]


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        (
            {"event_types": {"raid": {"label": "Raid", "class": "violent"}}},
            "unknown-word",
            ("event_types", "raid", "class"),
        ),
        ({"event_types": {"raid": {"label": "Raid"}}}, "missing-field", ("event_types", "raid")),
        ({"event_types": {"Raid": {"label": "Raid", "class": "violence"}}}, "not-an-id", None),
        ({"groups": {"men": {"label": "men", "vague": "yes"}}}, "not-true-or-false", ("groups", "men", "vague")),
        ({"relation_types": {"leads": {"label": "leads"}}}, "missing-field", ("relation_types", "leads")),
        ({"quantities": {"dozens": "many"}}, "count-syntax", ("quantities", "dozens")),
        ({"quantities": {"dozens": "9-3"}}, "count-reversed", ("quantities", "dozens")),
        ({"quantites": {}}, "unknown-field", ("quantites",)),
        ({"roles": "combatant"}, "not-a-mapping", ("roles",)),
    ],
)
def test_an_invalid_vocabulary_is_reported_at_its_field(fields, code, path):
    vocabulary, (problem,) = read_vocabulary(Document(fields), "vocabulary.yaml")
    assert (vocabulary, problem.code) == (None, code)
    assert path is None or problem.where.path == path


def words(**quantities: str) -> Vocabulary:
    vocabulary, problems = read_vocabulary(Document({"quantities": quantities}), "vocabulary.yaml")
    assert vocabulary
    assert problems == ()
    return vocabulary


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("24+", 24, None), ("3-9", 3, 9), ("0", 0, 0), ("null", None, None), ("~", None, None), ("", None, None)],
)
def test_a_quantity_word_takes_its_bounds_from_the_vocabulary(written, low, high):
    assert words(dozens=written).count(Count("Dozens", word=True)) == Count("Dozens", low, high, word=True)


def test_unknown_quantity_words_have_no_bounds_and_numbers_are_unchanged():
    vocabulary = words(dozens="24+")
    assert vocabulary.count(Count("heaps", word=True)) == Count("heaps", word=True)
    assert vocabulary.count(parse_count("16+")) == Count("16+", 16)
