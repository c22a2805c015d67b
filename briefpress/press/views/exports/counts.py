"""events -> the table of what is counted in them, with the range of the claims that stand."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.model.record.claim import Counted
from briefpress.press.views.exports.counted import counted_group, group_words, item
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
    Column("outcome", STRING, "What became of those counted.", lambda each: each.counted.outcome),
    Column("item", STRING, "Of a loss: the things counted, a word of the vocabulary.", lambda each: item(each.counted)),
    Column(
        "group",
        STRING,
        "Who is counted: ids of actors or groups, joined by semicolons; empty: the total.",
        lambda each: counted_group(each.counted.group),
    ),
    Column(
        "group_words",
        STRING,
        "The source's words for them, where no id is given.",
        lambda each: group_words(each.counted.group),
    ),
    Column(
        "place",
        STRING,
        "The place for which is counted; empty: the whole event.",
        lambda each: each.counted.place,
        "places",
    ),
    Column(
        "low",
        INTEGER,
        "The lowest number that somebody states and stands by; empty where nobody states one.",
        lambda each: each.row.low,
    ),
    Column(
        "high",
        INTEGER,
        "The highest number that somebody states and stands by; empty where nobody states one.",
        lambda each: each.row.high,
    ),
    Column("open_low", BOOLEAN, "Whether a count has no lower end.", lambda each: each.row.open_low),
    Column(
        "open_high", BOOLEAN, "Whether a count has no higher end, such as 16 or more.", lambda each: each.row.open_high
    ),
    Column(
        "dispute",
        STRING,
        "disputed or differ, where claims cannot hold together.",
        lambda each: next((word for word in ("disputed", "differ") if word in each.words), None),
    ),
    Column("claims", INTEGER, "How many claims make the row.", lambda each: len(each.row.claims)),
)


def _counts(briefing: Briefing) -> Iterator[_Row]:
    for event in briefing.events.values():
        for row in event.rows:
            if counted := row.claims[0].counted:
                yield _Row(event, row, counted, frozenset(event.word(claim.index) for claim in row.claims))


COUNTS = Definition(
    "counts",
    "Counts",
    "What is counted in an event, with the range of the claims that stand, one count a row.",
    (),
    _COUNT,
    _counts,
)
