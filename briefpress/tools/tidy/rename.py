"""Rename a record: the changed texts and moved files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefpress.evidence import LOCK_FILE, read_lock, write_lock
from briefpress.load.decode import decode
from briefpress.load.records import Records
from briefpress.model.ids import why_not_an_id
from briefpress.model.problem import did_you_mean
from briefpress.model.record import KINDS
from briefpress.tools.tidy.former import with_former
from briefpress.tools.tidy.ids import why_taken
from briefpress.tools.tidy.mentions import done, marks_in, renamed_in
from briefpress.tools.tidy.store import FileChanges
from briefpress.tools.tidy.tidy import tidy
from briefpress.tools.tidy.world import Refused, World


@dataclass(frozen=True, slots=True)
class Change:
    """New texts by file, files to move (after their text has changed), and files to delete.

    ``deleted`` maps each file to the one that replaces it. ``notes`` are lines to print, about what an editor may still
    want to do.
    """

    texts: Mapping[str, str]
    moves: Mapping[str, str] = field(default_factory=dict)
    deleted: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def files(self, content: Path) -> FileChanges:
        """The same of the files of a content folder; the record's own come last, so that a killed run can be rerun."""
        own = {*self.moves, *self.deleted}
        texts = sorted(self.texts, key=lambda file: file in own)
        return FileChanges(
            rewritten={content / file: self.texts[file].encode() for file in texts},
            moved={content / old: content / new for old, new in self.moves.items()},
            deleted=tuple(content / file for file in self.deleted),
        )


def rename(content: Path, records: Records, key: str, new: str, translations: Iterable[str] = ()) -> Change:
    """Change the id of the record ``KIND/ID`` everywhere. ``translations`` are the files ``KIND/ID.TAG.md``.

    Raises `Refused` if there is no such record, the id is taken, or a mention would become ambiguous.
    """
    kind, old = existing_record(records, key)
    if hint := why_not_an_id(new):
        raise Refused(f"'{new}' is not an id: {hint}")
    if reason := why_taken(records, kind, new, besides=old):
        hint = f" (to combine two records: briefpress merge {key} {kind}/{new})" if new in records.of(kind) else ""
        raise Refused(f"the id '{new}' is taken: {reason}{hint}")
    world = World(records, kind, old, new)
    texts = mentions_changed(content, world)
    own = records.of(kind)[old]
    own_text = texts.get(own.file) or _tidied(text_of_file(content, own.file), own.file)
    texts[own.file] = with_former(own_text, own, old, new)
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


def existing_record(records: Records, key: str) -> tuple[str, str]:
    """The kind and the id of an existing record, from ``KIND/ID``. Raises `Refused`."""
    kind, slash, identifier = key.partition("/")
    if not slash or kind not in KINDS:
        hint = did_you_mean(kind, KINDS)
        raise Refused(
            f"'{key}' is not a record: write KIND/ID, where KIND is one of {', '.join(KINDS)}{hint and f' ({hint})'}"
        )
    if identifier not in records.of(kind):
        hint = did_you_mean(identifier, records.of(kind))
        raise Refused(f"no {kind.removesuffix('s')} '{identifier}'{hint and f' ({hint})'}")
    return kind, identifier


def mentions_changed(content: Path, world: World) -> dict[str, str]:
    """The new text of every file that mentions the old id. Raises `Refused` if a mention would be misread."""
    if misread := [line for record in world.records.all() for line in world.misread(record)]:
        raise Refused(*misread)
    texts = {}
    for record in world.records.all():
        text = text_of_file(content, record.file)
        changed = renamed_in(text, record, world)
        if not done(changed, record, world):
            raise Refused(f"{record.file}: cannot update a mention of '{world.old}'; change it by hand first")
        if changed != text:
            texts[record.file] = _tidied(changed, record.file)
    return texts


def _tidied(text: str, file: str) -> str:
    """The text in canonical form. Raises `Refused` if that is not possible."""
    tidied, problems = tidy(text, file)
    if problems:
        raise Refused(*map(str, problems))
    return tidied


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
    """The text of a file in content/. Raises `Refused` if it is not valid text."""
    text, problems = decode((content / file).read_bytes(), file)
    if problems:
        raise Refused(*map(str, problems))
    return text
