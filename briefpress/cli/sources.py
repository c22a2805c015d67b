"""``briefpress sources``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from briefpress.cli.options import archive_option, content_option, find_archive
from briefpress.cli.progress import progress
from briefpress.importers.article import Article, Unreadable
from briefpress.importers.draft import Draft, Given, draft
from briefpress.importers.feed import read_feed
from briefpress.importers.page import is_page, read_page
from briefpress.importers.plain import read_plain
from briefpress.importers.shelve import already, numbered, shelve
from briefpress.load import Records, load

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group("sources", short_help="Make source records from saved pages and feeds.")
def command() -> None:
    """Make source records, with the archive's texts of them, from what you saved."""


@command.command("add")
@click.argument("files", nargs=-1, type=_FILE, metavar="[FILE]...")
@click.option("--feed", "feeds", type=_FILE, multiple=True, help="A saved RSS or Atom feed: a source for each article.")
@click.option("--publication", default="", metavar="ID", help="The publication they were issued by.")
@click.option("--new-publication", default="", metavar="NAME", help="The same, where it has no record yet: makes one.")
@click.option("--title", default="", help="The headline. [default: as the file says]")
@click.option("--issued", default="", metavar="DATE", help="The date of issue, in EDTF. [default: as the file says]")
@click.option("--accessed", default="", metavar="DATE", help="The day on which you saved them.")
@click.option("--language", default="", metavar="TAG", help="Their language, such as fr. [default: as the file says]")
@click.option("--url", default="", help="The address. [default: as the file says]")
@content_option
@archive_option
def add(  # noqa: PLR0913  (one parameter an option)
    files: Sequence[Path], feeds: Sequence[Path], content: Path, archive: Path | None, **said: str
) -> None:
    """Make a source record and its archived text from each saved page (HTML), text file, or article of a feed.

    Nothing is asked of the network and nothing is written over. What the file does not say is marked under `inferred`;
    which wire an article carries is only suggested, as that is for you to judge. An article of a feed that has a record
    is passed over; where a FILE has one, or cannot be read, the exit code is 1 and the others are still written.
    """
    if not files and not feeds:
        raise click.UsageError("name a FILE, or a feed with --feed")
    if (len(files) > 1 or feeds) and (alone := [name for name in ("title", "issued", "url") if said[name]]):
        raise click.UsageError(f"--{alone[0]} is of one article; give one FILE")
    given = Given(**said)
    desk = _Desk(content, find_archive(archive, content) or content.resolve().parent / "archive", given)
    for file in files:
        desk.add(file, feed=False)
    for file in feeds:
        desk.add(file, feed=True)
    desk.tell()
    sys.exit(1 if desk.faults else 0)


class _Desk:
    """What is being added, and what became of it."""

    def __init__(self, content: Path, archive: Path, given: Given) -> None:
        self.content = content
        self.archive = archive
        self.given = given
        self.records: Records = load(content)[0]
        self.written: list[Draft] = []
        self.known = 0
        self.faults = 0

    def add(self, file: Path, *, feed: bool) -> None:
        try:
            articles = _read(file, self.given, feed=feed)
        except Unreadable as fault:
            self._fault(file, fault)
            return
        with progress() as watch:
            for done, article in enumerate(articles, 1):
                self._article(file, article, feed=feed)
                watch("import", done, len(articles))

    def _article(self, file: Path, article: Article, *, feed: bool) -> None:
        try:
            made = draft(article, self.given, self.records)
            if source := already(made, self.records):
                if not feed:
                    raise Unreadable(f"“{made.title}” already is the source '{source}'", "nothing was written")
                self.known += 1
                return
            taken = {*self.records.sources, *(one.id for one in self.written)}
            made = numbered(made, taken)
            paths = shelve(made, self.content, self.archive)
        except Unreadable as fault:
            self._fault(file, fault)
            return
        self.written.append(made)
        self.records = load(self.content)[0]  # the next article may be of the publication that was made now
        for path in paths:
            click.echo(f"{path}")
        for line in _told(made):
            click.echo(f"  {line}")

    def _fault(self, file: Path, fault: Unreadable) -> None:
        self.faults += 1
        click.echo(f"{file}: {fault.message}{f' ({fault.hint})' if fault.hint else ''}", err=True)

    def tell(self) -> None:
        known = f", {self.known} already there" if self.known else ""
        faults = f", {self.faults} not added" if self.faults else ""
        click.echo(f"{len(self.written)} sources written{known}{faults}")
