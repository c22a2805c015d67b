"""Create a new record from its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefpress.check import addresses, unknown_ids, unknown_words
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.ids import why_not_an_id
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS, Event, Record, Source
from briefpress.model.record.slug import date_slug, is_transliterated, slug
from briefpress.model.record.validation import validated
from briefpress.tools.tidy.ids import free_id, why_ambiguous, why_taken
from briefpress.tools.tidy.record_text import Unwritable, new_record_text


@dataclass(frozen=True, slots=True)
class NewRecord:
    """The file of a new record, relative to content/, and its text.

    ``transliterated`` is true if its id was made from letters of a script other than Latin.
    """

    file: str
    text: str
    transliterated: bool = False


def new_record(
    kind: str, fields: Mapping[str, Any], records: Records, identifier: str = ""
) -> tuple[NewRecord | None, tuple[Problem, ...]]:
    """Return a record with the fields that are not empty, or None and the problems.

    Without ``identifier``, the id is made from the fields. A taken id is a problem, except for a source without
    ``identifier``: an outlet may issue several on a day, and the next gets ``-2``.
    """
    given = {name: value for name, value in fields.items() if value}
    record, problems = validated(KINDS[kind], given | {"id": "new", "file": f"{kind}/new.yaml"}, f"{kind}/new.yaml")
    if record is None:
        return None, problems
    chosen = identifier or _id(record, records)
    if hint := why_not_an_id(chosen):
        message = f"'{chosen}' is not an id" if chosen else "no id can be made from these words"
        return None, (Problem(Where(f"{kind}/"), "not-an-id", message, f"set one with --id: {hint}"),)
    file = f"{kind}/{chosen}.yaml"
    if reason := why_taken(records, kind, chosen) or why_ambiguous(records, kind, chosen):
        message = f"the id '{chosen}' is taken: {reason}"
        return None, (Problem(Where(file), "id-taken", message, "set another with --id"),)
    named = record.model_copy(update={"id": chosen, "file": file})
    if problems := tuple(_about(named, records)):
        return None, problems
    try:
        return NewRecord(file, new_record_text(given, file), not identifier and is_transliterated(_words(record))), ()
    except Unwritable as error:
        return None, error.problems


def _id(record: Record, records: Records) -> str:
    if isinstance(record, Source):
        return free_id(records, "sources", f"{record.publication}-{date_slug(record.issued)}")
    words = slug(_words(record))
    return f"{words}-{date_slug(record.date)}" if words and isinstance(record, Event) else words


def _words(record: Record) -> str:
    """The words from which the id is made."""
    return "" if isinstance(record, Source) else record.label


def _about(record: Record, records: Records) -> Iterator[Problem]:
    """The problems that the checks of words, ids and addresses report for the record."""
    kinds: dict[str, Any] = {record.kind: {**records.of(record.kind), record.id: record}}
    grown = replace(records, **kinds)
    for check in (unknown_ids.check_unknown_ids, unknown_words.check_unknown_words, addresses.check_addresses):
        yield from (problem for problem in check(grown, Evidence()) if problem.where.file == record.file)
