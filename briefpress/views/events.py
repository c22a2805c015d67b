"""all events -> EventsView: the index by class, then by type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefpress.link.briefing import Briefing
from briefpress.plan import Page, years_of
from briefpress.views.desk import Desk
from briefpress.views.lines import event_line, event_type
from briefpress.views.shape import Head
from briefpress.views.years import WHOLE, EventGroup, YearLink, year_links


@dataclass(frozen=True, slots=True)
class ClassGroup:
    """The events of one class ("violence", "development", "statistic", or "" where a type is unknown), by type."""

    class_: str
    count: int
    types: tuple[EventGroup, ...]


@dataclass(frozen=True, slots=True)
class EventsView:
    """``split`` says that there are too many for one page: the groups then have counts alone, ``years`` the events."""

    head: Head
    total: int
    disputed: int
    split: bool
    classes: tuple[ClassGroup, ...]
    years: tuple[YearLink, ...]


def events_view(briefing: Briefing, page: Page) -> EventsView:
    """The classes and types in the order of the vocabulary, the events of each by date."""
    desk = Desk(briefing, page)
    total = len(briefing.events)
    split = total > WHOLE
    by_type: dict[str, list[str]] = {}
    for identifier, event in briefing.events.items():
        by_type.setdefault(event.record.type, []).append(identifier)
    classes: dict[str, list[EventGroup]] = {}
    for type_ in sorted(by_type, key=_vocabulary_order(briefing)):
        label, class_ = event_type(briefing, briefing.events[by_type[type_][0]].record)
        lines = () if split else tuple(event_line(desk, event) for event in by_type[type_])
        classes.setdefault(class_, []).append(EventGroup(label, f"type-{type_}", len(by_type[type_]), lines))
    return EventsView(
        head=desk.head("Events", f"{total:,} events by type"),
        total=total,
        disputed=sum(any(each.word == "disputed" for each in event.disputes) for event in briefing.events.values()),
        split=split,
        classes=tuple(
            ClassGroup(class_, sum(group.count for group in groups), tuple(groups))
            for class_, groups in classes.items()
        ),
        years=year_links(desk, years_of(briefing, briefing.order), "chronology"),
    )


def _vocabulary_order(briefing: Briefing) -> Callable[[str], tuple[int, str]]:
    """A key that sorts types as the vocabulary has them, what it does not know last."""
    known = {word: number for number, word in enumerate(briefing.records.config.vocabulary.event_types)}
    return lambda word: (known.get(word, len(known)), word)
