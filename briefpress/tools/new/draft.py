"""a kind, fields, Records -> Draft: the file of a new record, or the problems that keep it from being written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Any

from briefpress.check import unknown_ids, words
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS, Event, Record, Source
from briefpress.model.record.fault import accept
from briefpress.model.record.scalar import why_no_id
from briefpress.tools.new.ids import day, slug
from briefpress.tools.tidy.tidy import form


@dataclass(frozen=True, slots=True)
class Draft:
    """The file of a new record, relative to content/, and its text."""

    file: str
    text: str


def draft(
    kind: str, fields: Mapping[str, Any], records: Records, identifier: str = ""
) -> tuple[Draft | None, tuple[Problem, ...]]:
    """A record of the fields that are not empty, under the id given or one made of them; else None and what is wrong.

    An id that is taken is a problem, but for a source: an outlet may issue several on a day, and the next is ``-2``.
    """
    given = {name: value for name, value in fields.items() if value}
    record, problems = accept(KINDS[kind], given | {"id": "new", "file": f"{kind}/new.yaml"}, f"{kind}/new.yaml")
    if record is None:
        return None, problems
    chosen = identifier or _id(record, records)
    if hint := why_no_id(chosen):
        message = f"'{chosen}' is not an id" if chosen else "no id can be made of these words"
        return None, (Problem(Where(f"{kind}/"), "not-an-id", message, f"give one with --id: {hint}"),)
    file = f"{kind}/{chosen}.yaml"
    if taken := _taken(kind, chosen, records):
        return None, (Problem(Where(file), "id-taken", taken, "give another with --id"),)
    named = record.model_copy(update={"id": chosen, "file": file})
    problems = tuple(_about(named, records))
    return (None, problems) if problems else (Draft(file, form(given, kind)), ())


def _id(record: Record, records: Records) -> str:
    if isinstance(record, Source):
        first = f"{record.publication}-{day(record.issued)}"
        numbered = chain([first], (f"{first}-{number}" for number in count(2)))
        return next(identifier for identifier in numbered if not _taken("sources", identifier, records))
    if isinstance(record, Event):
        return "-".join(filter(None, (slug(record.title), day(record.date))))
    return slug(record.label)


def _taken(kind: str, identifier: str, records: Records) -> str:
    """Who has the id, or had it: an address that was shared leads there."""
    if identifier in records.of(kind) or (kind, identifier) in records.broken:
        return f"'{identifier}' is the id of another record"
    former = next((record for record in records.of(kind).values() if identifier in record.formerly), None)
    return f"'{identifier}' was the id of {former.file}, which is still found under it" if former else ""


def _about(record: Record, records: Records) -> Iterator[Problem]:
    """What the checks of words and ids say of the record among the others."""
    kinds: dict[str, Any] = {record.kind: {**records.of(record.kind), record.id: record}}
    grown = replace(records, **kinds)
    for check in (unknown_ids.check_unknown_ids, words.check_words):
        yield from (problem for problem in check(grown, Evidence()) if problem.where.file == record.file)
