"""``briefpress rename``."""

from __future__ import annotations

from pathlib import Path

import click

from briefpress.apps.cli.change import apply, refuse, sound_records, translations
from briefpress.apps.cli.options import archive_option, content_option, find_archive
from briefpress.tools.tidy.rename import rename
from briefpress.tools.tidy.world import Refused


@click.command("rename", short_help="Change the id of a record everywhere.")
@click.argument("record", metavar="KIND/OLD")
@click.argument("new", metavar="NEW")
@content_option
@archive_option
def rename_command(record: str, new: str, content: Path, archive: Path | None) -> None:
    """Change the id of the record KIND/OLD to NEW, as in `rename actors/jnim gsim`.

    The command renames the file and updates every mention: fields, citations, [[links]], [@citations] and
    evidence.lock. Changed records are written in canonical form, as by `tidy`; no other value changes. The record lists
    its old id under `formerly`, so that shared addresses still work. The command refuses, and writes nothing, if the
    new id is taken, a mention would refer to another record, or the change would introduce an error (exit code 1).
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
        click.echo(f"the archived text was not renamed; rename it yourself: {folder / old}.txt -> {new}.txt")
