"""Draft -> content/sources/ID.yaml and archive/ID.txt; never over a file that is there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefpress.importers.article import Unreadable
from briefpress.importers.draft import Draft
from briefpress.importers.form import yaml_form
from briefpress.load import Records


def already(draft: Draft, records: Records) -> str:
    """The id of the source that is this very article: of the same address, or of the same headline and date."""
    for source in records.sources.values():
        if source.url and source.url == draft.fields["url"]:
            return source.id
        dated = source.issued and source.issued.edtf == draft.fields["issued"]
        if dated and source.publication == draft.publication and source.title == draft.title:
            return source.id
    return ""


def numbered(draft: Draft, taken: set[str]) -> Draft:
    """The draft under an id that is free: the second of one day ends in ``-2``."""
    ids = (draft.id, *(f"{draft.id}-{number}" for number in range(2, len(taken) + 3)))
    return replace(draft, id=next(identifier for identifier in ids if identifier not in taken))


def shelve(draft: Draft, content: Path, archive: Path) -> tuple[Path, ...]:
    """Write the record, the text, and the publication where it is new; the files written, all of them or none.

    Raises `Unreadable` where one of the files is there already.
    """
    files = {archive / f"{draft.id}.txt": draft.text, content / "sources" / f"{draft.id}.yaml": yaml_form(draft.fields)}
    if draft.new_publication:
        files[content / "publications" / f"{draft.publication}.yaml"] = yaml_form(draft.new_publication)
    for path in files:
        if path.exists() or path.with_suffix(".md").exists():
            raise Unreadable(f"{path} is already there", "nothing is ever written over; delete it, or leave it")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return tuple(files)
