"""``briefpress init``."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from briefpress.apps.cli.options import FOLDER
from briefpress.load.load import load
from briefpress.model.problem import BriefpressError
from briefpress.run.installation import installation
from briefpress.tools.schema.schema import schemas
from briefpress.tools.starter.starter import FILES, starter
from briefpress.tools.tidy.record_text import Unwritable
from briefpress.tools.tidy.store import FileChanges, store


@click.command("init", short_help="Create a new briefing.")
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option(
    "--title",
    default="",
    help="The title of the briefing. [default: asked for in a terminal, otherwise the title of the example]",
)
def init_command(folder: Path, title: str) -> None:
    """Create a new briefing in DIR, which must be empty or not exist yet (otherwise exit code 2).

    The new briefing contains a small example about an invented town, ready to build, with the texts of its sources in
    archive/. It shows how to write each kind of record. The command also writes settings for VS Code, a pre-commit
    hook, CI for GitHub and GitLab with the briefpress that it installs in requirements.txt, templates for issues and
    pull requests, and a CONTRIBUTING guide.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BriefpressError(f"{folder} is not empty; nothing was written")
    if not title and sys.stdin.isatty():
        title = click.prompt("Title", default="", show_default=False)
    title = " ".join(title.split())
    installed = installation()
    try:
        files = {folder / name: data for name, data in starter(title, installed).items()}
    except Unwritable as error:
        raise BriefpressError(f"the title cannot be used: {error.problems[0].message}; nothing was written") from None
    for name, schema in schemas(load(FILES / "content")[0]).items():
        files[folder / "schemas" / name] = (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
    store(FileChanges(made=files))
    steps = [f"cd {os.fspath(folder)}", "git init", "briefpress check", "briefpress build"]
    if not installed.reachable:
        steps.append("edit requirements.txt: from which repository can others install briefpress?")
    click.echo("\n  ".join([f"{folder}: created. Next:", *steps]))
