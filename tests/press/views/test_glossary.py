"""The glossary: every badge is explained, and words of the vocabulary say what they mean."""

from __future__ import annotations

import re
from pathlib import Path

import briefpress
from briefpress.plan.site_page import SitePage
from briefpress.press.views.glossary import glossary_view
from briefpress.press.views.terms import term_meaning

PART = Path(briefpress.__file__).parents[1] / "templates/part"
PAGE = SitePage("glossary/index.html", "html", "glossary")
VOCABULARY = """event_types:
  clash: {label: Clash, class: violence, meaning: A short fight.}
  coup: {label: Coup, class: development}
  battle: {label: Battle, class: violence}
relation_types:
  leads: {label: leads, reverse: led by, meaning: Gives it orders.}
  fights: {label: fights, reverse: fights}
  part-of: {label: part of, reverse: includes}
  speaks-for: {label: speaks for, reverse: speaks through}
groups:
  farmers: {label: farmers}
  gunmen: {label: gunmen, vague: true}
quantities: {dozens: 24+, some: null}
"""


def test_every_badge_is_explained():
    badges = (PART / "badge.html").read_text()
    words = {*re.findall(r'word == "([a-z]+)"', badges), *re.findall(r'"([a-z]+)": _\(', badges)}
    assert len(words) > 12
    assert [word for word in sorted(words) if not term_meaning(word)] == []


def test_words_with_a_meaning_are_listed_by_label(linked):
    view = glossary_view(linked({"vocabulary.yaml": VOCABULARY}), PAGE)
    words = {section.name: [entry.word.text for entry in section.entries] for section in view.sections}
    assert words == {
        "event_types": ["Clash"],
        "relation_types": ["leads"],
        "quantities": ["dozens"],
    }
    assert (view.vague, view.unbounded) == (("gunmen",), ("some",))
    assert [entry.reverse for section in view.sections for entry in section.entries if entry.reverse] == ["led by"]


def test_a_quantity_word_says_which_number_it_counts_as(linked):
    view = glossary_view(linked({"vocabulary.yaml": VOCABULARY}), PAGE)
    assert [(entry.word.text, entry.bounds) for entry in view.sections[-1].entries] == [("dozens", "at least 24")]


def test_a_type_leads_to_its_events_if_there_are_any(linked):
    (clash,) = glossary_view(linked({"vocabulary.yaml": VOCABULARY}), PAGE).sections[0].entries
    assert clash.word.path == "events/type/clash/index.html"
