"""``briefpress review``."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

import click

from briefpress.apps.cli.options import content_option
from briefpress.tools.review.json_document import review_json
from briefpress.tools.review.markdown import markdown
from briefpress.tools.review.review import review
from briefpress.tools.review.revision import snapshot
from briefpress.tools.review.shape import Review
from briefpress.tools.review.side import Revised, side

FORMATS: Mapping[str, Callable[[Review], str]] = {"markdown": markdown, "json": review_json}


@click.command("review", short_help="Say what a change of the content changes in what the briefing says.")
@click.argument("base")
@click.argument("head", required=False)
@content_option
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="markdown", show_default=True, help="How to say it."
)
def review_command(base: str, head: str | None, content: Path, form: str) -> None:
    """Say what changes from BASE to HEAD in what the briefing says: records, claims, ranges, disputes, pages.

    BASE and HEAD are content folders (or folders with one in them) or git revisions; without HEAD the content as it
    lies there is meant. Nothing is checked out and nothing of the repository is run. The exit code is 0 whatever
    changes, also where HEAD has faults, which are told; it is 2 where there is nothing to compare.
    """
    with ExitStack() as stack:
        sides = [_side(name, content, stack) for name in (base, head)]
        click.echo(FORMATS[form](review(*sides)).rstrip("\n"))


def _side(name: str | None, content: Path, stack: ExitStack) -> Revised:
    """A side by its name. A folder goes before a revision of the same name."""
    if name is None:
        return side(content)
    for folder in (Path(name), Path(name) / content.name):
        if (folder / "briefing.yaml").is_file():
            return side(folder)
    made = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="briefpress-"))) / content.name
    snapshot(name, content, made)
    return side(made)
