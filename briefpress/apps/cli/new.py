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


@click.group("new", short_help="Create a record.")
def new_command() -> None:
    """Create a record. In a terminal, the command asks for fields that you do not give as options.

    The record is written in canonical form. Its id is made from its name or title; --id sets another. Letters of other
    scripts are transliterated, and the command says so. Existing files are never overwritten. Unknown words and ids are
    reported with the closest match (exit code 1). Outside a terminal, missing options are an error (exit code 2).
    """


@new_command.command("event")
@click.option("--title", help="What happened, in a few words.")
@click.option("--type", metavar="TYPE", help="Its type, as listed in vocabulary.yaml.")
@click.option("--date", metavar="EDTF", help="When it happened: 2024-07-25, 2024-07, 2024-07-25/2024-07-27 …")
@click.option("--place", "places", metavar="ID", multiple=True, help="A place where it happened. Repeat for several.")
@click.option(
    "--actor", "actors", metavar="ID[:ROLE]", multiple=True, help="An actor involved, with a role. Repeat for several."
)
@click.option("--part-of", metavar="ID", help="The larger event that it is part of.")
@click.option(
    "--from", "source", metavar="SOURCE", help="A source that reports it; the record starts with a citation of it."
)
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its title and date]")
@content_option
def event(content: Path, identifier: str | None, source: str | None, **given: Any) -> None:
    """Create an event."""
    records = _records(content)
    if source and source not in records.sources:
        hint = did_you_mean(source, records.sources)
        _fail(f"no source '{source}'{hint and f' ({hint})'}")
    if source and records.sources[source].reading:
        _fail(f"the source '{source}' was collected for later: delete 'reading: true' from its record first")
    issued = records.sources[source].issued if source else None
    words = {"type": _vocabulary(records, "event_types"), "places": records.places, "actors": records.actors}
    fields = asked(given, ("title", "type", "date"), words, {"date": issued.edtf if issued else ""})
    fields["actors"] = [dict(zip(("actor", "role"), actor.split(":", 1), strict=False)) for actor in fields["actors"]]
    fields["cite"] = [source] if source else []
    _write(content, "events", fields, records, identifier)
    if source:
        click.echo(f'next, add the passage: `briefpress cite {source} "some of its words"` prints the line to paste')


@new_command.command("actor")
@click.option("--name", help="Its full name.")
@click.option("--type", metavar="TYPE", help="Its type, as listed in vocabulary.yaml.")
@click.option("--short", help="Its short name.")
@click.option("--country", help="Its country.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its short name or name]")
@content_option
def actor(content: Path, identifier: str | None, **given: Any) -> None:
    """Create an actor: a group, force, government, organisation or person."""
    records = _records(content)
    fields = asked(given, ("name", "type"), {"type": _vocabulary(records, "actor_types")})
    _write(content, "actors", fields, records, identifier)


@new_command.command("place")
@click.option("--name", help="Its name.")
@click.option("--type", metavar="TYPE", help="Its type, as listed in vocabulary.yaml.")
@click.option("--within", metavar="ID", help="The larger place that contains it.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its name]")
@content_option
def place(content: Path, identifier: str | None, **given: Any) -> None:
    """Create a place."""
    records = _records(content)
    words = {"type": _vocabulary(records, "place_types"), "within": records.places}
    _write(content, "places", asked(given, ("name", "type"), words), records, identifier)


@new_command.command("source")
@click.option("--title", help="Its headline.")
@click.option("--publication", metavar="ID", help="The publication that issued it.")
@click.option("--type", metavar="TYPE", help="Its type in the Citation Style Language, such as article-newspaper.")
@click.option("--issued", metavar="EDTF", help="When it was issued.")
@click.option("--url", help="Its web address.")
@click.option("--language", metavar="TAG", help="Its language, such as fr.")
@click.option("--accessed", metavar="EDTF", help="When you accessed it.")
@click.option("--wire", metavar="ID", help="The news wire whose report it carries.")
@click.option("--republication-of", metavar="SOURCE", help="The source that it republishes.")
@click.option("--reading", is_flag=True, help="Mark it as collected for later: it is not published.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its publication and date]")
@content_option
def source(content: Path, identifier: str | None, reading: bool, **given: Any) -> None:
    """Create a source. To create one from a saved page, use `briefpress sources add`."""
    records = _records(content)
    words: dict[str, Mapping[str, Any]] = {"publication": records.publications, "wire": records.publications}
    words["republication_of"] = records.sources
    fields = asked(given, ("title", "publication", "type", "issued"), words, {"type": "article-newspaper"})
    _write(content, "sources", fields | ({"reading": "true"} if reading else {}), records, identifier)


@new_command.command("publication")
@click.option("--name", help="Its name.")
@click.option("--type", metavar="TYPE", help="Its type: newspaper, wire, broadcaster …")
@click.option("--country", help="Its country.")
@click.option("--url", help="Its web address.")
@click.option("--id", "identifier", metavar="ID", help="The record's id. [default: from its name]")
@content_option
def publication(content: Path, identifier: str | None, **given: Any) -> None:
    """Create a publication: an outlet, wire or institution that issues sources."""
    _write(content, "publications", asked(given, ("name", "type"), {}), _records(content), identifier)


def _records(content: Path) -> Records:
    return load(content)[0].with_reading


def _vocabulary(records: Records, section: str) -> Mapping[str, Any]:
    words: Mapping[str, Any] = getattr(records.config.vocabulary, section)
    return words


def _write(content: Path, kind: str, fields: Mapping[str, Any], records: Records, identifier: str | None) -> None:
    made, problems = new_record(kind, fields, records, identifier or "")
    if made is None:
        report(problems, content)
        _fail("the record was not created")
    path = content / made.file
    for taken in (path, path.with_suffix(".md")):
        if os.path.lexists(taken):
            _fail(f"{taken} already exists; the record was not created")
    store(FileChanges(made={path: made.text.encode()}))
    click.echo(str(path))
    if made.transliterated:
        name = path.stem
        click.echo(
            f"  the id '{name}' is a transliteration; to change it: briefpress rename {kind}/{name} NEW-ID", err=True
        )


def _fail(message: str) -> NoReturn:
    click.echo(f"briefpress: {message}", err=True)
    sys.exit(1)
