"""command line -> pipeline -> what is printed, and the exit code: 0, 1 for faults in the content, 2 for no run at all.

A command's module is imported when it is asked for, so that ``briefpress --help`` answers at once.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from briefpress import __version__
from briefpress.model.problem import BriefpressError, reason

COMMANDS = {
    "build": "Build the site from the content.",
    "check": "Say what is wrong with the content.",
    "cite": "Find words in an archived text and print the passage to paste.",
    "dossier": "Print a dossier, as PDF.",
    "export": "Write the briefing as Markdown, for Zensical and MkDocs.",
    "init": "Begin a new briefing.",
    "merge": "Fold an actor or a place into another.",
    "new": "Make a new record.",
    "rename": "Give a record another id, everywhere.",
    "review": "Say what a change of the content changes in what the briefing says.",
    "schema": "Write JSON Schemas of the records, for editors.",
    "serve": "Show the site in a browser while you write.",
    "sources": "Make source records from saved pages and feeds.",
    "tidy": "Put records into canonical form.",
    "verify": "Prove every passage in the archive and write evidence.lock.",
}


class Commands(click.Group):
    """The commands of `COMMANDS`, each in the module of its name."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"briefpress.apps.cli.{name}")
        command: click.Command = getattr(module, f"{name}_command")
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefpress")
def briefpress() -> None:
    """A press for sourced research briefings: every statement names who said it and shows where."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit. What stops a run is one line on standard error and exit code 2.

    A run that the user stops (Ctrl-C) ends with 130, as shells have it: 1 would say that the content has faults.
    """
    try:
        code = briefpress.main(args=arguments, prog_name="briefpress", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        _stop("stopped", 130)
    except BriefpressError as error:
        _stop(str(error))
    except OSError as error:  # a folder that may not be read, a full disk
        _stop(reason(error))
    sys.exit(code if isinstance(code, int) else 0)


def _stop(message: str, code: int = 2) -> NoReturn:
    print(f"briefpress: {message}", file=sys.stderr)
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `main` as the program ``briefpress``."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no other package has a say in what a record is
    try:
        main(arguments)
    finally:
        _flush()


def _flush() -> None:
    """Write what is buffered, and drop it if nobody reads on, as in ``briefpress check | head``.

    Otherwise Python reports an error when it ends (https://docs.python.org/3/library/signal.html#note-on-sigpipe).
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):  # a program may be started without either
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
