"""``briefpress new``."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import click

from briefpress.apps.cli.asking import asked
from briefpress.apps.cli.options import content_option
from briefpress.apps.cli.report import report
from briefpress.load.load import load
from briefpress.load.records import Records
from briefpress.model.problem import did_you_mean
from briefpress.tools.new.new_record import new_record
from briefpress.tools.tidy.store import FileChanges, store


@click.group("new", short_help="Make a new record.")
def new_command() -> None:
    """Make a new record: what you do not give as an option you are asked for, on a terminal.

    The record is written in canonical form under an id made of its words (--id gives another): letters of other scripts
    are transliterated, and the command says so. Nothing is written over.
    A word or an id that the briefing does not have is told with the nearest that it has (exit code 1), and where
    something is missing and nobody can be asked, what to pass (exit code 2).
    """


@new_command.command("event")
@click.option("--title", help="What happened, in a few words.")
@click.option("--type", metavar="TYPE", help="Its type, of vocabulary.yaml.")
@click.option("--date", metavar="EDTF", help="When: 2024-07-25, 2024-07, 2024-07-25/2024-07-27 …")
@click.option("--place", "places", metavar="ID", multiple=True, help="Where; may be given again.")
@click.option(
    "--actor", "actors", metavar="ID[:ROLE]", multiple=True, help="Who, and in which role; may be given again."
)
@click.option("--part-of", metavar="ID", help="The larger event that it belongs to.")
@click.option(
    "--from", "source", metavar="SOURCE", help="The source that tells it: the record begins with its citation."
)
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its title and date]")
@content_option
def event(content: Path, identifier: str | None, source: str | None, **given: Any) -> None:
    """Make an event."""
    records = _records(content)
    if source and source not in records.sources:
        hint = did_you_mean(source, records.sources)
        _fail(f"no source '{source}'{hint and f' ({hint})'}")
    issued = records.sources[source].issued if source else None
    words = {"type": _vocabulary(records, "event_types"), "places": records.places, "actors": records.actors}
    fields = asked(given, ("title", "type", "date"), words, {"date": issued.edtf if issued else ""})
    fields["actors"] = [dict(zip(("actor", "role"), actor.split(":", 1), strict=False)) for actor in fields["actors"]]
    fields["cite"] = [source] if source else []
    _write(content, "events", fields, records, identifier)
    if source:
        click.echo(f'now name the passage: `briefpress cite {source} "some of its words"` prints the line for it')


@new_command.command("actor")
@click.option("--name", help="Its name, or that of a person.")
@click.option("--type", metavar="TYPE", help="Its type, of vocabulary.yaml.")
@click.option("--short", help="A short name.")
@click.option("--country", help="Its country.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its short name or its name]")
@content_option
def actor(content: Path, identifier: str | None, **given: Any) -> None:
    """Make an actor: a group, force, government, organisation or person."""
    records = _records(content)
    fields = asked(given, ("name", "type"), {"type": _vocabulary(records, "actor_types")})
    _write(content, "actors", fields, records, identifier)


@new_command.command("place")
@click.option("--name", help="Its name.")
@click.option("--type", metavar="TYPE", help="Its type, of vocabulary.yaml.")
@click.option("--within", metavar="ID", help="The place that it lies in.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its name]")
@content_option
def place(content: Path, identifier: str | None, **given: Any) -> None:
    """Make a place."""
    records = _records(content)
    words = {"type": _vocabulary(records, "place_types"), "within": records.places}
    _write(content, "places", asked(given, ("name", "type"), words), records, identifier)


@new_command.command("source")
@click.option("--title", help="Its headline.")
@click.option("--publication", metavar="ID", help="The publication that issued it.")
@click.option("--type", metavar="TYPE", help="Its type of the Citation Style Language, such as article-newspaper.")
@click.option("--issued", metavar="EDTF", help="When it was issued.")
@click.option("--url", help="Its address.")
@click.option("--language", metavar="TAG", help="Its language, such as fr.")
@click.option("--accessed", metavar="EDTF", help="When you read it.")
@click.option("--wire", metavar="ID", help="The wire whose words it carries.")
@click.option("--republication-of", metavar="SOURCE", help="The source that it prints again.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its publication and date]")
@content_option
def source(content: Path, identifier: str | None, **given: Any) -> None:
    """Make a source; `briefpress sources add` makes one from a saved page."""
    records = _records(content)
    words: dict[str, Mapping[str, Any]] = {"publication": records.publications, "wire": records.publications}
    words["republication_of"] = records.sources
    fields = asked(given, ("title", "publication", "type", "issued"), words, {"type": "article-newspaper"})
    _write(content, "sources", fields, records, identifier)


@new_command.command("publication")
@click.option("--name", help="Its name.")
@click.option("--type", metavar="TYPE", help="What it is: newspaper, wire, broadcaster …")
@click.option("--country", help="Its country.")
@click.option("--url", help="Its address.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its name]")
@content_option
def publication(content: Path, identifier: str | None, **given: Any) -> None:
    """Make a publication: an outlet, wire or institution that issues sources."""
    _write(content, "publications", asked(given, ("name", "type"), {}), _records(content), identifier)


def _records(content: Path) -> Records:
    return load(content)[0]


def _vocabulary(records: Records, section: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = getattr(records.config.vocabulary, section)
    return words


def _write(content: Path, kind: str, fields: Mapping[str, Any], records: Records, identifier: str | None) -> None:
    made, problems = new_record(kind, fields, records, identifier or "")
    if made is None:
        report(problems, content)
        _fail("nothing was written")
    path = content / made.file
    for taken in (path, path.with_suffix(".md")):
        if os.path.lexists(taken):
            _fail(f"{taken} is already there")
    store(FileChanges(made={path: made.text.encode()}))
    click.echo(str(path))
    if made.transliterated:
        name = path.stem
        click.echo(f"  the id '{name}' is a transliteration; for another: briefpress rename {kind}/{name} ID", err=True)


def _fail(message: str) -> NoReturn:
    click.echo(f"briefpress: {message}", err=True)
    sys.exit(1)
