"""an actor -> ActorView: its names, relations, deeds, words and numbers; or one year of them."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.claim_lines import ClaimLine
from briefpress.views.shape import (
    EventLine, Head, Link, MentionLine, NameLine, Reference, RelationLine, Upkeep, When,
)  # fmt: skip
from briefpress.views.years import YearLink


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A row of counts of its people; ``link`` leads to the row on the event's page.

    ``jointly`` are the other groups that are counted together with it; ``class_`` is the event's ("statistic" is the
    toll of a period). Never summed.
    """

    link: Link
    when: When
    class_: str
    outcome: str
    range: str
    jointly: tuple[Link, ...]
    place: Link | None
    claims: int
    origins: int
    word: str


@dataclass(frozen=True, slots=True)
class ActorView:
    """``takes_part`` has the role as detail, ``named_in`` the properties of the claims that name it; ``speaks`` are the
    claims it makes, ``numbers`` the counts claimed of its people.

    ``split`` says that these four are too long for one page: they are then empty, and ``years`` has the way. With
    ``year`` this is such a year: the four are those of the year, names, relations, body and mentions are empty.
    """

    head: Head
    name: str
    short: str
    type: str
    country: str
    year: str
    split: bool
    years: tuple[YearLink, ...]
    names: tuple[NameLine, ...]
    relations: tuple[RelationLine, ...]
    body_html: str
    events: int
    takes_part: tuple[EventLine, ...]
    named_in: tuple[EventLine, ...]
    speaks: tuple[ClaimLine, ...]
    numbers: tuple[NumberLine, ...]
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]
