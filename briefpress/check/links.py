"""``dead-link``, ``ambiguous-link``: a ``[[link]]`` in a text matches no record, or more than one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefpress.check.references import linked_targets
from briefpress.check.suggestion import MOST_SEARCHED, suggestion
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where, did_you_mean
from briefpress.model.record import KINDS


def check_links(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each link that does not match exactly one record. Links to files that did not parse are not dead."""
    places: defaultdict[str, list[Where]] = defaultdict(list)
    for record in records.all():
        for target, line, path in linked_targets(record):
            places[target].append(Where(record.file, line, path=path))
    dead = 0
    for target, wheres in places.items():
        keys = records.targets(target)
        if len(keys) > 1:
            kinds = " and ".join(kind for kind, _ in keys)
            message = f"the link [[{target}]] matches records in {kinds}"
            hint = "write " + " or ".join(f"[[{kind}/{identifier}]]" for kind, identifier in keys)
            for where in wheres:
                yield Problem(where, "ambiguous-link", message, hint)
        elif not keys and not _is_broken(records, target):
            dead += 1
            hint = _hint(records, target, search=dead <= MOST_SEARCHED)
            for where in wheres:
                yield Problem(where, "dead-link", f"the link [[{target}]] matches no record", hint)


def _is_broken(records: Records, target: str) -> bool:
    kind, _, identifier = target.rpartition("/")
    return any(name == identifier and kind in ("", folder) for folder, name in records.broken)


def _hint(records: Records, target: str, *, search: bool) -> str:
    kind, _, identifier = target.rpartition("/")
    if kind and kind not in KINDS:
        return did_you_mean(kind, KINDS, f"the kinds are {', '.join(KINDS)}")
    return suggestion(records, (kind,) if kind else KINDS, identifier, search=search)
