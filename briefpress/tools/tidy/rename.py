"""content/, a record's old and new id -> the texts of the files that change, and the files that move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefpress.evidence import LOCK_FILE, read_lock, write_lock
from briefpress.load.parse import decode
from briefpress.load.records import Records
from briefpress.model.problem import did_you_mean
from briefpress.model.record import KINDS
from briefpress.model.record.scalar import why_no_id
from briefpress.tools.tidy.former import with_former
from briefpress.tools.tidy.mentions import done, marks_in, renamed_in
from briefpress.tools.tidy.world import Refused, World


@dataclass(frozen=True, slots=True)
class Change:
    """New texts by file, files that get another name (after their text has changed), and files that go."""

    texts: Mapping[str, str]
    moves: Mapping[str, str] = field(default_factory=dict)
    deleted: tuple[str, ...] = ()


def rename(content: Path, records: Records, key: str, new: str, translations: Iterable[str] = ()) -> Change:
    """Give the record ``KIND/ID`` another id, wherever it is named. ``translations`` are the files ``KIND/ID.TAG.md``.

    Raises `Refused` where there is no such record, where the id is taken, or where a mention could not be told apart.
    """
    kind, old = known(records, key)
    if hint := why_no_id(new):
        raise Refused(f"'{new}' is not an id: {hint}")
    _free(records, kind, old, new)
    world = World(records, kind, old, new)
    texts = mentions_changed(content, world)
    own = records.of(kind)[old]
    texts[own.file] = with_former(texts.get(own.file) or text_of_file(content, own.file), own, old, new)
    moves = {own.file: f"{kind}/{new}{Path(own.file).suffix}"}
    for file in translations:
        before = text_of_file(content, file)
        if (after := marks_in(before, world)) != before:
            texts[file] = after
        folder, _, name = file.partition("/")
        if folder == kind and name.split(".")[0] == old:
            moves[file] = f"{kind}/{new}.{name.partition('.')[2]}"
    if kind == "sources":
        texts |= _lock(content, old, new)
    return Change(texts, moves)


def known(records: Records, key: str) -> tuple[str, str]:
    """The kind and the id of a record that is there, from ``KIND/ID``. Raises `Refused`."""
    kind, slash, identifier = key.partition("/")
    if not slash or kind not in KINDS:
        hint = did_you_mean(kind, KINDS)
        raise Refused(f"'{key}' is no record: write KIND/ID, the kinds are {', '.join(KINDS)}{hint and f' ({hint})'}")
    if identifier not in records.of(kind):
        hint = did_you_mean(identifier, records.of(kind))
        raise Refused(f"no {kind.removesuffix('s')} '{identifier}'{hint and f' ({hint})'}")
    return kind, identifier


def mentions_changed(content: Path, world: World) -> dict[str, str]:
    """The new text of every record's file that names the old one. Raises `Refused` where it would be misread."""
    if misread := [line for record in world.records.all() for line in world.misread(record)]:
        raise Refused(*misread)
    texts = {}
    for record in world.records.all():
        text = text_of_file(content, record.file)
        changed = renamed_in(text, record, world)
        if not done(changed, record, world):
            raise Refused(f"{record.file}: a mention of '{world.old}' is written in a way that cannot be changed here")
        if changed != text:
            texts[record.file] = changed
    return texts


def _free(records: Records, kind: str, old: str, new: str) -> None:
    if new in records.of(kind):
        raise Refused(f"the id '{new}' is taken: {records.of(kind)[new].file} (to make one of two: briefpress merge)")
    if kind == "actors" and new in records.config.vocabulary.groups:
        raise Refused(f"the id '{new}' is taken: it is a group of vocabulary.yaml")
    for record in records.of(kind).values():
        if new in record.formerly and record.id != old:
            raise Refused(f"the id '{new}' is taken: {record.file} had it and is still found under it")


def _lock(content: Path, old: str, new: str) -> dict[str, str]:
    path = content / LOCK_FILE
    lock = read_lock(path.read_bytes() if path.is_file() else b"")
    if lock.problems:
        raise Refused(*map(str, lock.problems))
    if not any(entry.source == old for entry in lock.entries):
        return {}
    entries = (replace(entry, source=new if entry.source == old else entry.source) for entry in lock.entries)
    return {LOCK_FILE: write_lock(entries).decode()}


def text_of_file(content: Path, file: str) -> str:
    """The text of a file in content/. Raises `Refused` where it is none."""
    text, problems = decode((content / file).read_bytes(), file)
    if problems:
        raise Refused(*map(str, problems))
    return text
