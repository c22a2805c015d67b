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


@click.group("sources", short_help="Make source records from saved pages and feeds.")
def sources_command() -> None:
    """Make source records, with the archive's texts of them, from what you saved."""


@sources_command.command("add")
@click.argument("files", nargs=-1, type=_FILE, metavar="[FILE]...")
@click.option("--feed", "feeds", type=_FILE, multiple=True, help="A saved RSS or Atom feed: a source for each article.")
@click.option("--publication", default="", metavar="ID", help="The publication that issued them.")
@click.option("--new-publication", default="", metavar="NAME", help="The same, where it has no record yet: makes one.")
@click.option("--title", default="", help="The headline. [default: as the file says]")
@click.option("--issued", default="", metavar="DATE", help="The date of issue, in EDTF. [default: as the file says]")
@click.option("--url", default="", help="The address. [default: as the file says]")
@click.option("--language", default="", metavar="TAG", help="Their language, such as fr. [default: as the file says]")
@click.option(
    "--encoding", default="", metavar="NAME", help="Their encoding, such as windows-1252. [default: detected]"
)
@click.option("--accessed", default="", metavar="DATE", help="The day on which you saved them.")
@content_option
@archive_option
def add(files: Sequence[Path], feeds: Sequence[Path], content: Path, archive: Path | None, **said: str) -> None:
    """Make a source record and its archived text from each saved page (HTML), text file, or article of a feed.

    The network is not used and no file is overwritten. For each source it prints what it read and where, what it
    inferred (marked under `inferred`), what to check and what to fill in; whose words an article carries is only
    suggested, as that is yours to judge. Items of a feed without a text, or with a record already, are skipped with the
    reason. If a FILE has a record already or cannot be read, the exit code is 1 and the others are still written.
    """
    if not files and not feeds:
        raise click.UsageError("name a FILE, or a feed with --feed")
    if (len(files) > 1 or feeds) and (alone := [name for name in ("title", "issued", "url") if said[name]]):
        raise click.UsageError(f"--{alone[0]} is of one article; give one FILE")
    records, _ = load(content)
    run = _Run(Adding(content, archive_to_write(archive, content), Given(**said), records))
    for file in files:
        run.file(file, feed=False)
    for file in feeds:
        run.file(file, feed=True)
    click.echo(run.summary())
    sys.exit(1 if run.failed else 0)


class _Run:
    """The files read one by one, and what is printed about their items."""

    def __init__(self, adding: Adding) -> None:
        self.adding = adding
        self.in_feeds = self.unreadable = 0
        self.without_articles = False

    @property
    def failed(self) -> bool:
        return bool(self.unreadable or self.adding.faults or self.without_articles)

    def file(self, file: Path, *, feed: bool) -> None:
        given = self.adding.given
        try:
            items = read_saved(
                file.read_bytes(), feed=feed, title=given.title, encoding=given.encoding, language=given.language
            )
        except Unreadable as fault:
            self.unreadable += 1
            _report(f"{file}: {fault.message}", fault.hint)
            return
        self.in_feeds += len(items) if feed else 0
        with progress_bar() as progress:
            for number, item in enumerate(items, 1):
                outcome = self.adding.add(item, feed=feed)
                _print(outcome, f"{file}: item {number}" if feed else f"{file}", named=feed)
                progress("import", number, len(items))
        if all(isinstance(item, SkippedItem) for item in items):
            self.without_articles = True
            _report(f"{file}: no item of this feed has a headline and a text", "save the pages themselves")

    def summary(self) -> str:
        written = self.adding.written
        faults = self.adding.faults + self.unreadable
        parts = [
            f"{written} source{'' if written == 1 else 's'} written",
            f"{self.adding.skipped} skipped" if self.adding.skipped else "",
            f"{faults} not added" if faults else "",
        ]
        seen = f"{self.in_feeds} item{'' if self.in_feeds == 1 else 's'} in feeds: " if self.in_feeds else ""
        return seen + ", ".join(filter(None, parts))


def _print(outcome: ItemOutcome, where: str, *, named: bool) -> None:
    name = f" “{outcome.name}”" if named and outcome.name else ""
    if outcome.fault:
        _report(f"{where}: {outcome.fault}", outcome.hint)
    if outcome.skipped:
        click.echo(printable(f"{where}{name} skipped: {outcome.skipped}"))
    if outcome.written:
        for path in outcome.files:
            click.echo(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
        for line in draft_lines(outcome.written):
            click.echo(f"  {line}")


def _report(message: str, hint: str) -> None:
    click.echo(printable(f"{message}{f' ({hint})' if hint else ''}"), err=True)
