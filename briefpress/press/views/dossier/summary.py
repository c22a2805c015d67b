"""The one-page summary of a dossier: key figures, largest tolls, largest disputes, sourcing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefpress.link.disputes import Dispute
from briefpress.link.rows import Row
from briefpress.model.record import Date, Source
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.disagreement import Disagreement, disagreement
from briefpress.press.views.dossier.shape import Sourcing, Summary, TollLine
from briefpress.press.views.figures import figure, largest_number, leading_row
from briefpress.press.views.home import PERSON, KeyFigures, is_violent
from briefpress.press.views.lines import event_origins, event_type
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import Reference
from briefpress.press.views.voices import probable
from briefpress.press.views.wording import when

TOLLS, DISAGREEMENTS, LEADING = 5, 4, 5


def dossier_summary(
    context: PageContext,
    events: Sequence[str],
    actors: Sequence[str],
    places: Sequence[str],
    references: Sequence[Reference],
) -> Summary:
    """The summary of the events, given the actors and places that they name and the references of the book."""
    reports = context.briefing.source_index.reports
    sources = tuple(dict.fromkeys(source for event in events for source in reports.get(event, ())))
    return Summary(
        figures=_figures(context, events, sources, actors, places),
        tolls=_tolls(context, events),
        disagreements=_disagreements(context, events),
        sourcing=sourcing(context, events, sources, references),
    )


def _figures(
    context: PageContext, events: Sequence[str], sources: Sequence[str], actors: Sequence[str], places: Sequence[str]
) -> KeyFigures:
    briefing = context.briefing
    linked = [briefing.events[event] for event in events]
    classes = Counter(event_type(briefing, event.record)[1] for event in linked)
    dispute_counts = Counter(dispute.word for event in linked for dispute in event.disputes)
    claims = [claim for event in linked for claim in event.claims]
    people = sum(briefing.records.actors[actor].type == PERSON for actor in actors)
    types = briefing.records.config.vocabulary.event_types
    violent = [event.record for event in linked if is_violent(event.record, types)]
    parts = sum(event.part_of is not None for event in violent)
    background = sum(event.part_of is None and event.date.earliest is None for event in violent)
    return KeyFigures(
        violent_incidents=len(violent) - parts - background,
        parts=parts,
        background=background,
        developments=classes["development"],
        statistics=classes["statistic"],
        toll_claims=sum(claim.property == "toll" for claim in claims),
        claims=len(claims),
        disputes=dispute_counts["disputed"],
        differing=dispute_counts["differ"],
        sources=len(sources),
        origins=len({briefing.lineages[source].origin for source in sources}),
        publications=len({briefing.records.sources[source].publication for source in sources}),
        organisations=len(actors) - people,
        people=people,
        places=len(places),
    )


def _tolls(context: PageContext, events: Sequence[str]) -> tuple[TollLine, ...]:
    """The leading figure of each event, the largest first; period tolls are recognisable by their dates."""
    largest: list[tuple[int, int, str, Row]] = []
    for event in events:
        row = leading_row(context, context.briefing.events[event])
        if row and (number := largest_number(row)):
            largest.append((-number, context.briefing.positions[event], event, row))
    return tuple(
        _toll(context, event, row) for _, _, event, row in sorted(largest, key=lambda found: found[:2])[:TOLLS]
    )


def _toll(context: PageContext, event: str, row: Row) -> TollLine:
    linked = context.briefing.events[event]
    return TollLine(
        link=context.link("events", event, anchor=row_anchor(row.key)),
        when=when(linked.record.date).text,
        figure=figure(context, linked, row),
    )


def _disagreements(context: PageContext, events: Sequence[str]) -> tuple[Disagreement, ...]:
    """The largest dispute of each event, the largest first."""
    kept = frozenset(events)
    first: dict[str, Dispute] = {}
    for dispute in context.briefing.disputes:
        if dispute.event in kept:
            first.setdefault(dispute.event, dispute)
    return tuple(disagreement(context, dispute) for dispute in tuple(first.values())[:DISAGREEMENTS])


def sourcing(
    context: PageContext, events: Sequence[str], sources: Sequence[str], references: Iterable[Reference]
) -> Sourcing:
    """Figures about the sources of the events; retracted ones are included and also counted separately."""
    briefing = context.briefing
    records = [briefing.records.sources[source] for source in sources]
    lineages = [briefing.lineages[source] for source in sources]
    states = Counter(passage.state for reference in references for passage in reference.passages)
    dates = sorted((record.issued for record in records if record.issued), key=lambda date: date.order)
    origins = Counter(lineage.origin for lineage in lineages)
    known = {lineage.origin for lineage in lineages if not lineage.inferred}
    return Sourcing(
        sources=len(records),
        origins=len(origins),
        publications=len({record.publication for record in records}),
        assumed=sum(not lineage.stated for lineage in lineages),
        single=sum(len(event_origins(briefing, event)) == 1 for event in events),
        events=len(events),
        languages=_counted(language_name(record.language or "") for record in records),
        grades=_counted(_grade(context, record) for record in records),
        oldest=_day(dates[:1]),
        newest=_day(dates[-1:]),
        retracted=sum(lineage.retracted for lineage in lineages),
        passages=states["verified"] + states["unverified"],
        verified=states["verified"],
        leading=tuple(
            (probable(link).text if who not in known else link.text, count)
            for who, count in _most(origins)[:LEADING]
            for link in (context.link("publications", who),)
        ),
    )


def _day(dates: Sequence[Date]) -> str:
    return when(dates[0]).text if dates else ""


def _grade(context: PageContext, source: Source) -> str:
    publication = context.briefing.records.publications.get(source.publication)
    return source.reliability or (publication.reliability if publication else None) or ""


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(names).items()))


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


# Common languages of reporting by tag (ISO 639-1); any other language keeps its tag.
_LANGUAGES = dict(
    pair.split(":")
    for pair in (
        "ar:Arabic de:German en:English es:Spanish fa:Persian fr:French ha:Hausa he:Hebrew hi:Hindi it:Italian "
        "ja:Japanese my:Burmese pt:Portuguese ru:Russian so:Somali sw:Swahili tr:Turkish uk:Ukrainian "
        "ur:Urdu zh:Chinese"
    ).split()
)


def language_name(tag: str) -> str:
    """The English name of a language; "" if not recorded."""
    return _LANGUAGES.get(tag.partition("-")[0], tag)
