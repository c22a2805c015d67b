"""Merge a record into another, and change every mention of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefpress.load.records import Records
from briefpress.model.record import Record, Ref
from briefpress.tools.tidy.fold import folded_into
from briefpress.tools.tidy.mentions import marks_in
from briefpress.tools.tidy.rename import Change, existing_record, mentions_changed, text_of_file
from briefpress.tools.tidy.world import Refused, World

MERGED = ("actors", "places")
_RELATES = ("actor", "within")  # the fields by which an actor or a place relates to another


def merge(content: Path, records: Records, key: str, into: str, translations: Iterable[str] = ()) -> Change:
    """Merge the record ``KIND/A`` into ``KIND/B`` and delete its file; `fold` merges the fields.

    Raises `Refused` with every conflict.
    """
    kind, old = existing_record(records, key)
    other, new = existing_record(records, into)
    if kind != other or kind not in MERGED or old == new:
        raise Refused(
            f"cannot merge {key} and {into}: only two different {' or two different '.join(MERGED)} can be merged"
        )
    giving, taking = records.of(kind)[old], records.of(kind)[new]
    if named := [line for record in records.all() for line in _named_twice(record, old, new, kind)]:
        raise Refused(*named)
    if left := [file for file in translations if file.startswith(f"{kind}/{old}.")]:
        raise Refused(
            *(
                f"{file}: a translation cannot be merged; move the parts you need elsewhere and delete it"
                for file in left
            )
        )
    world = World(records, kind, old, new)
    texts = mentions_changed(content, world)
    both = (texts.pop(record.file, "") or text_of_file(content, record.file) for record in (giving, taking))
    folded = folded_into(giving, taking, *both)
    moves = {taking.file: folded.file} if folded.file != taking.file else {}
    for translation in translations:
        before = text_of_file(content, translation)
        if (after := marks_in(before, world)) != before:
            texts[translation] = after
    notes = tuple(
        f'the name "{name}" has no citation, so {folded.file} keeps it in a comment: '
        "to show it as an alias, add it under `aliases` with a source that uses it"
        for name in folded.names
    )
    return Change({**texts, taking.file: folded.text}, moves, {giving.file: folded.file}, notes)


def _named_twice(record: Record, old: str, new: str, kind: str) -> Iterator[str]:
    """Fields that would name the merged record twice, or make it refer to itself."""
    lists: dict[tuple[str | int, ...], set[str]] = {}
    for ref in record.refs():
        if kind in ref.kinds and ref.id in (old, new):
            lists.setdefault(_list(ref), set()).add(ref.id)
            relates = ref.path[-1] in _RELATES and record.kind == kind and record.id in (old, new)
            if relates and record.id != ref.id:
                yield f"{record.file}: '{ref.path[0]}' relates the two records to each other; delete that first"
    for path, ids in lists.items():
        if len(ids) > 1:
            yield f"{record.file}: '{path[-1]}' names both '{old}' and '{new}'; keep only one"


def _list(ref: Ref) -> tuple[str | int, ...]:
    """The path of the list that contains a mention, or of its own field; a record may have many relations."""
    if isinstance(ref.path[-1], int):
        return ref.path[:-1]
    return ref.path[:1] if ref.path[0] == "actors" else ref.path
