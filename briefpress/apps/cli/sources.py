"""``briefpress sources``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from briefpress.apps.cli.options import archive_option, archive_to_write, content_option
from briefpress.apps.cli.progress import progress
from briefpress.load.load import load
from briefpress.model.record.slug import is_transliterated
from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.draft import Draft, Given, draft
from briefpress.tools.importers.read import read
from briefpress.tools.importers.shelve import already, numbered, shelve, shelved

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
@click.option("--accessed", default="", metavar="DATE", help="The day on which you saved them.")
@content_option
@archive_option
def add(files: Sequence[Path], feeds: Sequence[Path], content: Path, archive: Path | None, **said: str) -> None:
    """Make a source record and its archived text from each saved page (HTML), text file, or article of a feed.

    Nothing is asked of the network and nothing is written over. What the file does not say is marked under `inferred`;
    whose words an article carries is only suggested, for that is yours to judge. An article of a feed that has a record
    is passed over; where a FILE has one, or cannot be read, the exit code is 1 and the others are still written.
    """
    if not files and not feeds:
        raise click.UsageError("name a FILE, or a feed with --feed")
    if (len(files) > 1 or feeds) and (alone := [name for name in ("title", "issued", "url") if said[name]]):
        raise click.UsageError(f"--{alone[0]} is of one article; give one FILE")
    adding = _Adding(content, archive_to_write(archive, content), Given(**said))
    for file in files:
        adding.file(file, feed=False)
    for file in feeds:
        adding.file(file, feed=True)
    known = f", {adding.known} already there" if adding.known else ""
    faults = f", {adding.faults} not added" if adding.faults else ""
    click.echo(f"{adding.written} source{'' if adding.written == 1 else 's'} written{known}{faults}")
    sys.exit(1 if adding.faults else 0)


class _Adding:
    """The records as they grow, and how many were written, known already, or at fault."""

    def __init__(self, content: Path, archive: Path, given: Given) -> None:
        self.content = content
        self.archive = archive
        self.given = given
        self.records, _ = load(content)
        self.written = self.known = self.faults = 0

    def file(self, file: Path, *, feed: bool) -> None:
        try:
            articles = read(file.read_bytes(), self.given.title, feed=feed)
        except Unreadable as fault:
            self._fault(file, fault)
            return
        with progress() as watch:
            for done, article in enumerate(articles, 1):
                try:
                    self._article(article, feed=feed)
                except Unreadable as fault:
                    self._fault(file, fault)
                watch("import", done, len(articles))

    def _article(self, article: Article, *, feed: bool) -> None:
        made = draft(article, self.given, self.records)
        if source := already(made, self.records):
            if not feed:
                raise Unreadable(f"“{made.source.title}” already is the source '{source}'", "nothing was written")
            self.known += 1
            return
        made = numbered(made, self.records)
        paths = shelve(made, self.content, self.archive)
        self.records = shelved(made, self.records)
        if made.outlet.fields:  # the next article is of the publication that was made now
            self.given = replace(self.given, new_publication="", publication=made.outlet.id)
        self.written += 1
        for path in paths:
            click.echo(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
        for line in _told(made):
            click.echo(f"  {line}")

    def _fault(self, file: Path, fault: Unreadable) -> None:
        self.faults += 1
        click.echo(f"{file}: {fault.message}{f' ({fault.hint})' if fault.hint else ''}", err=True)


def _told(made: Draft) -> Iterator[str]:
    """What an editor should know of a source that was written."""
    if made.outlet.fields and is_transliterated(str(made.outlet.fields["name"])):
        key = f"publications/{made.outlet.id}"
        yield f"the id '{made.outlet.id}' is a transliteration; for another: briefpress rename {key} ID"
    yield f"{made.source.title}, {len(made.text.split())} words"
    yield from (f"inferred {name}: {how}" for name, how in made.source.inferred.items())
    yield from made.hints
    if made.missing:
        yield f"to look into: {', '.join(made.missing)}"
