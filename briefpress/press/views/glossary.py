"""The view of the glossary: the words of the vocabulary, with what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.load.config import EventType, RelationType, Word
from briefpress.model.record import Count
from briefpress.model.record.slug import slug
from briefpress.plan.facets import facets_of
from briefpress.plan.paths import facet_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.terms import TERMS
from briefpress.press.views.wording import count_words


class GlossaryEntry(Struct, frozen=True):
    """A word of the vocabulary.

    - ``word``: as readers see it; a type of event links to its events.
    - ``meaning``: what it means here. ``bounds``: the number that a quantity word means.
    - ``reverse``: a relation as seen from the other record, if it reads differently.
    """

    anchor: str
    word: Link
    meaning: str
    bounds: str = ""
    reverse: str = ""


class GlossarySection(Struct, frozen=True):
    """The words of one group of terms, or of one section of the vocabulary, by their labels."""

    anchor: str
    name: str
    entries: tuple[GlossaryEntry, ...]


class GlossaryView(Struct, frozen=True):
    """The glossary: ``terms`` are those of every briefing, in named groups, ``sections`` those of the vocabulary.

    ``vague`` are groups of people so vague that claims about them never contradict each other, ``unbounded`` are
    quantity words that mean no number.
    """

    head: Head
    terms: tuple[GlossarySection, ...]
    sections: tuple[GlossarySection, ...]
    vague: tuple[str, ...]
    unbounded: tuple[str, ...]


def glossary_view(briefing: Briefing, page: SitePage) -> GlossaryView:
    """The sections of the vocabulary, leaving out words that explain themselves."""
    context = PageContext(briefing, page)
    sections = tuple(section for section in _sections(briefing) if section.entries)
    vocabulary = briefing.records.config.vocabulary
    return GlossaryView(
        context.head("Glossary", "What the words on these pages mean"),
        tuple(_terms()),
        sections,
        tuple(sorted((group.label for group in vocabulary.groups.values() if group.vague), key=str.casefold)),
        tuple(text for text, count in vocabulary.quantities.items() if not count.text),
    )


def _terms() -> Iterator[GlossarySection]:
    for title, group in TERMS.items():
        yield GlossarySection(
            slug(title), title, tuple(GlossaryEntry(name, Link(words), text) for name, words, text in group)
        )


def _sections(briefing: Briefing) -> Iterator[GlossarySection]:
    vocabulary = briefing.records.config.vocabulary
    words: Mapping[str, Mapping[str, Word]] = {
        "event_types": vocabulary.event_types,
        "roles": vocabulary.roles,
        "groups": vocabulary.groups,
        "relation_types": vocabulary.relation_types,
        "actor_types": vocabulary.actor_types,
        "place_types": vocabulary.place_types,
        "loss_items": vocabulary.loss_items,
        "hedges": vocabulary.hedges,
    }
    facets = facets_of(briefing)
    for name, section in words.items():
        entries = (_entry(name, identifier, word, facets) for identifier, word in section.items() if word.meaning)
        yield GlossarySection(f"vocabulary-{slug(name)}", name, _by_label(entries))
    numbers = (_quantity(number, *word) for number, word in enumerate(vocabulary.quantities.items(), 1) if word[1].text)
    yield GlossarySection("vocabulary-quantities", "quantities", tuple(numbers))


def _by_label(entries: Iterable[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.word.text.casefold()))


def _entry(section: str, identifier: str, word: Word, facets: Iterable[str]) -> GlossaryEntry:
    facet = f"type/{identifier}"
    linked = isinstance(word, EventType) and facet in facets
    reverse = word.reverse if isinstance(word, RelationType) and word.reverse != word.label else ""
    return GlossaryEntry(
        f"{section.replace('_', '-')}-{identifier}",
        Link(word.label, facet_path(facet) if linked else ""),
        word.meaning or "",
        reverse=reverse,
    )


def _quantity(number: int, text: str, count: Count) -> GlossaryEntry:
    return GlossaryEntry(f"quantities-{number}", Link(text), "", bounds=count_words(count))
