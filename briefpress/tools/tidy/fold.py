"""Merge the texts of two records, field by field; `briefpress merge --help` describes the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from briefpress.load.lost_text import lost_texts
from briefpress.model.record import KINDS, Record
from briefpress.tools.tidy.front import content_of, document_of
from briefpress.tools.tidy.names import NAMES, add_aliases, unsourced_names
from briefpress.tools.tidy.record_text import record_text
from briefpress.tools.tidy.tree import (
    Entry,
    Mapping,
    Sequence,
    Text,
    Tree,
    comments_of,
    entries_of,
    items_of,
    plain_values,
    tree_of,
)
from briefpress.tools.tidy.world import Refused

_LISTS = ("credit", "themes", "formerly", "corrections", "relations")
_STATES = ("draft", "withheld", "withdrawn")  # the publication state: both records must agree
_OWN = ("added", "updated", "inferred", "aliases", *NAMES, *_STATES)


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """The merged record: its file, its text, and the ``names`` of the other record that have no citation."""

    file: str
    text: str
    names: tuple[str, ...]


def folded_into(giving: Record, taking: Record, text: str, into: str) -> MergedRecord:
    """Merge ``giving`` into ``taking``; the result is in canonical form, with the comments of both.

    A name needs no citation but an alias does, so a name of ``giving`` without a citation becomes a comment. Raises
    `Refused` with every field in which the two differ.
    """
    (other, other_body), (own, own_body) = _content(text, giving.file), _content(into, taking.file)
    before = Counter(chain(_comments(own), _comments(other)))
    given = {entry.key: entry for entry in other.fields.entries}
    fields = {entry.key: entry for entry in own.fields.entries}
    if conflicts := list(_conflicts(given, fields)):
        raise Refused(*(f"{taking.file} and {giving.file} {conflict}" for conflict in conflicts))
    _take(given, fields)
    _infer(given, fields, {entry.key for entry in own.fields.entries})
    add_aliases(given, fields)
    names = unsourced_names(given, fields)
    former = _joined(fields.get("formerly"), Entry("formerly", tree_of([giving.id])))
    fields["formerly"] = replace(former, above=[*former.above, *(name.comment for name in names)])
    whole = Text(Mapping(list(fields.values())), [*own.head, *other.head], [*own.foot, *other.foot])
    whole.foot += (before - Counter(_comments(whole))).elements()
    body = "\n\n".join(filter(None, (own_body.strip("\n"), other_body.strip("\n"))))
    file = f"{taking.kind}/{taking.id}.md" if body else taking.file
    return MergedRecord(
        file, record_text(whole, file, f"\n{body}\n" if body else ""), tuple(name.text for name in names)
    )


def _content(text: str, file: str) -> tuple[Text, str]:
    """The tree and the body of a record. Raises `Refused` if a comment in it may be the end of a text."""
    lost = lost_texts(document_of(text, file), KINDS[file.partition("/")[0]], file, {"id": "new", "file": file})
    if reasons := tuple(map(str, lost)):
        raise Refused(*reasons)
    return content_of(text, file)


def _comments(content: Text) -> Iterator[str]:
    return chain(content.head, comments_of(content.fields), content.foot)


def _conflicts(given: dict[str, Entry], fields: dict[str, Entry]) -> Iterator[str]:
    for name in _STATES:
        if _state(given, name) != _state(fields, name):
            yield f"differ in '{name}': give both the same value"
    for name, entry in given.items():
        alike = name not in fields or plain_values(fields[name].value) == plain_values(entry.value)
        if not alike and name not in (*_LISTS, *_OWN, "note"):
            yield f"differ in '{name}': give both the same value, or delete one"


def _state(fields: dict[str, Entry], name: str) -> Any:
    value = plain_values(fields[name].value) if name in fields else "false"
    return value.strip() if isinstance(value, str) else value


def _take(given: dict[str, Entry], fields: dict[str, Entry]) -> None:
    """Add the given fields to the others, except those that each record keeps to itself."""
    for name, entry in given.items():
        if name in _LISTS:
            fields[name] = _joined(fields.get(name), entry)
        elif name == "note" and name in fields:
            fields[name].value = _sentences(fields[name].value, entry.value)
        elif name not in _OWN:
            fields.setdefault(name, entry)


def _joined(mine: Entry | None, other: Entry) -> Entry:
    """A list with the items of both, without duplicates; comments stay with their items."""
    if mine is None:
        return other
    items = items_of(mine)
    said = [plain_values(item.value) for item in items]
    items += [item for item in items_of(other) if plain_values(item.value) not in said]
    return replace(mine, value=Sequence(items), below=[*mine.below, *other.below])


def _sentences(mine: Tree, other: Tree) -> Tree:
    return mine if mine == other else f"{plain_values(mine)} {plain_values(other)}"


def _infer(given: dict[str, Entry], fields: dict[str, Entry], own: set[str]) -> None:
    """Move the `inferred` notes of fields that were taken from the other record."""
    inferred = given["inferred"].value if "inferred" in given else Mapping()
    taken = [entry for entry in entries_of(inferred) if entry.key in fields and entry.key not in own]
    if taken:
        mine = fields.setdefault("inferred", Entry("inferred", Mapping()))
        mine.value = Mapping([*entries_of(mine.value), *taken])
