"""events' claims -> LinkedClaims, one for each count or value, with reports, origins, voices and date of saying."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefpress.config import Vocabulary
from briefpress.link.lineage import Lineage, Origins, origins
from briefpress.record import Citation, Claim, Count, Date, Event, Group, Source
from briefpress.record.claim import Counted, Loss


@dataclass(frozen=True, slots=True)
class LinkedClaim:
    """One statement of one value by one speaker.

    ``index`` numbers it within its event, ``written`` is the record's claim that it comes from (several counts of one
    statement are one claim there). ``voices`` are the speakers behind the report: ids of actors or publications, or words.
    ``key`` says what it is about: claims with one key are set side by side. ``group`` is whom it counts or names.
    ``reports`` are the sources that carry it; ``told_by`` are those that still count (a retracted source does not, nor does a
    reprint of one).
    """

    event: str
    index: int
    written: int
    property: str
    claim: Claim
    citations: tuple[Citation, ...]
    reports: tuple[str, ...]
    told_by: tuple[str, ...]
    origins: Origins
    voices: tuple[str, ...]
    said: Date | None
    key: tuple[str, ...]
    group: Group | None
    counted: Counted | None = None
    count: Count | None = None


def linked_claims(
    event: Event, sources: Mapping[str, Source], known: Mapping[str, Lineage], vocabulary: Vocabulary
) -> tuple[LinkedClaim, ...]:
    """The claims of an event, flat: a claim with three counts gives three."""
    return tuple(
        _linked(event, index, written, name, claim, counted, sources, known, vocabulary)
        for index, (written, name, claim, counted) in enumerate(_flat(event))
    )


def _flat(event: Event) -> Iterator[tuple[int, str, Claim, Counted | None]]:
    for written, claim in enumerate(event.claims):
        if claim.toll or claim.loss:
            for name, _, counted in claim.counts():
                yield written, name, claim, counted
        else:
            yield written, next(iter(claim.properties), "account"), claim, None


def _linked(  # noqa: PLR0913  (everything a claim takes from its surroundings)
    event: Event,
    index: int,
    written: int,
    name: str,
    claim: Claim,
    counted: Counted | None,
    sources: Mapping[str, Source],
    known: Mapping[str, Lineage],
    vocabulary: Vocabulary,
) -> LinkedClaim:
    citations = (counted.cite if counted else ()) or claim.cite
    reports = tuple(sorted({citation.source for citation in citations}))
    told_by = tuple(source for source in reports if source in known and not known[source].retracted)
    roots = origins(told_by, known, claim.via if told_by else None)
    return LinkedClaim(
        event=event.id,
        index=index,
        written=written,
        property=name,
        claim=claim,
        citations=citations,
        reports=reports,
        told_by=told_by,
        origins=roots,
        voices=_voices(claim, told_by or reports, sources, known),
        said=claim.said or _first_issued(reports, sources),
        key=_key(name, claim, counted),
        group=counted.group if counted else claim.responsible,
        counted=counted,
        count=vocabulary.count(counted.count) if counted else None,
    )


def _key(name: str, claim: Claim, counted: Counted | None) -> tuple[str, ...]:
    """Counts share a key by outcome, item, group and place, accounts by what they are about, others by their property."""
    if counted is None:
        return (name, (claim.about or "").casefold() if name == "account" else "")
    item = counted.item if isinstance(counted, Loss) else ""
    return (name, counted.outcome, item, counted.group.key if counted.group else "", counted.place or "")


def _voices(
    claim: Claim, reports: tuple[str, ...], sources: Mapping[str, Source], known: Mapping[str, Lineage]
) -> tuple[str, ...]:
    """Who speaks: the records named, else the words for the speaker, else the report itself.

    A report in its own voice speaks for the publication at its root; an opinion speaks for its authors.
    """
    if claim.by:
        return claim.by
    if claim.speaker:
        return (claim.speaker.removeprefix("[[").removesuffix("]]"),)
    if claim.inferred:
        return ()
    voices: list[str] = []
    for source in reports:
        if source in sources:
            opinion = sources[source].genre == "opinion"
            voices += sources[source].authors if opinion else (known[source].origin,)
    return tuple(dict.fromkeys(voices))


def _first_issued(reports: tuple[str, ...], sources: Mapping[str, Source]) -> Date | None:
    dates = [issued for source in reports if source in sources and (issued := sources[source].issued)]
    return min(dates, key=lambda date: date.order, default=None)
