"""``briefpress merge``."""

from __future__ import annotations

from pathlib import Path

import click

from briefpress.apps.cli.change import apply, refuse, sound_records, translations
from briefpress.apps.cli.options import content_option
from briefpress.tools.tidy.merge import merge
from briefpress.tools.tidy.world import Refused


@click.command("merge", short_help="Fold an actor or a place into another.")
@click.argument("record", metavar="KIND/A")
@click.argument("into", metavar="KIND/B")
@content_option
def merge_command(record: str, into: str, content: Path) -> None:
    """Fold the record KIND/A into KIND/B, two actors or two places: as in `merge actors/gsim actors/jnim`.

    Every mention of A is led to B, A's file is deleted, and B has A's id under `formerly`. Each file that changes is
    written in canonical form:

    \b
    - B keeps its name and short name. A name of A that is no alias of the two
      has no source, so it is kept in a comment and printed.
    - Aliases, relations, themes, credit, corrections and former ids of both,
      each once; one alias's sources together.
    - A note and a body of A follow those of B.
    - A field that only A has goes to B, with how it was inferred; what B states,
      it states in its own words.
    - `added` and `updated` stay those of B.

    A field of which the two say different things (`type`, `within`, `point` …), whether they are published (`draft`,
    `withheld`, `withdrawn`), a list that names both, a relation of one to the other, and whatever would be an error
    afterwards are conflicts: they are listed for you to settle, and nothing is written (exit code 1).
    """  # noqa: D301  (what click prints as it is begins with a backspace)
    records = sound_records(content)
    try:
        change = merge(content, records, record, into, tuple(translations(content)))
    except Refused as refused:
        refuse(refused.reasons)
    apply(content, records, change)
