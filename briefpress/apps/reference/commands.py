"""Generate docs/reference/commands.md: every command and option, with the text of ``--help``."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from briefpress.apps.cli import briefpress

_HEAD = """# Commands

These are the texts that each command prints with `--help`. The exit code is 0 if there are no errors, 1 for errors in
the content, 2 if the command cannot run at all, and 130 if you stop it.

"""
_MARK = re.compile(r"\[(?:\[\w+\]|@\w+)\]")  # the handbook's site would render these as links and citations
_PARAGRAPHS = re.compile(r"\n\s*\n")


def commands() -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command that is not a group, with its full name: ``briefpress sources add``."""
    yield from _within("briefpress", briefpress, None)


def _within(
    name: str, command: click.Command, parent: click.Context | None
) -> Iterator[tuple[str, click.Command, click.Context]]:
    context = click.Context(command, parent, info_name=name.rpartition(" ")[2])
    if not isinstance(command, click.Group):
        yield name, command, context
        return
    for inner in command.list_commands(context):
        if found := command.get_command(context, inner):
            yield from _within(f"{name} {inner}", found, context)


def commands_page() -> str:
    """The page, as Markdown."""
    return _HEAD + "\n".join(_section(*command) for command in commands())


def _section(name: str, command: click.Command, context: click.Context) -> str:
    pieces = " ".join([name, *command.collect_usage_pieces(context)])
    rows = [record for option in command.params if (record := option.get_help_record(context))]
    table = ["| Option | Meaning |", "| --- | --- |", *(f"| `{option}` | {_cell(text)} |" for option, text in rows)]
    return f"## {name}\n\n    {pieces}\n\n{_help(command)}\n\n" + "\n".join(table) + "\n"


def _help(command: click.Command) -> str:
    r"""The help text as paragraphs. A block that click does not reflow (after ``\b``) is a list."""
    return "\n\n".join(map(_paragraph, _PARAGRAPHS.split(inspect.cleandoc(command.help or ""))))


def _paragraph(text: str) -> str:
    kept = text.removeprefix("\b").lstrip("\n")
    return _MARK.sub(r"`\g<0>`", kept if text.startswith("\b") else " ".join(kept.split()))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
