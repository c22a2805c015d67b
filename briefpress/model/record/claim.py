"""Claims: statements about an event, with a speaker, a property, a value and citations."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from briefpress.model.problem import did_you_mean
from briefpress.model.record.base import Part, Ref, cited_at, refs_at
from briefpress.model.record.citation import Citation, Cite
from briefpress.model.record.claim_ref import ClaimRef
from briefpress.model.record.count import Count, CountField
from briefpress.model.record.date import DateField
from briefpress.model.record.group import Group, GroupField
from briefpress.model.record.placed import PlaceValue
from briefpress.model.record.scalar import Id, Text, Yes
from briefpress.model.record.speech import SPEAKERS, Speech
from briefpress.model.record.validation import field_error

TOLL_OUTCOMES = frozenset("killed wounded captured missing displaced neutralised casualties".split())
LOSS_OUTCOMES = frozenset("captured destroyed damaged disabled lost".split())


class Counted(Part):
    """A count of one outcome: written ``{killed: 84}``, stored as ``outcome`` and ``count``."""

    OUTCOMES: ClassVar[frozenset[str]]

    outcome: str
    count: CountField
    group: GroupField | None = None
    place: Id | None = None
    hedge: Id | None = None
    cite: Cite = ()
    note: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def split_outcome(cls, value: Any) -> Any:
        """Replace the field that is named after an outcome (``killed``, ``killed-or-wounded``) by the two fields."""
        if not isinstance(value, dict):
            raise field_error("toll-syntax", "this count does not say what it counts", "write {killed: 84, group: …}")
        unknown = [key for key in value if key not in cls.model_fields or key in ("outcome", "count")]
        outcomes = [key for key in unknown if key and set(key.split("-or-")) <= cls.OUTCOMES]
        if len(outcomes) > 1:
            message = f"this count has more than one outcome: {' and '.join(outcomes)}"
            raise field_error("outcome", message, f"write {' and '.join(f'{{{each}: …}}' for each in outcomes)}")
        if not outcomes:
            hint = next((hint for key in unknown if (hint := did_you_mean(key, cls.OUTCOMES))), "")
            if not hint and (elsewhere := next((key for key in unknown if key in TOLL_OUTCOMES | LOSS_OUTCOMES), "")):
                hint = f"'{elsewhere}' is written in {'toll' if elsewhere in TOLL_OUTCOMES else 'loss'}"
            words = sorted(cls.OUTCOMES)
            hint = (
                hint or _several(unknown, cls.OUTCOMES) or f"add one of {', '.join(words)}, as in {{{words[-1]}: 84}}"
            )
            other = f": '{unknown[0]}' is not one" if unknown else ""
            raise field_error("outcome", f"this count has no outcome{other}", hint)
        rest = {key: field for key, field in value.items() if key != outcomes[0]}
        return {"outcome": outcomes[0], "count": value[outcomes[0]], **rest}


def _several(names: Iterable[str], outcomes: Collection[str]) -> str:
    """The hint for outcomes that are counted together in other words: ``killed and wounded``, ``killed/injured``."""
    for name in names:
        parts = re.split(r"[\s_/-]+(?:(?:and|or)[\s_/-]+)?", name.casefold())
        if len(parts) > 1 and set(parts) <= set(outcomes):
            return f"write {'-or-'.join(parts)} for one number that includes both"
    return ""


class Toll(Counted):
    """A count of people; without ``group``, the total."""

    OUTCOMES = TOLL_OUTCOMES


class Loss(Counted):
    """A count of things; ``group`` is their owner."""

    OUTCOMES = LOSS_OUTCOMES

    item: Id


class Verification(Part):
    """The finding of somebody who investigated a claim: ``verified``, ``not-verified``, or a text."""

    by: Id | None = None
    speaker: Text | None = None
    finding: Text
    cite: Cite = ()
    note: Text | None = None


def _group_refs(group: Group, *path: str | int) -> Iterator[Ref]:
    yield from refs_at(("actors", "groups"), group.ids, *path)
    yield from refs_at(("actors",), group.linked_to, *path, "linked_to")


def _listed(value: object) -> object:
    return [value] if isinstance(value, dict | str) else value  # an item reports a text better than the list


class Claim(Speech):
    """A statement with exactly one of the six properties, which a check enforces."""

    PROPERTIES: ClassVar[tuple[str, ...]] = ("toll", "loss", "responsible", "date", "place", "account")

    toll: Annotated[tuple[Toll, ...], BeforeValidator(_listed)] = ()
    loss: Annotated[tuple[Loss, ...], BeforeValidator(_listed)] = ()
    responsible: GroupField | None = None
    date: DateField | None = None
    place: PlaceValue | None = None
    account: Text | None = None

    id: Id | None = None
    restates: ClaimRef | None = None
    about: Text | None = None
    role: Id | None = None
    rank: Literal["preferred", "normal", "deprecated"] = "normal"
    reason: Text | None = None
    credibility: Literal["1", "2", "3", "4", "5", "6"] | None = None
    credibility_reason: Text | None = None
    verification: Annotated[tuple[Verification, ...], BeforeValidator(_listed)] = ()
    provisional: Yes = False

    @property
    def properties(self) -> tuple[str, ...]:
        """Which of the six properties it has; exactly one in a valid record."""
        return tuple(name for name in self.PROPERTIES if getattr(self, name))

    def counts(self) -> Iterator[tuple[str, int, Counted]]:
        """Every count of the claim, with the name of its field and its index there."""
        for index, toll in enumerate(self.toll):
            yield "toll", index, toll
        for index, loss in enumerate(self.loss):
            yield "loss", index, loss

    def refs(self, *path: str | int) -> Iterator[Ref]:
        yield from self.speaker_refs(*path)
        for field, index, counted in self.counts():
            if counted.place:
                yield Ref(("places",), counted.place, (*path, field, index, "place"))
            if counted.group:
                yield from _group_refs(counted.group, *path, field, index, "group")
        if self.responsible:
            yield from _group_refs(self.responsible, *path, "responsible")
        if self.place:
            yield from self.place.refs(*path, "place")
        if self.restates and self.restates.event:
            yield Ref(("events",), self.restates.event, (*path, "restates"))
        for index, finding in enumerate(self.verification):
            if finding.by:
                yield Ref(SPEAKERS, finding.by, (*path, "verification", index, "by"))

    def cited(self, *path: str | int) -> Iterator[tuple[Citation, tuple[str | int, ...]]]:
        yield from cited_at(self.cite, *path)
        for field, index, counted in self.counts():
            yield from cited_at(counted.cite, *path, field, index)
        for index, finding in enumerate(self.verification):
            yield from cited_at(finding.cite, *path, "verification", index)


__all__ = ["LOSS_OUTCOMES", "TOLL_OUTCOMES", "Claim", "Count", "Counted", "Loss", "Toll", "Verification"]
