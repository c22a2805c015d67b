"""The dates that a file states -> the day of issue, how it is known, and the doubts about it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from briefpress.tools.importers.dates import address_date, readings
from briefpress.tools.importers.statement import Statement


@dataclass(frozen=True, slots=True)
class IssueDate:
    """``day`` in ISO 8601, or "". ``where`` the file states it, or else how it was ``inferred``."""

    day: str = ""
    where: str = ""
    inferred: str = ""
    doubts: tuple[str, ...] = ()
    ambiguous: bool = False


def stated_date(said: Sequence[Statement], address: str, language: str) -> IssueDate:
    """The day of the first statement that can be read; without any, the day in the address.

    ``language`` includes the region. A date that may mean two days counts only if another statement or the address has
    one of them; otherwise there is no day, and both are reported among the doubts.
    """
    read = [(one, days) for one in said if (days := readings(one.value, language))]
    certain = {days[0] for _, days in read if len(days) == 1} | {address_date(address)}
    for one, days in read:
        agreed = [day for day in days if len(days) == 1 or day in certain]
        if len(agreed) == 1:
            return IssueDate(agreed[0], one.where, doubts=_others(agreed[0], one.where, read, address))
    doubts = tuple(f"{one.where} says “{one.value}”, which may be {' or '.join(days)}" for one, days in read[:1])
    if said and not read:
        doubts = (f"{said[0].where} says “{said[0].value}”, which is not a known form of date",)
    day = address_date(address) if not read else ""
    return IssueDate(day, inferred="from its address" if day else "", doubts=doubts, ambiguous=bool(read))


def _others(day: str, where: str, read: list[tuple[Statement, tuple[str, ...]]], address: str) -> tuple[str, ...]:
    """Statements of another date. One day of difference may be a time zone."""
    others = [(one.where, days[0]) for one, days in read if len(days) == 1]
    others += [("the address", found)] if (found := address_date(address)) else []
    apart = [f"{other_where} {other}" for other_where, other in others if abs(_ordinal(other) - _ordinal(day)) > 1]
    return (f"{where} says {day}, but {apart[0]}",) if apart else ()


def _ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()
