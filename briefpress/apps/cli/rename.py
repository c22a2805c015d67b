"""``briefpress rename``."""

from __future__ import annotations

from pathlib import Path

import click

from briefpress.apps.cli.change import apply, refuse, sound_records, translations
from briefpress.apps.cli.options import archive_option, content_option, find_archive
from briefpress.tools.tidy.rename import rename
from briefpress.tools.tidy.world import Refused


@click.command("rename", short_help="Give a record another id, everywhere.")
@click.argument("record", metavar="KIND/OLD")
@click.argument("new", metavar="NEW")
@content_option
@archive_option
def rename_command(record: str, new: str, content: Path, archive: Path | None) -> None:
    """Give the record KIND/OLD the id NEW, as in `rename actors/jnim gsim`.

    Its file is renamed; fields, citations, [[links]], [@citations] and evidence.lock follow. Each record that changes
    is written in canonical form, as by `tidy`, and no other value changes. The record keeps its old id under
    `formerly`, so that addresses that were shared still lead to it. All is done or nothing: an id that is taken, a
    mention that would be read as another record, and whatever would be an error afterwards are refused (exit code 1).
    """
    records = sound_records(content)
    try:
        change = rename(content, records, record, new, translations(content))
    except Refused as refused:
        refuse(refused.reasons)
    apply(content, records, change)
    kind, _, old = record.partition("/")
    folder = find_archive(archive, content)
    if kind == "sources" and folder and (folder / f"{old}.txt").exists():
        click.echo(f"its text is left for you to rename: {folder / old}.txt -> {new}.txt")
