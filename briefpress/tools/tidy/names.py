"""Merge the names and aliases of two records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefpress.tools.tidy.scalars import quoted
from briefpress.tools.tidy.tree import Entry, Sequence, entries_of, items_of, plain_values, tree_of

NAMES = ("name", "short")


@dataclass(frozen=True, slots=True)
class UnsourcedName:
    """A name without a citation, and the YAML comment that keeps it."""

    text: str
    comment: str


def add_aliases(given: dict[str, Entry], fields: dict[str, Entry]) -> None:
    """Add the given aliases to the others; for an alias that both have, add the sources."""
    names = [_text(fields[name]) for name in NAMES if name in fields]
    for alias in items_of(given["aliases"]) if "aliases" in given else ():
        new = plain_values(alias.value)
        known = items_of(fields["aliases"]) if "aliases" in fields else []
        same = [entry for entry in known if _name(entry) == _name(alias)]
        if any(plain_values(entry.value) == new for entry in same):
            continue
        if "cite" not in new and (same or _name(alias) in names):
            continue
        listed = next((entry for entry in same if _sources(entry) is not None), None)
        if listed is not None and (sources := _sources(alias)) is not None:
            cite = list(dict.fromkeys([*(_sources(listed) or ()), *sources]))
            listed.value = tree_of({**new, **plain_values(listed.value), "cite": cite})
        else:
            fields.setdefault("aliases", Entry("aliases", Sequence())).value = Sequence([*known, alias])


def unsourced_names(given: dict[str, Entry], fields: dict[str, Entry]) -> tuple[UnsourcedName, ...]:
    """The given name and short name, unless the other record has them."""
    known = {_text(fields[name]) for name in NAMES if name in fields}
    known |= {_name(alias) for alias in (items_of(fields["aliases"]) if "aliases" in fields else ())}
    inferred = {entry.key: entry for entry in (entries_of(given["inferred"].value) if "inferred" in given else ())}
    names: dict[str, UnsourcedName] = {}
    for field in (name for name in NAMES if name in given):
        name = _text(given[field])
        how = f", inferred: {quoted(_text(inferred[field]))}" if field in inferred else ""
        comment = f"# The record merged here had the {'short ' if field == 'short' else ''}name {quoted(name)}{how}."
        if name not in known:
            names.setdefault(name, UnsourcedName(name, comment))
    return tuple(names.values())


def _text(entry: Entry) -> str:
    return str(plain_values(entry.value)).strip()


def _name(alias: Entry) -> str:
    return str(plain_values(alias.value)["name"]).strip()


def _sources(alias: Entry) -> list[Any] | None:
    """The sources of an alias that are cited without passages; None if one has a passage."""
    cite = plain_values(alias.value).get("cite", [])
    return [cite] if isinstance(cite, str) else cite if isinstance(cite, list) else None
