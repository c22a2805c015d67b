"""``briefpress sources``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from briefpress.apps.cli.options import archive_option, archive_to_write, content_option
from briefpress.apps.cli.progress import progress_bar
from briefpress.load.load import load
from briefpress.model.problem import printable
from briefpress.tools.importers.adding import Adding, ItemOutcome
from briefpress.tools.importers.article import SkippedItem, Unreadable
from briefpress.tools.importers.draft import Given
from briefpress.tools.importers.read import read_saved
from briefpress.tools.importers.summary import draft_lines

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group("sources", short_help="Create source records from saved pages and feeds.")
def sources_command() -> None:
    """Create source records and their archived texts from saved files."""


@sources_command.command("add")
@click.argument("files", nargs=-1, type=_FILE, metavar="[FILE]...")
@click.option(
    "--feed",
    "feeds",
    type=_FILE,
    multiple=True,
    help="A saved RSS or Atom feed; each article becomes a source. Repeat for several.",
)
@click.option("--publication", default="", metavar="ID", help="The publication that issued the sources.")
@click.option("--new-publication", default="", metavar="NAME", help="The same, if it has no record yet: creates one.")
@click.option("--title", default="", help="The headline. [default: read from the file]")
@click.option(
    "--issued",
    default="",
    metavar="DATE",
    help="The date of issue, such as 2024-07-25 (EDTF). [default: read from the file]",
)
@click.option("--url", default="", help="The web address. [default: read from the file]")
@click.option("--language", default="", metavar="TAG", help="The language, such as fr. [default: read from the file]")
@click.option(
    "--encoding", default="", metavar="NAME", help="The text encoding, such as windows-1252. [default: detected]"
)
@click.option("--accessed", default="", metavar="DATE", help="The day on which you saved the files.")
@click.option(
    "--reading",
    is_flag=True,
    help="Mark the sources as collected for later: they make no warnings and are not published.",
)
@content_option
@archive_option
def add(
    files: Sequence[Path], feeds: Sequence[Path], content: Path, archive: Path | None, reading: bool, **said: str
) -> None:
    """Create a source record and its archived text from each saved page (HTML), text file, or article of a feed.

    The command does not use the network or overwrite files. For each source it prints which values it found and where,
    which it inferred (marked under `inferred`), and what you should check or fill in. It only suggests whose words an
    article carries: that is your decision. Feed items without a text, or with an existing record, are skipped with the
    reason. If a FILE already has a record or cannot be read, the other files are still added and the exit code is 1.
    """
    if not files and not feeds:
        raise click.UsageError("no file given: add a FILE, or a feed with --feed")
    if (len(files) > 1 or feeds) and (alone := [name for name in ("title", "issued", "url") if said[name]]):
        raise click.UsageError(f"--{alone[0]} applies to a single article; give exactly one FILE with it")
    records = load(content)[0].with_reading
    run = _Run(Adding(content, archive_to_write(archive, content), Given(**said, reading=reading), records))
    for file in files:
        run.file(file, feed=False)
    for file in feeds:
        run.file(file, feed=True)
    click.echo(run.summary())
    sys.exit(1 if run.failed else 0)


class _Run:
    """Read the files one by one and print the outcome of each item."""

    def __init__(self, adding: Adding) -> None:
        self.adding = adding
        self.in_feeds = self.unreadable = 0
        self.without_articles = False

    @property
    def failed(self) -> bool:
        return bool(self.unreadable or self.adding.failed or self.without_articles)

    def file(self, file: Path, *, feed: bool) -> None:
        given = self.adding.given
        try:
            items = read_saved(
                file.read_bytes(), feed=feed, title=given.title, encoding=given.encoding, language=given.language
            )
        except Unreadable as error:
            self.unreadable += 1
            _report(f"{file}: {error.message}", error.hint)
            return
        self.in_feeds += len(items) if feed else 0
        with progress_bar() as progress:
            for number, item in enumerate(items, 1):
                outcome = self.adding.add(item, feed=feed)
                _print(outcome, f"{file}: item {number}" if feed else f"{file}", named=feed)
                progress("import", number, len(items))
        if all(isinstance(item, SkippedItem) for item in items):
            self.without_articles = True
            _report(
                f"{file}: no item of this feed has a headline and a text",
                "save the web pages instead, and add them as FILE",
            )

    def summary(self) -> str:
        written = self.adding.written
        failed = self.adding.failed + self.unreadable
        parts = [
            f"{written} source{'' if written == 1 else 's'} written",
            f"{self.adding.skipped} skipped" if self.adding.skipped else "",
            f"{failed} not added" if failed else "",
        ]
        seen = f"{self.in_feeds} item{'' if self.in_feeds == 1 else 's'} in feeds: " if self.in_feeds else ""
        return seen + ", ".join(filter(None, parts))


def _print(outcome: ItemOutcome, where: str, *, named: bool) -> None:
    name = f" “{outcome.name}”" if named and outcome.name else ""
    if outcome.error:
        _report(f"{where}: {outcome.error}", outcome.hint)
    if outcome.skipped:
        click.echo(printable(f"{where}{name} skipped: {outcome.skipped}"))
    if outcome.written:
        for path in outcome.files:
            click.echo(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
        for line in draft_lines(outcome.written):
            click.echo(f"  {line}")


def _report(message: str, hint: str) -> None:
    click.echo(printable(f"{message}{f' ({hint})' if hint else ''}"), err=True)
