"""``unknown-id``: a field or a citation names a record that does not exist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from briefpress.check.references import cited_sources
from briefpress.check.suggestion import MOST_SEARCHED, suggestion
from briefpress.evidence import Evidence
from briefpress.load.records import VOCABULARY, Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS

Mention: TypeAlias = tuple[tuple[str, ...], str]


def check_unknown_ids(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each id that no record of an allowed kind has, except those of files that did not parse."""
    for number, ((kinds, identifier), places) in enumerate(_unknown(records).items()):
        if "sources" in kinds and identifier in records.reading:
            yield from (
                Problem(where, "unknown-id", *_for_later(identifier, records.reading[identifier].file))
                for where in places
            )
            continue
        message = f"there is no {' or '.join(kind.removesuffix('s') for kind in kinds)} with the id '{identifier}'"
        hint = suggestion(records, kinds, identifier, search=number < MOST_SEARCHED)
        for where in places:
            yield Problem(where, "unknown-id", message, hint)


def _for_later(identifier: str, file: str) -> tuple[str, str]:
    return (
        f"the source '{identifier}' was collected for later",
        f"delete 'reading: true' from {file}",
    )


def _unknown(records: Records) -> dict[Mention, list[Where]]:
    """The places that mention each unknown id."""
    known = _known(records)
    no_vocabulary = VOCABULARY in records.broken
    unknown: defaultdict[Mention, list[Where]] = defaultdict(list)
    for record in records.all():
        for ref in record.references:
            if not any(ref.id in known[kind] for kind in ref.kinds) and not (no_vocabulary and "groups" in ref.kinds):
                unknown[ref.kinds, ref.id].append(Where(record.file, path=ref.path))
        for source, line, path in cited_sources(record):
            if source not in known["sources"]:
                unknown[("sources",), source].append(Where(record.file, line, path=path))
    return unknown


def _known(records: Records) -> dict[str, set[str]]:
    """The ids of each kind and of the groups, including those of files that did not parse."""
    known = {kind: set(records.whole.of(kind)) for kind in KINDS}
    for kind, identifier in records.broken - {VOCABULARY}:
        known[kind].add(identifier)
    return known | {"groups": set(records.config.vocabulary.groups)}
