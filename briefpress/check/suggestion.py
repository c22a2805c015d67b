"""Suggest a replacement for an unknown id: its new id, its real kind, or the closest match."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.load.records import Records
from briefpress.model.problem import did_you_mean
from briefpress.model.record import KINDS

# The closest of ten thousand ids takes 0.1 s to find, and a failed import has thousands of unknown ids.
MOST_SEARCHED = 50


def suggestion(records: Records, kinds: Iterable[str], identifier: str, *, search: bool = True) -> str:
    """What to do about an id that none of the kinds has. Without ``search``, the closest match is not looked for."""
    wanted = tuple(kinds)
    if "sources" in wanted and (later := records.reading.get(identifier)):
        return f"the source was collected for later: delete 'reading: true' from {later.file}"
    for kind in wanted:
        for record in records.whole.of(kind).values() if kind in KINDS else ():
            if identifier in record.formerly:
                return f"it was renamed: write '{record.id}'"
    for kind in KINDS:
        if identifier in records.whole.of(kind):
            singular = kind.removesuffix("s")
            return f"'{identifier}' is the id of {'an' if singular[0] in 'ae' else 'a'} {singular}"
    known = [name for kind in wanted for name in _ids(records, kind)] if search else []
    return did_you_mean(identifier, known, "correct the id, or add a record with this id")


def _ids(records: Records, kind: str) -> Iterable[str]:
    return records.config.vocabulary.groups if kind == "groups" else records.whole.of(kind)
