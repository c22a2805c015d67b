"""Check whether an id is free for a record."""

from __future__ import annotations

from itertools import chain, count

from briefpress.load.records import Records


def why_taken(records: Records, kind: str, identifier: str, *, besides: str = "") -> str:
    """Why a new record of the kind cannot have the id; "" if it is free.

    A former id counts as taken, because shared addresses still lead to its record. The record ``besides`` may take its
    own former id again.
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
    """The id if it is free, else the first free one of ``ID-2``, ``ID-3`` …."""
    ids = chain([first], (f"{first}-{number}" for number in count(2)))
    return next(
        identifier
        for identifier in ids
        if not why_taken(records, kind, identifier) and not why_ambiguous(records, kind, identifier)
    )


def why_ambiguous(records: Records, kind: str, identifier: str) -> str:
    """The link that would become ambiguous if a new record of the kind had the id; "" if there is none."""
    if not any(other != kind for other, _ in records.targets(identifier)):
        return ""
    for record in records.all():
        if any(link.target == identifier for wording in record.wordings for link in wording.prose.links):
            return f"the link [[{identifier}]] in {record.file} would mean two records"
    return ""
