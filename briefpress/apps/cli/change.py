"""Write the changes of `rename` and `merge` to the records, and report them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click

from briefpress.apps.cli.consequences import new_errors
from briefpress.apps.cli.report import report
from briefpress.load.load import load
from briefpress.load.records import Records
from briefpress.model.problem import Severity
from briefpress.model.record import KINDS
from briefpress.tools.tidy.rename import Change
from briefpress.tools.tidy.store import store


def sound_records(content: Path) -> Records:
    """Read the records; exit with 1 if a file cannot be read, because a mention in it would be missed."""
    records, problems = load(content)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if report(errors, content):
        click.echo("briefpress: nothing was written: fix the errors above first", err=True)
        sys.exit(1)
    return records.with_reading


def translations(content: Path) -> Iterator[str]:
    """The files ``KIND/ID.TAG.md``."""
    for kind in KINDS:
        for path in sorted((content / kind).glob("*.*.md")):
            yield f"{kind}/{path.name}"


def apply(content: Path, records: Records, change: Change) -> None:
    """Write the change and list its files; refuse a change that would introduce an error."""
    if errors := new_errors(content, records, change):
        refuse(tuple(f"this change would introduce an error: {error}" for error in errors))
    store(change.files(content))
    for old, new in change.moves.items():
        click.echo(f"{content / old} -> {content / new}")
    for file in sorted({*change.texts} - {*change.moves}):
        click.echo(f"{content / file}")
    for file in change.deleted:
        click.echo(f"{content / file} deleted")
    for note in change.notes:
        click.echo(note)


def refuse(reasons: tuple[str, ...]) -> NoReturn:
    """Report why nothing was written, and exit with 1."""
    for reason in reasons:
        click.echo(f"briefpress: {reason}", err=True)
    click.echo("nothing was written", err=True)
    sys.exit(1)
