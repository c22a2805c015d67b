"""id that leads nowhere -> the hint that helps: its new name, its true kind, or the nearest id."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.load.records import Records
from briefpress.model.problem import did_you_mean
from briefpress.model.record import KINDS

# A search for the nearest of ten thousand ids takes a tenth of a second; an import gone wrong has thousands unknown.
MOST_SEARCHED = 50


def suggestion(records: Records, kinds: Iterable[str], identifier: str, *, search: bool = True) -> str:
    """What to write instead of an id that none of the kinds has; empty where nothing is like it."""
    wanted = tuple(kinds)
    for kind in wanted:
        for record in records.whole.of(kind).values() if kind in KINDS else ():
            if identifier in record.formerly:
                return f"it is now '{record.id}'"
    for kind in KINDS:
        if identifier in records.whole.of(kind):
            return f"'{identifier}' is one of the {kind}"
    known = [name for kind in wanted for name in _ids(records, kind)]
    return did_you_mean(identifier, known) if search else ""


def _ids(records: Records, kind: str) -> Iterable[str]:
    return records.config.vocabulary.groups if kind == "groups" else records.whole.of(kind)
