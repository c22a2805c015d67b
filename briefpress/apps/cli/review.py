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


@click.command("review", short_help="Describe how the briefing changes between two revisions.")
@click.argument("base")
@click.argument("head", required=False)
@content_option
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="markdown", show_default=True, help="Output format."
)
def review_command(base: str, head: str | None, content: Path, form: str) -> None:
    """Describe how the briefing changes from BASE to HEAD: records, claims, ranges, disputes, pages.

    BASE and HEAD are git revisions, content folders, or folders that contain one. Without HEAD, the current content
    folder is compared. The command checks nothing out and runs no code of the repository. The exit code is 0 even if
    HEAD has errors, which are reported; it is 2 if there is nothing to compare.
    """
    with ExitStack() as stack:
        sides = [_side(name, content, stack) for name in (base, head)]
        click.echo(FORMATS[form](review(*sides)).rstrip("\n"))


def _side(name: str | None, content: Path, stack: ExitStack) -> Revised:
    """Read one side. A folder takes precedence over a revision of the same name."""
    if name is None:
        return side(content)
    for folder in (Path(name), Path(name) / content.name):
        if (folder / "briefing.yaml").is_file():
            return side(folder)
    made = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="briefpress-"))) / content.name
    snapshot(name, content, made)
    return side(made)
