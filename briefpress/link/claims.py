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

    - ``index``: its number within its event. ``written``: the index of the record's claim that it comes from, which may
      have several counts.
    - ``key``: what it is about. Claims with the same key are compared.
    - ``group``: the people whom it counts or names.
    - ``voices``: the speakers behind the report: ids of actors or publications, or words.
    - ``reports``: the sources that carry it. ``counting_reports``: those that count as evidence, which excludes
      retracted sources and reprints of these.
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
    said: Date | None
    key: tuple[str, ...]
    group: Group | None
    counted: Counted | None = None
    count: Count | None = None


class LinkContext(Struct, frozen=True):
    """What linking a claim needs: the sources and their lineages, the publications, and the vocabulary."""

    sources: Mapping[str, Source]
    lineages: Mapping[str, Lineage]
    publications: Container[str]
    vocabulary: Vocabulary


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
    counting = tuple(source for source in reports if source in lineages and not lineages[source].retracted)
    via = claim.via if claim.via in known.publications and counting else None
    return LinkedClaim(
        event=event.id,
        index=index,
        written=statement.written,
        property=statement.property,
        claim=claim,
        citations=citations,
        reports=reports,
        counting_reports=counting,
        origins=origins(counting, lineages, via),
        voices=_voices(claim, counting or reports, known),
        said=claim.said or _first_issued(reports, known),
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


def _first_issued(reports: tuple[str, ...], known: LinkContext) -> Date | None:
    """The issue date of the first report. For a reprint, that of its original counts."""
    dates = [
        issued
        for report in reports
        if report in known.lineages
        for source in known.lineages[report].sources
        if (issued := known.sources[source].issued)
    ]
    return min(dates, key=lambda date: date.order, default=None)
