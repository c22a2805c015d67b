"""Dossier -> the words that say what it has, what it is called, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefpress.load.config import Dossier
from briefpress.plan.dossier.selection import CHOICES
from briefpress.press.views.desk import Desk
from briefpress.press.views.wording import date_words, listed, years_words

_SAID = {
    "actor": "naming {}",
    "place": "at or within {}",
    "event": "of “{}” and its parts",
    "source": "reported by {}",
}


def scope_words(desk: Desk, dossier: Dossier) -> tuple[str, ...]:
    """What the events of a dossier have in common, a piece of a sentence each; none where it has all."""
    return tuple(_scope(desk, dossier))


def _scope(desk: Desk, dossier: Dossier) -> Iterator[str]:
    for field, kind in CHOICES.items():
        names = [_name(desk, kind, identifier) for identifier in getattr(dossier, field)]
        if names:
            yield _SAID[field].format(listed(names))
    since, until = (date_words(date) if date else "" for date in (dossier.since, dossier.until))
    if since and until:
        yield f"between {since} and {until}"
    elif since or until:
        yield f"since {since}" if since else f"until {until}"
    if dossier.disputed:
        yield "with disputed claims"


def title(desk: Desk, dossier: Dossier) -> str:
    """Its own title, else the names of the records it is about, else the briefing's."""
    names = [_name(desk, kind, each) for field, kind in CHOICES.items() for each in getattr(dossier, field)]
    if dossier.title or not names:
        return dossier.title or desk.briefing.records.config.settings.title
    return listed(names)


def _name(desk: Desk, kind: str, identifier: str) -> str:
    """The whole name of an actor, the title of a source with who printed it, the label of others."""
    records = desk.briefing.records
    if kind == "actors" and identifier in records.actors:
        return records.actors[identifier].name
    if kind == "sources" and identifier in records.sources:
        source = records.sources[identifier]
        return f"“{source.title}” ({desk.link('publications', source.publication).text})"
    return desk.link(kind, identifier).text


def period(desk: Desk, events: Sequence[str]) -> str:
    """The date of the only event, else the years from the one in which the first began to that of the last."""
    dates = [desk.briefing.events[event].record.date for event in (events[0], events[-1])]
    if len(events) == 1:
        return date_words(dates[0])
    return years_words([date.order[0].year for date in dates])


def how_to_cite(desk: Desk, title: str, volume: str) -> str:
    """The line to cite a dossier by: who publishes it, what it is of, which edition, where."""
    settings = desk.briefing.records.config.settings
    whole = settings.title if settings.title != title else ""
    edition = f"edition {settings.edition}" if settings.edition else ""
    parts = (settings.publisher or "", f"“{title}”", whole, volume, edition, settings.base_url or "")
    return ", ".join(filter(None, parts)) + "."
