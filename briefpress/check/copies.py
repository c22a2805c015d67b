"""The check for sources that print the same text without saying so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefpress.check import Check
from briefpress.evidence import Archive, Evidence, Lock, check_copies
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record, Source
from briefpress.model.record.day import NEVER, Day


def copies(lock: Lock, archive: Archive | None) -> Check:
    """A check that reports each pair of sources with the same text, or nearly the same."""

    def problems(records: Records, _: Evidence) -> Iterable[Problem]:
        ordered = sorted(records.sources.values(), key=_issue_order)
        places = {source.id: Where(source.file, 1) for source in ordered}
        return check_copies(places, lock, archive, lambda one, other: declared(one, other, records.sources))

    return problems


def copies_inputs(record: Record) -> object:
    """The fields of a record that this check reads."""
    if not isinstance(record, Source):
        return None
    return record.issued, record.republication_of, record.wire, record.publication


def declared(one: str, other: str, sources: Mapping[str, Source]) -> bool:
    """Whether the records say why two texts agree: one reprints the other, or both have the same original or wire.

    Two sources of one publication that state no lineage do not count: one of them may have the wrong text.
    """
    first, second = list(_chain(one, sources)), list(_chain(other, sources))
    if set(first) & set(second):
        return True
    stated = any(source.wire or source.republication_of for source in (sources[one], sources[other]))
    return stated and _root(sources[first[-1]]) == _root(sources[second[-1]])


def _chain(identifier: str, sources: Mapping[str, Source]) -> Iterator[str]:
    """The source, its original, and so on. A circle, which another check reports, ends where it closes."""
    seen: set[str] = set()
    while identifier in sources and identifier not in seen:
        seen.add(identifier)
        yield identifier
        identifier = sources[identifier].republication_of or ""


def _root(source: Source) -> str:
    return source.wire or source.publication


def _issue_order(source: Source) -> tuple[Day, str]:
    return (source.issued.order[0] if source.issued else NEVER, source.id)
