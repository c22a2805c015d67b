"""Build the rows of an event: its counts of one outcome, group and place side by side, with their range."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from briefpress.link.claims import LinkedClaim
from briefpress.link.lineage import Origins, join_origins


class Row(Struct, frozen=True):
    """What is counted, every claim of it from the earliest to the latest, and the range of the current ones.

    ``low`` and ``high`` are the lowest and highest stated numbers (None: no number was stated); ``open_low`` and
    ``open_high`` say that somebody's count goes further at that end. ``revised`` are the claims (by index) that their
    own speaker later replaced, with how that is known ("said" or "reported"): shown, and outside the range. So are
    deprecated claims and denials, and where somebody states a number, quantity words: what "dozens" may mean is the
    vocabulary's word, not the speaker's.
    """

    key: tuple[str, ...]
    claims: tuple[LinkedClaim, ...]
    revised: Mapping[int, str]
    low: int | None
    high: int | None
    open_low: bool
    open_high: bool

    @property
    def current(self) -> tuple[LinkedClaim, ...]:
        """The claims that make up the range: not revised, deprecated or denials."""
        return tuple(claim for claim in self.claims if _is_current(claim, self.revised))

    @property
    def stating(self) -> tuple[LinkedClaim, ...]:
        """The current claims that state the figure: without quantity words where somebody states a number."""
        numbers = tuple(claim for claim in self.current if claim.count and not claim.count.word)
        return numbers or self.current

    @property
    def counted(self) -> tuple[LinkedClaim, ...]:
        """The claims that state the figure and repeat no other one of the event; all, if each of them does."""
        own = tuple(claim for claim in self.stating if not claim.repeats())
        return own or self.stating

    @property
    def voices(self) -> tuple[str, ...]:
        """Who states the figure, one actual voice for each principal; a claim that restates another adds none."""
        first: dict[str, str] = {}
        for claim in self.counted:
            for voice in claim.voices:
                first.setdefault(claim.principal_of(voice), voice)
        return tuple(first.values())

    @property
    def origins(self) -> Origins:
        """The independent origins of the claims that state the figure; a claim that restates another adds none."""
        return join_origins(claim.origins for claim in self.counted)


def rows(claims: Iterable[LinkedClaim]) -> tuple[Row, ...]:
    """The rows of an event's tolls and losses, in the order of their first claims."""
    by_key: dict[tuple[str, ...], list[LinkedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.count:
            by_key[claim.key].append(claim)
    return tuple(_row(key, found) for key, found in by_key.items())


def _row(key: tuple[str, ...], claims: Sequence[LinkedClaim]) -> Row:
    ordered = tuple(sorted(claims, key=_when_known))
    revised = _revised(ordered)
    current = [claim.count for claim in ordered if claim.count and _is_current(claim, revised)]
    counts = [count for count in current if not count.word] or current
    numbers = [end for count in counts for end in (count.low, count.high) if end is not None]
    return Row(
        key=key,
        claims=ordered,
        revised=revised,
        low=min(numbers, default=None),
        high=max(numbers, default=None),
        open_low=any(count.low is None for count in counts),
        open_high=any(count.high is None for count in counts),
    )


def _when_known(claim: LinkedClaim) -> tuple[bool, object, int]:
    """The order of a row: by date of speech or, without one, by when it was first reported."""
    date = claim.said or claim.reported.first
    return date is None, date.order if date else (), claim.index


def _is_current(claim: LinkedClaim, revised: Mapping[int, str]) -> bool:
    return claim.index not in revised and claim.claim.rank != "deprecated" and claim.claim.stance != "denies"


def _revised(ordered: Sequence[LinkedClaim]) -> Mapping[int, str]:
    """The claims that a later one by the same speaker replaces, each with what decides which is later.

    A speaker named only in words is never known to be the same.
    """
    revised: dict[int, str] = {}
    for position, claim in enumerate(ordered):
        for later in ordered[position + 1 :]:
            if _same_speaker(claim, later) and _is_later(claim, later) and claim.claim.stance == later.claim.stance:
                revised[claim.index] = order_of(claim, later)
    return revised


def _same_speaker(one: LinkedClaim, other: LinkedClaim) -> bool:
    named = bool(one.claim.by) == bool(other.claim.by)
    in_words = any(
        claim.claim.speaker and not claim.claim.by and "[[" not in claim.claim.speaker for claim in (one, other)
    )
    return named and not in_words and bool(one.voices) and set(one.voices) == set(other.voices)


def _is_later(one: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether the other is certainly later: by date of speech, or by first report if either has no date of speech."""
    if order_of(one, other) == "said":
        return bool(one.said and other.said and one.said.precedes(other.said))
    before, after = one.reported.first, other.reported.first
    return bool(before and after and before.precedes(after))


def order_of(one: LinkedClaim, other: LinkedClaim) -> str:
    """What decides which of two claims by one speaker is later: "said", or "reported"."""
    return "said" if one.said and other.said else "reported"
