"""Records, an id -> whether another record may have it."""

from __future__ import annotations

from itertools import chain, count

from briefpress.load.records import Records


def why_taken(records: Records, kind: str, identifier: str, *, besides: str = "") -> str:
    """Why no new record of the kind can have the id; empty where it is free.

    An id that a record had before is taken, since shared addresses still lead to that record; that of the record
    ``besides`` may be used again by itself.
    """
    if record := records.of(kind).get(identifier):
        return f"it is the id of {record.file}"
    if (kind, identifier) in records.broken:
        return f"it is the id of a record in {kind}/ that cannot be read"
    if kind == "actors" and identifier in records.config.vocabulary.groups:
        return "it is a group in vocabulary.yaml"
    for record in records.of(kind).values():
        if identifier in record.formerly and record.id != besides:
            return f"it was the id of {record.file}, which still uses it in shared addresses"
    return ""


def free_id(records: Records, kind: str, first: str) -> str:
    """The id, or where it is taken the first of ``ID-2``, ``ID-3`` … that is free."""
    ids = chain([first], (f"{first}-{number}" for number in count(2)))
    return next(
        identifier
        for identifier in ids
        if not why_taken(records, kind, identifier) and not why_ambiguous(records, kind, identifier)
    )


def why_ambiguous(records: Records, kind: str, identifier: str) -> str:
    """Which link would no longer mean one record if a new record of the kind had the id; empty where there is none."""
    if not any(other != kind for other, _ in records.targets(identifier)):
        return ""
    for record in records.all():
        if any(link.target == identifier for wording in record.wordings for link in wording.prose.links):
            return f"the link [[{identifier}]] in {record.file} would mean two records"
    return ""
