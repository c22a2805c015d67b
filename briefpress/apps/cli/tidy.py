"""``briefpress tidy``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from briefpress.apps.cli.options import content_option
from briefpress.apps.cli.report import report
from briefpress.load.decode import decode
from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.model.ids import ID
from briefpress.model.problem import Problem
from briefpress.model.record import KINDS
from briefpress.tools.tidy.record_text import SETTINGS, VOCABULARY
from briefpress.tools.tidy.rename import Change
from briefpress.tools.tidy.store import store
from briefpress.tools.tidy.tidy import tidy


@click.command("tidy", short_help="Put records into canonical form.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="[FILE]...")
@click.option(
    "--check", is_flag=True, help="Write nothing; list the files that are not in canonical form (exit code 1)."
)
@content_option
def tidy_command(files: Sequence[Path], content: Path, check: bool) -> None:
    """Put all records, or only the given FILEs, into canonical form. Their meaning does not change.

    In canonical form, fields have a fixed order, and only passages and values that need it are quoted. Lists and
    mappings are written in brackets if they fit on a line of 120 columns and need no quotes for it, otherwise on
    several lines. Comments and empty lines between fields are kept, and a Markdown body is not changed. A file with
    invalid YAML, or with a comment that may be the end of a text, is reported and not changed (exit code 1).
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in _named(files, content) if files else _all(content):
        data = (content / file).read_bytes()
        text, found = decode(data, file)
        if not found:
            tidied, found = tidy(text, file)
            if not found and tidied.encode() != data:
                texts[file] = tidied
        problems += found
    report(with_lines(LineNumbers(content), problems), content)
    if not check:
        store(Change(texts).files(content))
    for file in texts:
        click.echo(f"{content / file}")
    count = f"{len(texts)} file{'' if len(texts) == 1 else 's'}"
    if texts:
        click.echo(f"{count} {'not in canonical form: run `briefpress tidy`' if check else 'tidied'}")
    elif not problems:
        click.echo("all files are in canonical form")
    sys.exit(1 if problems or (check and texts) else 0)


def _all(content: Path) -> Iterator[str]:
    """Every record file except translations."""
    yield from (name for name in (SETTINGS, VOCABULARY) if (content / name).is_file())
    for kind in KINDS:
        for path in sorted((content / kind).glob("*")):
            if _is_record(path):
                yield f"{kind}/{path.name}"


def _named(files: Sequence[Path], content: Path) -> Iterator[str]:
    folder = content.resolve()
    for path in files:
        inner = path.resolve().relative_to(folder).as_posix() if path.resolve().is_relative_to(folder) else ""
        if inner not in (SETTINGS, VOCABULARY) and not (
            _is_record(path) and inner.count("/") == 1 and inner.split("/")[0] in KINDS
        ):
            raise click.UsageError(f"{path} is not a record file in {content}")
        yield inner


def _is_record(path: Path) -> bool:
    return path.suffix in (".yaml", ".md") and bool(ID.fullmatch(path.stem)) and path.is_file()
