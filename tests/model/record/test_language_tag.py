"""Language tags, as RFC 5646 writes them."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from briefpress.load.config import Settings
from briefpress.model.record.language_tag import parse_language
from briefpress.model.record.validation import validated


@pytest.mark.parametrize("tag", ["fr", "pt-BR", "az-Arab", "zh-Hans-CN", "es-419", "de-1996", "ar", "bm"])
def test_fault_33_a_language_tag_is_accepted(tag):
    assert parse_language(tag) == tag
    settings, problems = validated(Settings, {"format": "1", "title": "Bay", "language": tag}, "briefing.yaml")
    assert (settings and settings.language, problems) == (tag, ())


@pytest.mark.parametrize("text", ["xx-zz9", "english", "f", "fr-", "fr FR", "en\nER  - "])
def test_fault_33_what_is_no_tag_is_refused(text):
    with pytest.raises(PydanticCustomError, match="not a language tag"):
        parse_language(text)
    _, (problem,) = validated(Settings, {"format": "1", "title": "Bay", "language": text}, "briefing.yaml")
    assert problem.code == "not-a-language"


@pytest.mark.parametrize(("text", "usual"), [("PT_br", "pt-BR"), ("pt-br", "pt-BR"), ("az-arab", "az-Arab")])
def test_another_spelling_of_a_tag_is_recognised(text, usual):
    with pytest.raises(PydanticCustomError) as raised:
        parse_language(text)
    assert (raised.value.context or {})["hint"] == f"did you mean '{usual}'?"
