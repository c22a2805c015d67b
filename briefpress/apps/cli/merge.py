"""``briefpress merge``."""

from __future__ import annotations

from pathlib import Path

import click

from briefpress.apps.cli.change import apply, refuse, sound_records, translations
from briefpress.apps.cli.options import content_option
from briefpress.tools.tidy.merge import merge
from briefpress.tools.tidy.world import Refused


@click.command("merge", short_help="Merge an actor or a place into another.")
@click.argument("record", metavar="KIND/A")
@click.argument("into", metavar="KIND/B")
@content_option
def merge_command(record: str, into: str, content: Path) -> None:
    """Merge the record KIND/A into KIND/B (two actors or two places), as in `merge actors/gsim actors/jnim`.

    Every mention of A becomes a mention of B, A's file is deleted, and B lists A's id under `formerly`. Changed files
    are written in canonical form:

    \b
    - B keeps its name and short name. If A's name is an alias of neither record,
      no source supports it: it is kept in a comment and printed.
    - Aliases, relations, themes, credit, corrections and former ids are combined
      without duplicates; the sources of an alias are combined too.
    - A's note and body are appended to B's.
    - A field that only A has moves to B, with its `inferred` note; otherwise B's
      value is kept.
    - `added` and `updated` stay B's.

    Conflicts are listed for you to resolve, and nothing is written (exit code 1): fields with different values (`type`,
    `within`, `point` …), a different publication state (`draft`, `withheld`, `withdrawn`), a list that names both
    records, a relation between them, and any error that the merge would introduce.
    """  # noqa: D301  (click prints a block as it is after a backspace)
    records = sound_records(content)
    try:
        change = merge(content, records, record, into, tuple(translations(content)))
    except Refused as refused:
        refuse(refused.reasons)
    apply(content, records, change)
