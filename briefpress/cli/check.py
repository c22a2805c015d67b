"""``briefpress check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefpress.cli.options import archive_option, content_option, find_archive, strict_option
from briefpress.cli.progress import progress
from briefpress.cli.report import report
from briefpress.load import Records
from briefpress.pipeline import examine
from briefpress.record import KINDS


@click.command("check", short_help="Say what is wrong with the content.")
@content_option
@archive_option
@strict_option
def command(content: Path, archive: Path | None, strict: bool) -> None:
    """Say what is wrong with the content, all of it, each fault with its file and line (exit code 1 if any is an error).

    Where the archive is there, every passage is looked up in the text of its source; where it is not, evidence.lock
    says whether it ever was.
    """
    with progress() as watch:
        examined = examine(content, find_archive(archive, content), strict=strict, watch=watch)
    if report(examined.problems, content):
        sys.exit(1)
    click.echo(f"{_counted(examined.records)}: no fault")


def _counted(records: Records) -> str:
    return ", ".join(f"{len(found)} {kind}" for kind in KINDS if (found := records.of(kind)))
