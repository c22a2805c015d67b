"""Build the rows of an event: its counts of one outcome, group and place side by side, with their range."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefpress.link.claims import LinkedClaim


class Row(Struct, frozen=True):
    """All claims with one key, sorted by date of saying, and the range of the current ones.

    ``low`` and ``high`` are the lowest and highest stated numbers, None if no number is stated. ``open_low`` and
    ``open_high`` say that a count has no bound at that end. ``revised`` are the indexes of claims that their own
    speaker later replaced: these are shown, but outside the range. So are deprecated claims and denials and, if any
    claim states a number, quantity words: the meaning of "dozens" is the vocabulary's, not the speaker's.
    """

    key: tuple[str, ...]
    claims: tuple[LinkedClaim, ...]
    revised: frozenset[int]
    low: int | None
    high: int | None
    open_low: bool
    open_high: bool

    @property
    def current(self) -> tuple[LinkedClaim, ...]:
        """The claims that make up the range: not revised, deprecated or denials."""
        return tuple(claim for claim in self.claims if _is_current(claim, self.revised))


def rows(claims: Iterable[LinkedClaim]) -> tuple[Row, ...]:
    """The rows of an event's tolls and losses, in the order of their first claims."""
    by_key: dict[tuple[str, ...], list[LinkedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.count:
            by_key[claim.key].append(claim)
    return tuple(_row(key, found) for key, found in by_key.items())


def _row(key: tuple[str, ...], claims: Sequence[LinkedClaim]) -> Row:
    ordered = tuple(
        sorted(claims, key=lambda claim: (claim.said is None, claim.said.order if claim.said else (), claim.index))
    )
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


def _is_current(claim: LinkedClaim, revised: frozenset[int]) -> bool:
    return claim.index not in revised and claim.claim.rank != "deprecated" and claim.claim.stance != "denies"


def _revised(ordered: Sequence[LinkedClaim]) -> frozenset[int]:
    """The claims that a later one by the same speaker replaces. Speakers named only in words are never the same."""
    revised = set()
    for position, claim in enumerate(ordered):
        for later in ordered[position + 1 :]:
            if _same_speaker(claim, later) and _is_later(claim, later) and claim.claim.stance == later.claim.stance:
                revised.add(claim.index)
    return frozenset(revised)


def _same_speaker(one: LinkedClaim, other: LinkedClaim) -> bool:
    named = bool(one.claim.by) == bool(other.claim.by)
    in_words = any(
        claim.claim.speaker and not claim.claim.by and "[[" not in claim.claim.speaker for claim in (one, other)
    )
    return named and not in_words and bool(one.voices) and set(one.voices) == set(other.voices)


def _is_later(one: LinkedClaim, other: LinkedClaim) -> bool:
    """Whether ``other`` was certainly said on a later day."""
    return bool(one.said and other.said and one.said.precedes(other.said))
