"""Pair the claims of an event before and after, by speaker, subject and value, and list the changes.

Position never counts: a claim that only moved has not changed. Claims are paired in rounds, strictest criteria first,
so that a corrected figure is one changed claim rather than one removed and one added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeAlias

from briefpress.link.claims import LinkedClaim
from briefpress.link.events import LinkedEvent
from briefpress.model.record.claim import Loss
from briefpress.tools.diff.changes import ClaimChange
from briefpress.tools.diff.renames import Renames

Sign: TypeAlias = Callable[[LinkedClaim, Renames], Hashable]

_PLAIN = (
    "stance",
    "rank",
    "reason",
    "credibility",
    "credibility_reason",
    "provisional",
    "inferred",
    "note",
    "verification",
)
_NONE = Renames()


def claim_changes(before: LinkedEvent, after: LinkedEvent, renames: Renames) -> tuple[ClaimChange, ...]:
    """Every claim that was added, removed or changed, in the order of the second side; removed claims last."""
    pairs = dict(_pairs(before.claims, after.claims, renames))
    found = []
    for claim in after.claims:
        old = pairs.get(claim.index)
        aspects = _aspects(before, old, after, claim, renames) if old else frozenset()
        if old is None or aspects:
            found.append(ClaimChange(old, claim, aspects))
    paired = {old.index for old in pairs.values()}
    return (*found, *(ClaimChange(claim, None) for claim in before.claims if claim.index not in paired))


def slot(claim: LinkedClaim, renames: Renames = _NONE) -> tuple[str, ...]:
    """The subject of a claim, in ids of the second side: the key of its row, and whom it holds responsible."""
    counted = claim.counted
    if counted is None:
        return (*claim.key, renames.group(claim.group))
    item = counted.item if isinstance(counted, Loss) else ""
    place = renames.now(("places",), counted.place) if counted.place else ""
    return (claim.property, counted.outcome, item, renames.group(counted.group), place)


def value(claim: LinkedClaim, renames: Renames = _NONE) -> Hashable:
    """The value of a claim: its count, date, place or account; for responsibility, the group."""
    stated = claim.claim
    if claim.counted:
        return claim.counted.count.text
    if stated.place:
        named = stated.place
        return (renames.now(("places",), named.place) if named.place else named.words, named.precision)
    return stated.date.edtf if stated.date else stated.account or renames.group(stated.responsible)


def speaker(claim: LinkedClaim, renames: Renames = _NONE) -> Hashable:
    """Who says it, as recorded; empty if the source speaks in its own voice."""
    return renames.speakers(claim.claim.by), claim.claim.speaker


def reports(claim: LinkedClaim, renames: Renames = _NONE) -> Hashable:
    """The sources that carry it."""
    return tuple(sorted(renames.now(("sources",), source) for source in claim.reports))


def _said(claim: LinkedClaim, _: Renames) -> Hashable:
    return claim.said


def _stance(claim: LinkedClaim, _: Renames) -> Hashable:
    return claim.claim.stance


def _property(claim: LinkedClaim, _: Renames) -> Hashable:
    return claim.property, claim.counted.outcome if claim.counted else ""


# What a pair must have in common in each round.
_ROUNDS: tuple[tuple[Sign, ...], ...] = (
    (slot, speaker, value, _stance, _said, reports),
    (slot, speaker, value, _stance, _said),
    (slot, speaker, value, _stance),
    (slot, speaker, _stance, _said),
    (slot, speaker, _stance),
    (slot, speaker),
    (slot, value, reports),
    (_property, speaker, value, reports),
    (_property, speaker, _stance, reports),
)


def _pairs(
    before: Iterable[LinkedClaim], after: Iterable[LinkedClaim], renames: Renames
) -> Iterator[tuple[int, LinkedClaim]]:
    """The index of a claim of the second side, with its counterpart on the first."""
    old = {claim.index: claim for claim in before}
    new = {claim.index: claim for claim in after}
    for signs in _ROUNDS:
        waiting: dict[Hashable, list[LinkedClaim]] = defaultdict(list)
        for claim in reversed(old.values()):
            waiting[tuple(sign(claim, renames) for sign in signs)].append(claim)
        for claim in list(new.values()):
            if same := waiting.get(tuple(sign(claim, _NONE) for sign in signs)):
                was = old.pop(same.pop().index)
                yield new.pop(claim.index).index, was


def _aspects(
    was: LinkedEvent, old: LinkedClaim, now: LinkedEvent, new: LinkedClaim, renames: Renames
) -> frozenset[str]:
    """The aspects that differ; a changed id of a record does not count."""
    origins = tuple(renames.now(("publications",), origin) for origin in old.origins.publications)
    passages = {(renames.now(("sources",), each.source), each.passage, each.page, each.at) for each in old.citations}
    speakers = renames.speakers((old.claim.via,)) if old.claim.via else ()
    differing = {
        "value": value(old, renames) != value(new),
        "group": slot(old, renames) != slot(new),
        "speaker": speaker(old, renames) != speaker(new),
        "via": speakers != ((new.claim.via,) if new.claim.via else ()),
        "said": old.said != new.said,
        "role": old.claim.role != new.claim.role,
        "origins": (tuple(sorted(origins)), old.origins.at_most) != (new.origins.publications, new.origins.at_most),
        "passages": passages != {(each.source, each.passage, each.page, each.at) for each in new.citations},
        "revised": (old.index in was.revised) != (new.index in now.revised),
        "retracted": _all_retracted(old) != _all_retracted(new),
        **{name: getattr(old.claim, name) != getattr(new.claim, name) for name in _PLAIN},
    }
    return frozenset(name for name, differs in differing.items() if differs)


def _all_retracted(claim: LinkedClaim) -> bool:
    return bool(claim.reports) and not claim.counting_reports
