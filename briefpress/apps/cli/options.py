"""Options that several commands share."""

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
    """Add ``--content``."""
    return click.option(
        "--content", type=FOLDER, default=Path("content"), show_default=True, help="The folder that holds the records."
    )(command)


def archive_option(command: Command) -> Command:
    """Add ``--archive``; `find_archive` resolves its value."""
    text = "The folder of archived source texts. [default: $BRIEFPRESS_ARCHIVE, or `archive` beside the content folder]"
    return click.option("--archive", type=FOLDER, help=text)(command)


def strict_option(command: Command) -> Command:
    """Add ``--strict``."""
    return click.option("--strict", is_flag=True, help="Treat warnings as errors.")(command)


def base_url_option(command: Command) -> Command:
    """Add ``--base-url``."""
    text = "The web address of the site, in place of the one in briefing.yaml. [default: $BRIEFPRESS_BASE_URL]"
    return click.option("--base-url", metavar="URL", envvar="BRIEFPRESS_BASE_URL", callback=_web_address, help=text)(
        command
    )


def _web_address(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if not value:
        return None
    # imported here, since a build that changes nothing and ``--help`` need neither
    from pydantic_core import PydanticCustomError

    from briefpress.model.record.scalar import parse_address

    try:
        return parse_address(value)
    except PydanticCustomError as error:
        raise click.BadParameter(f"{error.message()}; {(error.context or {})['hint']}") from error


def find_archive(named: Path | None, content: Path) -> Path | None:
    """The archive that is named, else the one in the environment, else the folder beside the content if it exists.

    Raises `BriefpressError` if the option or the environment names a folder that does not exist.
    """
    given = named or _from_environment()
    if given and not given.is_dir():
        raise BriefpressError(f"no archive folder at {given}; check --archive and BRIEFPRESS_ARCHIVE")
    beside = _beside(content)
    return given or (beside if beside.is_dir() else None)


def archive_to_write(named: Path | None, content: Path) -> Path:
    """The archive for a command that writes texts and creates the folder if needed."""
    return named or _from_environment() or _beside(content)


def _from_environment() -> Path | None:
    folder = os.environ.get("BRIEFPRESS_ARCHIVE")
    return Path(folder) if folder else None


def _beside(content: Path) -> Path:
    return content.resolve().parent / "archive"
