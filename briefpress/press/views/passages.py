"""the citings and claims of a source -> its cited passages in the order of the text, each with what rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.citings import Citing
from briefpress.model.record import Actor, Place, Source
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.claim_lines import claim_words
from briefpress.press.views.desk import Desk
from briefpress.press.views.references import shown_words
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import spaced


class SupportLine(Struct, frozen=True):
    """What a passage supports: the record and the field; for a claim ``link`` leads to it and ``what`` says it."""

    kind: str
    link: Link
    field: str
    what: str


class SourcePassage(Struct, frozen=True):
    """A cited passage; ``state`` is "verified", "unverified", or "whole" where the whole source is cited.

    ``address`` leads to the very words where they are proved and the source has an address.
    """

    anchor: str
    start: str
    end: str
    locator: str
    state: str
    address: str
    supports: tuple[SupportLine, ...]


def source_passages(desk: Desk, source: Source) -> tuple[SourcePassage, ...]:
    """The passages of a source that are cited anywhere, in the order of its text; those not proved come last."""
    supports: dict[tuple[str, str], dict[SupportLine, None]] = {}
    for words, locator, line in (*_claims(desk, source.id), *_others(desk, source.id)):
        supports.setdefault((words, locator), {})[line] = None
    shown = [
        (shown_words(desk.briefing.evidence, source, words), locator, tuple(lines))
        for (words, locator), lines in supports.items()
    ]
    shown.sort(key=lambda item: (item[0].position < 0, item[0].position))
    return tuple(
        SourcePassage(f"passage-{number}", words.start, words.end, locator, words.state, words.address, lines)
        for number, (words, locator, lines) in enumerate(shown, 1)
    )


def _claims(desk: Desk, source: str) -> Iterator[tuple[str, str, SupportLine]]:
    for claim in desk.briefing.shelves.carried.get(source, ()):
        link = desk.link("events", claim.event, anchor=claim_anchor(claim))
        line = SupportLine("events", link, claim.property, claim_words(desk, claim))
        for each in claim.citations:
            if each.source == source:
                yield each.passage or "", each.page or each.at, line


def _others(desk: Desk, source: str) -> Iterator[tuple[str, str, SupportLine]]:
    """What no claim says of itself: headers, names, relations, texts, and findings of those who looked into a claim."""
    for citing in desk.briefing.citings.get(source, ()):
        if citing.path[0] == "claims" and "verification" not in citing.path and "cite" in citing.path:
            continue
        field = "verification" if "verification" in citing.path else str(citing.path[0])
        line = SupportLine(citing.kind, desk.link(citing.kind, citing.id), spaced(field), _what(desk, citing))
        yield citing.citation.passage or "", citing.citation.page or citing.citation.at, line


def _what(desk: Desk, citing: Citing) -> str:
    """The name or the relation that a passage supports."""
    record = desk.briefing.records.of(citing.kind)[citing.id]
    match citing.path:
        case ("aliases", int(index), *_) if isinstance(record, Actor | Place):
            return record.aliases[index].name
        case ("relations", int(index), *_) if isinstance(record, Actor):
            relation = record.relations[index]
            word = desk.briefing.records.config.vocabulary.relation_types.get(relation.type)
            return f"{word.label if word else spaced(relation.type)} {desk.link('actors', relation.actor).text}"
    return ""
