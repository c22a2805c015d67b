"""The command line. Exit codes: 0 success, 1 errors in the content, 2 the command could not run, 130 stopped by Ctrl-C.

Each command's module is imported only when the command is used, so that ``briefpress --help`` answers at once.
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
    "check": "Report every problem in the content.",
    "cite": "Find words in an archived text and print the passage to paste.",
    "dossier": "Print the briefing, or a selection of it, as PDF.",
    "export": "Write the briefing as Markdown, for Zensical and MkDocs.",
    "init": "Create a new briefing.",
    "merge": "Merge an actor or a place into another.",
    "new": "Create a record.",
    "rename": "Change the id of a record everywhere.",
    "review": "Describe how the briefing changes between two revisions.",
    "schema": "Write JSON Schemas of the records, for editors.",
    "serve": "Preview the site in a browser while you write.",
    "sources": "Create source records from saved pages and feeds.",
    "tidy": "Put records into canonical form.",
    "verify": "Verify every passage in the archive and write evidence.lock.",
}


class Commands(click.Group):
    """The commands in `COMMANDS`, each in the module named after it."""

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
    """Build sourced research briefings, in which every statement names who said it and where.

    Run `briefpress COMMAND --help` for the options of a command.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit. A failure prints one line on standard error and exits with 2.

    Ctrl-C exits with 130, as in shells, because 1 means that the content has errors.
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
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no other package may change how records are parsed
    try:
        main(arguments)
    finally:
        _flush()


def _flush() -> None:
    """Flush the output, and discard it if the reader is gone, as in ``briefpress check | head``.

    Otherwise Python reports an error at exit (https://docs.python.org/3/library/signal.html#note-on-sigpipe).
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be missing
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
