"""An event -> its opening where only that is shown: descriptions of pages, feeds and the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.press.views.figures import figure, leading_row
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.wording import capital

_NUMBER = re.compile(r"\d(?:[\d,]*\d)?")


def event_opening(context: PageContext, event: LinkedEvent) -> str:
    """The first sentences of the record's text, and every figure in them again with its speaker, unless they name it.

    The record's own page has the citations beside the text; elsewhere a figure would have no speaker.
    """
    text = context.opening(event.record)
    figures = (
        figure(context, event, row).text for row in _stated(context, event, text) if not _names(context, text, row)
    )
    return " ".join(filter(None, (text, *(f"{capital(words)}." for words in figures))))


def _stated(context: PageContext, event: LinkedEvent, text: str) -> Iterator[Row]:
    """The leading row, which the text may give in words, and those of which it has a number."""
    leading = leading_row(context, event)
    numbers = {int(found[0].replace(",", "")) for found in _NUMBER.finditer(text)}
    for row in event.rows:
        ends = {end for claim in row.current if claim.count for end in (claim.count.low, claim.count.high)}
        if row is leading or numbers & ends:
            yield row


def _names(context: PageContext, text: str, row: Row) -> bool:
    """Whether the text names everybody who states the figure, by any name that the records know."""
    said = text.casefold()
    return bool(row.voices) and all(
        any(name.casefold() in said for name in _names_of(context, voice)) for voice in row.voices
    )


def _names_of(context: PageContext, voice: str) -> Iterator[str]:
    actor = context.briefing.records.actors.get(voice)
    yield context.speaker(voice).text
    if actor:
        yield from (actor.name, *(alias.name for alias in actor.aliases))
