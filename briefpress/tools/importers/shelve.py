"""Write a drafted source to content/sources/ID.yaml and archive/ID.txt, without overwriting files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefpress.load.records import Records
from briefpress.model.record import Publication
from briefpress.model.record.validation import validated
from briefpress.tools.importers.article import Unreadable
from briefpress.tools.importers.draft import Draft
from briefpress.tools.tidy.ids import free_id
from briefpress.tools.tidy.record_text import Fields, Unwritable, new_record_text
from briefpress.tools.tidy.store import FileChanges, store


def numbered(draft: Draft, records: Records) -> Draft:
    """The draft with a free id: the second of a day ends in ``-2``."""
    return replace(draft, id=free_id(records, "sources", draft.id))


def shelve(draft: Draft, content: Path, archive: Path) -> tuple[Path, ...]:
    """Write the text, the record, and the record of a new publication: all of them or none. Return the files.

    Missing folders are created. Raises `Unreadable` if a file exists or a field has a character that records may not
    contain, and `BriefpressError` if the files cannot be written.
    """
    files = {archive / f"{draft.id}.txt": draft.text}
    files[content / "sources" / f"{draft.id}.yaml"] = _text(draft.fields, f"sources/{draft.id}.yaml")
    if draft.outlet.fields:
        file = f"publications/{draft.outlet.id}.yaml"
        files[content / file] = _text(draft.outlet.fields, file)
    for path in (*files, content / "sources" / f"{draft.id}.md"):
        if path.exists():
            raise Unreadable(f"{path} already exists", "files are never overwritten: move it away, or delete it")
    store(FileChanges(made={path: text.encode() for path, text in files.items()}))
    return tuple(files)


def _text(fields: Fields, file: str) -> str:
    try:
        return new_record_text(fields, file)
    except Unwritable as error:
        reasons = "; ".join(problem.message for problem in error.problems)
        raise Unreadable(
            reasons or f"{file} cannot be written without changing its values", "create the record by hand"
        ) from None


def shelved(draft: Draft, records: Records) -> Records:
    """The records including those of the draft, as if read again."""
    file = f"sources/{draft.id}.yaml"
    sources = {**records.sources, draft.id: draft.source.model_copy(update={"id": draft.id, "file": file})}
    given = {name: value for name, value in draft.outlet.fields.items() if value}
    file = f"publications/{draft.outlet.id}.yaml"
    made, _ = validated(Publication, given | {"id": draft.outlet.id, "file": file}, file) if given else (None, ())
    return replace(
        records, sources=sources, publications={**records.publications, made.id: made} if made else records.publications
    )
