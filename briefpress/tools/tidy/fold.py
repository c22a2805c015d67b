"""two records' texts -> the text of one: what `briefpress merge --help` says of each field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefpress.model.record import Record
from briefpress.tools.tidy.front import document_of, front_of
from briefpress.tools.tidy.order import ordered
from briefpress.tools.tidy.reading import read
from briefpress.tools.tidy.tree import Entry, Mapping, Sequence, Text, Tree, plain, tree_of
from briefpress.tools.tidy.world import Refused
from briefpress.tools.tidy.writing import write

_NAMES = ("name", "short")
_LISTS = ("credit", "themes", "formerly", "corrections", "relations")
_KEPT = ("added", "updated", *_NAMES)


def folded_into(giving: Record, taking: Record, text: str, into: str) -> str:
    """The text of the record that takes up the other, in its one form, with the comments of both.

    Raises `Refused` for each field of which the two say different things.
    """
    other, tree = _tree(text, giving.file), _tree(into, taking.file)
    fields = {entry.key: entry for entry in tree.fields.entries}
    conflicts = []
    for entry in other.fields.entries:
        mine = fields.get(entry.key)
        if entry.key in _LISTS:
            fields[entry.key] = _joined(mine, entry)
        elif entry.key == "note" and mine:
            mine.value = _sentences(mine.value, entry.value)
        elif entry.key == "inferred" or entry.key in _KEPT or (mine and plain(mine.value) == plain(entry.value)):
            continue
        elif entry.key != "aliases" and mine:
            conflicts.append(f"{taking.file} and {giving.file} differ in '{entry.key}': make them alike, or delete one")
        elif entry.key != "aliases":
            fields[entry.key] = entry
    if conflicts:
        raise Refused(*conflicts)
    inferred = plain(next((entry.value for entry in other.fields.entries if entry.key == "inferred"), Mapping()))
    _infer(fields, tree.fields, inferred)
    for alias in _aliases(other.fields, inferred):
        _called(fields, alias)
    fields["formerly"] = _joined(fields.get("formerly"), Entry("formerly", tree_of([giving.id])))
    whole = ordered(Mapping(list(fields.values())), type(taking))
    front = write(Text(whole, [*tree.head, *other.head], [*tree.foot, *other.foot]))
    documents = (document_of(into, taking.file), document_of(text, giving.file))
    bodies = "\n\n".join(body for document in documents if (body := document.body.strip("\n")))
    if bodies:
        return f"---\n{front}---\n\n{bodies}\n"
    return f"---\n{front}---\n" if taking.file.endswith(".md") else front


def _tree(text: str, file: str) -> Text:
    if not file.endswith(".md"):
        return read(text)
    span = front_of(text, document_of(text, file))
    return read(text[span.start : span.end])


def _joined(mine: Entry | None, other: Entry) -> Entry:
    """A list with the items of both, each once; comments stay with their items."""
    if mine is None:
        return other
    items = [*_items(mine.value)]
    said = [plain(item.value) for item in items]
    items += [item for item in _items(other.value) if plain(item.value) not in said]
    return replace(mine, value=Sequence(items), below=[*mine.below, *other.below])


def _items(value: Tree) -> list[Entry]:
    """The items of a list; one value stands for a list of one."""
    return value.entries if isinstance(value, Sequence) else [Entry("", value)]


def _sentences(mine: Tree, other: Tree) -> Tree:
    return mine if mine == other else f"{plain(mine)} {plain(other)}"


def _infer(fields: dict[str, Entry], own: Mapping, inferred: dict[str, str]) -> None:
    """What the other record inferred goes with the fields that are taken over from it."""
    has = {entry.key for entry in own.entries}
    taken = {name: how for name, how in inferred.items() if name in fields and name not in has}
    if taken:
        mine = fields.setdefault("inferred", Entry("inferred", Mapping()))
        mine.value = tree_of({**taken, **plain(mine.value)})


def _aliases(other: Mapping, inferred: dict[str, str]) -> list[Entry]:
    """The names of the other record: those that sources use, and its own."""
    fields = {entry.key: entry.value for entry in other.entries}
    names = list(_items(fields.get("aliases", Sequence())))
    called = {plain(alias.value)["name"] for alias in names}
    for field in _NAMES:
        name = plain(fields.get(field, ""))
        if name and name not in called:
            alias = {"name": name} | ({"note": inferred[field]} if field in inferred else {})
            names.append(Entry("", tree_of(alias)))
    return names


def _called(fields: dict[str, Entry], alias: Entry) -> None:
    """Add a name, or its sources to those of the same name."""
    mine = fields.setdefault("aliases", Entry("aliases", Sequence()))
    called = _items(mine.value)
    new = plain(alias.value)
    if "cite" not in new and new["name"] in [plain(fields[name].value) for name in _NAMES if name in fields]:
        return
    for entry in called:
        old = plain(entry.value)
        if old == new or (old["name"] == new["name"] and "cite" not in new):
            return
        if old["name"] == new["name"] and _listed(old) and _listed(new):
            cite = list(dict.fromkeys([*old.get("cite", []), *new["cite"]]))
            entry.value = tree_of({**new, **old, "cite": cite})
            return
    mine.value = Sequence([*called, alias])


def _listed(alias: dict[str, Any]) -> bool:
    return isinstance(alias.get("cite", []), list)
