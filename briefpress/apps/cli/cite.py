"""``briefpress cite``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from briefpress.apps.cli.options import archive_option, content_option, find_archive
from briefpress.evidence import Archive, ArchivedText, PassageError, shortest_passage
from briefpress.load.load import load
from briefpress.model.problem import BriefpressError, did_you_mean
from briefpress.tools.tidy.scalars import quoted


@click.command("cite", short_help="Find words in an archived text and print the passage to paste.")
@click.argument("source")
@click.argument("words")
@click.option("--yaml", "notation", flag_value="yaml", help="Print only the line for a record's YAML fields.")
@click.option("--markdown", "notation", flag_value="markdown", help="Print only the citation for a Markdown text.")
@content_option
@archive_option
def cite_command(source: str, words: str, notation: str | None, content: Path, archive: Path | None) -> None:
    """Find WORDS in the archived text of SOURCE and print the shortest passage that identifies them.

    WORDS are consecutive words of the text, or `first words … last words`. The command prints a line to paste into the
    fields of a record, `cite: …`, and a citation to paste into a text, `[@source, "…"]`. If the words do not identify
    exactly one passage, it reports why (exit code 1).
    """
    text = _text(source, content, find_archive(archive, content))
    try:
        passage = shortest_passage(text.folded.text, words)
    except PassageError as error:
        _fail(f"{source}: {error.message}", error.hint)
    if notation != "markdown":
        click.echo(f"cite: {{{source}: {quoted(passage)}}}")
    if notation != "yaml":
        click.echo(f'[@{source}, "{passage}"]')


def _text(source: str, content: Path, archive: Path | None) -> ArchivedText:
    if archive is None:
        raise BriefpressError(f"no archive folder found beside {content}; give its path with --archive")
    text = Archive(archive).read(source)
    if isinstance(text, ArchivedText):
        return text
    known = load(content)[0].with_reading.sources
    if source not in known and text.code == "archive-missing-text":
        return _fail(f"no source '{source}'", did_you_mean(source, known))
    return _fail(f"{text.where}: {text.message}", text.hint)


def _fail(message: str, hint: str) -> NoReturn:
    click.echo(f"briefpress: {message}{f' ({hint})' if hint else ''}", err=True)
    sys.exit(1)
