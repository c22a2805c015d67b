"""Draft, Records -> content/sources/ID.yaml and archive/ID.txt; never over a file that is there."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from briefpress.load.records import Records
from briefpress.model.problem import BriefpressError, reason
from briefpress.model.record import Publication
from briefpress.model.record.fault import accept
from briefpress.tools.importers.article import Unreadable
from briefpress.tools.importers.draft import Draft
from briefpress.tools.importers.form import yaml_form


def already(draft: Draft, records: Records) -> str:
    """The id of the source that is this very article, by its address, or by its outlet, headline and date; else ""."""
    new = draft.source
    for source in records.sources.values():
        same = (source.publication, source.title, source.issued) == (new.publication, new.title, new.issued)
        if same or (new.url and source.url == new.url):
            return source.id
    return ""


def numbered(draft: Draft, records: Records) -> Draft:
    """The draft under an id that no source has: the second of one day ends in ``-2``."""
    ids = chain([draft.id], (f"{draft.id}-{number}" for number in count(2)))
    return replace(draft, id=next(identifier for identifier in ids if identifier not in records.sources))


def shelve(draft: Draft, content: Path, archive: Path) -> tuple[Path, ...]:
    """Write the text, the record, and that of a new publication: the files written, all of them or none.

    Raises `Unreadable` where one of them is there already, and `BriefpressError` where they cannot be written.
    """
    files = {archive / f"{draft.id}.txt": draft.text, content / "sources" / f"{draft.id}.yaml": yaml_form(draft.fields)}
    if draft.outlet.fields:
        files[content / "publications" / f"{draft.outlet.id}.yaml"] = yaml_form(draft.outlet.fields)
    for path in (*files, content / "sources" / f"{draft.id}.md"):
        if path.exists():
            raise Unreadable(f"{path} is already there", "nothing is written over; move it away, or leave it")
    written: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink()
        raise BriefpressError(f"{reason(error)}; nothing was written") from error
    return tuple(written)


def shelved(draft: Draft, records: Records) -> Records:
    """The records with the draft's among them, as if they were read again."""
    file = f"sources/{draft.id}.yaml"
    sources = {**records.sources, draft.id: draft.source.model_copy(update={"id": draft.id, "file": file})}
    given = {name: value for name, value in draft.outlet.fields.items() if value}
    file = f"publications/{draft.outlet.id}.yaml"
    made, _ = accept(Publication, given | {"id": draft.outlet.id, "file": file}, file) if given else (None, ())
    return replace(
        records, sources=sources, publications={**records.publications, made.id: made} if made else records.publications
    )
