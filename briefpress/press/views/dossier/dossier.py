"""The view of a dossier: the contents of the book in order."""

from __future__ import annotations

from collections.abc import Sequence

from briefpress.link.briefing import Briefing
from briefpress.link.change_dates import edition_day
from briefpress.load.config import Dossier
from briefpress.model.prose import PageText
from briefpress.model.record import Date
from briefpress.plan.dossier.volumes import actor_volumes, dossier_volumes
from briefpress.plan.plan import years_of
from briefpress.plan.site_page import SitePage
from briefpress.press.views.dossier.drawings import places_map, printed_timeline
from briefpress.press.views.dossier.events import printed_event
from briefpress.press.views.dossier.indexes import actor_index, alphabetic, events_by, place_index, printed_actor
from briefpress.press.views.dossier.print_context import PrintContext
from briefpress.press.views.dossier.scope import dossier_title, how_to_cite, period, scope_words
from briefpress.press.views.dossier.shape import Cover, DossierView, Year
from briefpress.press.views.dossier.summary import dossier_summary
from briefpress.press.views.lines import event_line
from briefpress.press.views.references import references
from briefpress.press.views.wording import when, year_name

METHOD = "methodology"  # the editorial page at the end of every dossier, if it exists


def dossier_view(briefing: Briefing, page: SitePage) -> DossierView:
    """A dossier of the briefing, or the page's volume of it. Citations are numbered in book order."""
    context = PrintContext(briefing, page)
    settings = briefing.records.config.settings
    dossier = next(each for each in settings.dossiers if each.id == page.id)
    runs = dossier_volumes(briefing, dossier)
    events = runs[max(page.volume, 1) - 1]
    earlier = {actor: number for actor, number in actor_volumes(briefing, runs).items() if number < page.volume}
    by_actor, by_place = (events_by(briefing, kind, events) for kind in ("actors", "places"))
    known = briefing.records.actors
    own = [actor for actor in by_actor if actor not in earlier]
    actors = sorted(own, key=lambda actor: (actor not in dossier.actor, alphabetic(known[actor].name)))
    method = briefing.records.pages.get(METHOD)
    chapters = tuple(printed_event(context, event, dense=len(runs) > 1) for event in events)
    entries = tuple(printed_actor(context, actor, by_actor[actor], dossier.actor) for actor in actors)
    method_text = context.body(method) if method else PageText()
    cited = references(context)  # after everything in the book is cited
    return DossierView(
        language=dossier.language or settings.language,
        paper=dossier.paper,
        cover=_cover(context, dossier, events, page.volume, len(runs)),
        summary=dossier_summary(context, events, tuple(by_actor), tuple(by_place), cited),
        timeline=printed_timeline(context, events),
        map=places_map(context, tuple(by_place), by_place),
        chronology=_chronology(context, events),
        events=chapters,
        actors=entries,
        method=method_text,
        method_title=method.title if method else "",
        references=cited,
        actor_index=actor_index(briefing, by_actor, earlier),
        place_index=place_index(briefing, by_place),
    )


def _cover(context: PrintContext, dossier: Dossier, events: Sequence[str], volume: int, volumes: int) -> Cover:
    settings = context.briefing.records.config.settings
    latest = _latest(context.briefing, events)
    day = edition_day(settings) or (latest.latest if latest else None)  # a source of long ago has no day in a PDF
    named = dossier_title(context, dossier)
    part = f"volume {volume} of {volumes}" if volumes > 1 else ""
    return Cover(
        title=named,
        briefing=settings.title if settings.title != named else "",
        subtitle=(settings.subtitle or "") if settings.title == named else "",
        scope=scope_words(context, dossier),
        edition=settings.edition or "",
        latest=when(latest).text if latest else "",
        date=str(day) if day and day.as_date else "",
        publisher=settings.publisher or "",
        licence=settings.licence or "",
        address=settings.base_url or "",
        cite=how_to_cite(context, named, part),
        classification=dossier.classification or "",
        volume=volume,
        volumes=volumes,
        period=period(context, events),
    )


def _latest(briefing: Briefing, events: Sequence[str]) -> Date | None:
    """The date of issue of the latest source of the events."""
    sources = {source for event in events for source in briefing.source_index.reports.get(event, ())}
    dates = (briefing.records.sources[source].issued for source in sources)
    return max((date for date in dates if date), key=lambda date: date.order, default=None)


def _chronology(context: PrintContext, events: Sequence[str]) -> tuple[Year, ...]:
    found = years_of(context.briefing, tuple(events))
    return tuple(
        Year(year_name(year), tuple(event_line(context, event) for event in own)) for year, own in found.items()
    )
