"""The options that commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from briefpress.model.problem import BriefpressError

Command = TypeVar("Command", bound=Callable[..., Any])
FOLDER = click.Path(path_type=Path, file_okay=False)


def content_option(command: Command) -> Command:
    """``--content``: the folder of records."""
    return click.option(
        "--content", type=FOLDER, default=Path("content"), show_default=True, help="The folder of records."
    )(command)


def archive_option(command: Command) -> Command:
    """``--archive``: the folder of the sources' texts; `find_archive` reads it."""
    text = "The folder of the sources' texts. [default: $BRIEFPRESS_ARCHIVE, or `archive` beside the content]"
    return click.option("--archive", type=FOLDER, help=text)(command)


def strict_option(command: Command) -> Command:
    """``--strict``: warnings are errors."""
    return click.option("--strict", is_flag=True, help="Treat warnings as errors.")(command)


def find_archive(named: Path | None, content: Path) -> Path | None:
    """The archive: as named, else from the environment, else beside the content if it is there.

    Raises `BriefpressError` where one is named and is not there.
    """
    given = named or _from_environment()
    if given and not given.is_dir():
        raise BriefpressError(f"there is no archive at {given}")
    beside = _beside(content)
    return given or (beside if beside.is_dir() else None)


def archive_to_write(named: Path | None, content: Path) -> Path:
    """The same folder for a command that writes texts, which makes it where it is not there yet."""
    return named or _from_environment() or _beside(content)


def _from_environment() -> Path | None:
    folder = os.environ.get("BRIEFPRESS_ARCHIVE")
    return Path(folder) if folder else None


def _beside(content: Path) -> Path:
    return content.resolve().parent / "archive"
