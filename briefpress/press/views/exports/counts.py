"""The table of counts, with the range of the claims that are neither revised nor deprecated."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.model.record.claim import Counted
from briefpress.press.views.exports.count_cells import counted_group, group_words, item
from briefpress.press.views.exports.table import BOOLEAN, INTEGER, STRING, Column, Definition


class _Row(Struct, frozen=True):
    event: LinkedEvent
    row: Row
    counted: Counted
    words: frozenset[str]


_COUNT: tuple[Column[_Row], ...] = (
    Column("event", STRING, "The event.", lambda each: each.event.record.id, "events"),
    Column(
        "property",
        STRING,
        "toll (people) or loss (things); the two are never added up.",
        lambda each: each.row.claims[0].property,
    ),
    Column("outcome", STRING, "The outcome counted, such as killed.", lambda each: each.counted.outcome),
    Column("item", STRING, "For a loss: the item counted, a word of the vocabulary.", lambda each: item(each.counted)),
    Column(
        "group",
        STRING,
        "Who is counted: ids of actors or groups, joined by semicolons; empty: the total.",
        lambda each: counted_group(each.counted.group),
    ),
    Column(
        "group_words",
        STRING,
        "The source's words for them, if they have no id.",
        lambda each: group_words(each.counted.group),
    ),
    Column(
        "place",
        STRING,
        "The place that the count covers; empty: the whole event.",
        lambda each: each.counted.place,
        "places",
    ),
    Column(
        "low",
        INTEGER,
        "The lowest number stated, without revised and deprecated claims; empty if none is stated.",
        lambda each: each.row.low,
    ),
    Column(
        "high",
        INTEGER,
        "The highest number stated, without revised and deprecated claims; empty if none is stated.",
        lambda each: each.row.high,
    ),
    Column("open_low", BOOLEAN, "Whether a count has no lower end.", lambda each: each.row.open_low),
    Column(
        "open_high", BOOLEAN, "Whether a count has no upper end, such as 16 or more.", lambda each: each.row.open_high
    ),
    Column(
        "dispute",
        STRING,
        "disputed or differ, if the claims cannot all be true.",
        lambda each: next((word for word in ("disputed", "differ") if word in each.words), None),
    ),
    Column("claims", INTEGER, "Number of claims in the row.", lambda each: len(each.row.claims)),
)


def _counts(briefing: Briefing) -> Iterator[_Row]:
    for event in briefing.events.values():
        for row in event.rows:
            if counted := row.claims[0].counted:
                yield _Row(event, row, counted, frozenset(event.word(claim.index) for claim in row.claims))


COUNTS = Definition(
    "counts",
    "Counts",
    "What is counted in an event, one count per row, with its range without revised and deprecated claims.",
    (),
    _COUNT,
    _counts,
)
