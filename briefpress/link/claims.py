"""Link claims: one `LinkedClaim` for each count or value, with its reports, origins, voices and date of saying."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from briefpress.link.lineage import Lineage, Origins, origins
from briefpress.load.config import Vocabulary
from briefpress.model.record import Citation, Claim, Count, Date, Event, Group, Source
from briefpress.model.record.claim import Counted, Loss

_LINK = re.compile(r"\[\[(?:[a-z]+/)?([^\]|/]+)(?:\|[^\]]*)?\]\]")


class LinkedClaim(Struct, frozen=True):
    """One statement of one value by one speaker.

    ``index`` numbers it within its event, ``written`` is the record's claim that it comes from (several counts of one
    statement are one claim there). ``voices`` are the speakers behind the report: ids of actors or publications, or
    words. ``principals`` are the same in the same order, with every body that is another's voice replaced by that
    other. ``said`` is the date of speech, None unless the record states it; ``reported`` is when sources printed it.
    ``key`` says what it is about: claims with one key are compared. ``group`` is whom it counts or names. ``reports``
    are the sources that carry it; ``counting_reports`` are those that still count: a
    retracted source does not, nor does a reprint of one.
    """

    event: str
    index: int
    written: int
    property: str
    claim: Claim
    citations: tuple[Citation, ...]
    reports: tuple[str, ...]
    counting_reports: tuple[str, ...]
    origins: Origins
    voices: tuple[str, ...]
    principals: tuple[str, ...]
    said: Date | None
    reported: Reported
    key: tuple[str, ...]
    group: Group | None
    counted: Counted | None = None
    count: Count | None = None

    def repeats(self) -> bool:
        """Whether it only restates another claim of its event, and so adds no voice and no origin there."""
        restated = self.claim.restates
        return restated is not None and restated.event in ("", self.event)

    def principal_of(self, voice: str) -> str:
        """The principal for which one of the voices speaks: itself, unless it is another's voice."""
        return self.principals[self.voices.index(voice)]


class Reported(Struct, frozen=True):
    """When the sources that carry a claim were issued: the first and the last day, and how many carry it.

    For a reprint it is the day on which the original was issued. Without any date, both are None.
    """

    first: Date | None
    last: Date | None
    sources: int


class LinkContext(Struct, frozen=True):
    """What claims are linked with: sources, lineages, publications, the vocabulary, and whose voice actors are."""

    sources: Mapping[str, Source]
    lineages: Mapping[str, Lineage]
    publications: Container[str]
    vocabulary: Vocabulary
    voice_of: Mapping[str, str] = {}


def linked_claims(event: Event, known: LinkContext) -> tuple[LinkedClaim, ...]:
    """The claims of an event; a claim with three counts becomes three."""
    return tuple(_linked(event, index, statement, known) for index, statement in enumerate(_statements(event)))


class _Statement(NamedTuple):
    """One property, or one count, of a claim; ``written`` is the index of the claim in the record."""

    written: int
    property: str
    claim: Claim
    counted: Counted | None


def _statements(event: Event) -> Iterator[_Statement]:
    for written, claim in enumerate(event.claims):
        if claim.toll or claim.loss:
            for name, _, counted in claim.counts():
                yield _Statement(written, name, claim, counted)
        else:
            yield _Statement(written, next(iter(claim.properties), "account"), claim, None)


def _linked(event: Event, index: int, statement: _Statement, known: LinkContext) -> LinkedClaim:
    claim, counted = statement.claim, statement.counted
    citations = (counted.cite if counted else ()) or claim.cite
    reports = tuple(sorted({citation.source for citation in citations}))
    lineages = known.lineages
    counting_reports = tuple(source for source in reports if source in lineages and not lineages[source].retracted)
    voices = _voices(claim, counting_reports or reports, known)
    report = claim.via if claim.via in known.publications and counting_reports else None
    return LinkedClaim(
        event=event.id,
        index=index,
        written=statement.written,
        property=statement.property,
        claim=claim,
        citations=citations,
        reports=reports,
        counting_reports=counting_reports,
        origins=origins(counting_reports, lineages, report),
        voices=voices,
        principals=tuple(known.voice_of.get(voice, voice) for voice in voices),
        said=claim.said,
        reported=_reported(reports, known),
        key=_key(statement.property, claim, counted),
        group=counted.group if counted else claim.responsible,
        counted=counted,
        count=known.vocabulary.count(counted.count) if counted else None,
    )


def _key(name: str, claim: Claim, counted: Counted | None) -> tuple[str, ...]:
    """The key of a count is its outcome, item, group and place; of an account, its subject; else the property alone."""
    if counted is None:
        return (name, (claim.about or "").casefold() if name == "account" else "")
    item = counted.item if isinstance(counted, Loss) else ""
    return (name, counted.outcome, item, counted.group.key if counted.group else "", counted.place or "")


def _voices(claim: Claim, reports: tuple[str, ...], known: LinkContext) -> tuple[str, ...]:
    """The speakers: the records in ``by``, or else the words in ``speaker``, or else the reports themselves.

    A report in its own voice speaks for its origin; an opinion speaks for its authors.
    """
    if claim.by:
        return claim.by
    if claim.speaker:
        return (_named(claim.speaker),)
    if claim.inferred:
        return ()
    voices: list[str] = []
    for source in reports:
        if source in known.sources:
            opinion = known.sources[source].genre == "opinion"
            voices += map(_named, known.sources[source].authors) if opinion else (known.lineages[source].origin,)
    return tuple(dict.fromkeys(voices))


def _named(speaker: str) -> str:
    """The id of a speaker that is a link to a record (``[[anna-dell]]``), or else the words."""
    whole = _LINK.fullmatch(speaker)
    return whole[1] if whole else speaker


def _reported(reports: tuple[str, ...], known: LinkContext) -> Reported:
    issued = (_first_issued(report, known) for report in reports if report in known.lineages)
    dates = sorted((date for date in issued if date), key=lambda date: date.order)
    return Reported(dates[0] if dates else None, dates[-1] if dates else None, len(reports))


def _first_issued(report: str, known: LinkContext) -> Date | None:
    """The day on which a source, or the earliest source that it reprints, was issued."""
    dates = (known.sources[source].issued for source in known.lineages[report].sources)
    return min((date for date in dates if date), key=lambda date: date.order, default=None)


def hedge_of(claim: LinkedClaim) -> str | None:
    """The source's qualifier of a claim, a word of the vocabulary; that of a count goes before that of its claim."""
    return (claim.counted.hedge if claim.counted else None) or claim.claim.hedge
