"""A dossier's scope in words, its title, and its citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefpress.load.config import Dossier
from briefpress.model.quotation_marks import in_quotation_marks
from briefpress.plan.dossier.selection import CRITERIA
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.wording import date_words, listed, years_words

_SAID = {
    "actor": "naming {}",
    "place": "at or within {}",
    "event": "of {} and its parts",
    "source": "reported by {}",
}


def scope_words(context: PageContext, dossier: Dossier) -> tuple[str, ...]:
    """What the events of a dossier have in common, as parts of a sentence; empty if it has all events."""
    return tuple(_scope(context, dossier))


def _scope(context: PageContext, dossier: Dossier) -> Iterator[str]:
    for field, kind in CRITERIA.items():
        names = [_scope_name(context, kind, identifier) for identifier in getattr(dossier, field)]
        if names:
            yield _SAID[field].format(listed(names))
    since, until = (date_words(date) if date else "" for date in (dossier.since, dossier.until))
    if since and until:
        yield f"between {since} and {until}"
    elif since or until:
        yield f"since {since}" if since else f"until {until}"
    if dossier.disputed:
        yield "with disputed claims"


def dossier_title(context: PageContext, dossier: Dossier) -> str:
    """Its own title, else the names of its subjects, else the title of the briefing."""
    names = [_name(context, kind, each) for field, kind in CRITERIA.items() for each in getattr(dossier, field)]
    if dossier.title or not names:
        return dossier.title or context.briefing.records.config.settings.title
    return listed(names)


def _name(context: PageContext, kind: str, identifier: str) -> str:
    """The full name of an actor, the title and publication of a source, the label of other records."""
    records = context.briefing.records
    if kind == "actors" and identifier in records.actors:
        return records.actors[identifier].name
    if kind == "sources" and identifier in records.sources:
        source = records.sources[identifier]
        return f"{in_quotation_marks(source.title)} ({context.link('publications', source.publication).text})"
    return context.link(kind, identifier).text


def _scope_name(context: PageContext, kind: str, identifier: str) -> str:
    """The name within a sentence: the title of an event is in quotation marks."""
    name = _name(context, kind, identifier)
    return in_quotation_marks(name) if kind == "events" else name


def period(context: PageContext, events: Sequence[str]) -> str:
    """The date of a single event, else the years in which the first and the last event began."""
    dates = [context.briefing.events[event].record.date for event in (events[0], events[-1])]
    if len(events) == 1:
        return date_words(dates[0])
    return years_words([date.order[0].year for date in dates])


def how_to_cite(context: PageContext, title: str, volume: str) -> str:
    """The citation of a dossier: publisher, title, briefing, volume, edition, address."""
    settings = context.briefing.records.config.settings
    whole = settings.title if settings.title != title else ""
    edition = f"edition {settings.edition}" if settings.edition else ""
    parts = (settings.publisher or "", in_quotation_marks(title), whole, volume, edition, settings.base_url or "")
    return ", ".join(filter(None, parts)) + "."
