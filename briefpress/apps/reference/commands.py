"""the command line -> docs/reference/commands.md: every command and option in the words of ``--help``."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from briefpress.apps.cli import briefpress

_HEAD = """# Commands

Each command says this of itself with `--help`. The exit code is 0 when all is well, 1 for faults in the content, and 2
when the command cannot run at all; 130 when you stop it.

"""
_MARK = re.compile(r"\[(?:\[\w+\]|@\w+)\]")  # which the site of the handbook would take for its own
_PARAGRAPHS = re.compile(r"\n\s*\n")


def commands() -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command that does something, with the words by which it is called: ``briefpress sources add``."""
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
    r"""The help as paragraphs; a block that click prints as it is written (after ``\b``) is a list."""
    return "\n\n".join(map(_paragraph, _PARAGRAPHS.split(inspect.cleandoc(command.help or ""))))


def _paragraph(text: str) -> str:
    kept = text.removeprefix("\b").lstrip("\n")
    return _MARK.sub(r"`\g<0>`", kept if text.startswith("\b") else " ".join(kept.split()))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
