"""The cited passages of a source, in text order, with what cites each."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.located_citations import LocatedCitation
from briefpress.model.record import Actor, Place, Source
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.figures import claim_figure
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import shown_words
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import spaced


class SupportLine(Struct, frozen=True):
    """What a passage supports: a record's field, or a claim with ``link`` to it and ``what`` as its words."""

    kind: str
    id: str
    link: Link
    field: str
    what: str


class SourcePassage(Struct, frozen=True):
    """A cited passage. ``state``: "verified", "unverified", or "whole" for a citation of the whole source.

    ``address`` opens the passage if it is verified and the source has an address.
    """

    anchor: str
    start: str
    end: str
    locator: str
    state: str
    address: str
    supports: tuple[SupportLine, ...]


def source_passages(context: PageContext, source: Source) -> tuple[SourcePassage, ...]:
    """The passages of a source cited anywhere, in text order; unverified ones come last."""
    supports: dict[tuple[str, str], dict[SupportLine, None]] = {}
    for words, locator, line in (*_claims(context, source.id), *_others(context, source.id)):
        supports.setdefault((words, locator), {})[line] = None
    shown = [
        (shown_words(context.briefing.evidence, source, words), locator, tuple(lines))
        for (words, locator), lines in supports.items()
    ]
    shown.sort(key=lambda item: (item[0].position < 0, item[0].position))
    return tuple(
        SourcePassage(f"passage-{number}", words.start, words.end, locator, words.state, words.address, lines)
        for number, (words, locator, lines) in enumerate(shown, 1)
    )


def _claims(context: PageContext, source: str) -> Iterator[tuple[str, str, SupportLine]]:
    for claim in context.briefing.source_index.carried.get(source, ()):
        link = context.link("events", claim.event, anchor=claim_anchor(claim))
        line = SupportLine("events", claim.event, link, claim.property, claim_figure(context, claim))
        for each in claim.citations:
            if each.source == source:
                yield each.passage or "", each.page or each.at, line


def _others(context: PageContext, source: str) -> Iterator[tuple[str, str, SupportLine]]:
    """Citations outside claims: headers, names, relations, texts; and the verifications of claims."""
    for citing in context.briefing.citations_of.get(source, ()):
        if citing.path[0] == "claims" and "verification" not in citing.path and "cite" in citing.path:
            continue
        field = "verification" if "verification" in citing.path else str(citing.path[0])
        line = SupportLine(
            citing.kind, citing.id, context.link(citing.kind, citing.id), spaced(field), _what(context, citing)
        )
        yield citing.citation.passage or "", citing.citation.page or citing.citation.at, line


def _what(context: PageContext, citing: LocatedCitation) -> str:
    """The name or relation that a passage supports."""
    record = context.briefing.records.of(citing.kind)[citing.id]
    match citing.path:
        case ("aliases", int(index), *_) if isinstance(record, Actor | Place):
            return record.aliases[index].name
        case ("relations", int(index), *_) if isinstance(record, Actor):
            relation = record.relations[index]
            word = context.briefing.records.config.vocabulary.relation_types.get(relation.type)
            return f"{word.label if word else spaced(relation.type)} {context.link('actors', relation.actor).text}"
    return ""
