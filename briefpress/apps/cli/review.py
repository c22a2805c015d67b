"""``briefpress review``."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

import click

from briefpress.apps.cli.options import content_option
from briefpress.tools.review.git import commit_of, merge_base
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
@click.option("--direct", is_flag=True, help="Compare with BASE as it is now, not as HEAD left it.")
def review_command(base: str, head: str | None, content: Path, form: str, direct: bool) -> None:
    """Describe how the briefing changes from BASE to HEAD: records, claims, ranges, disputes, pages.

    BASE and HEAD are git revisions, content folders, or folders that contain one. Without HEAD, the current content
    folder is compared. Two revisions are compared as a pull request is: HEAD with the last commit that it shares with
    BASE, so that later changes of BASE are not reported as changes of HEAD.

    The command checks nothing out and runs no code of the repository. The exit code is 0 even if HEAD has errors, which
    are reported; it is 2 if there is nothing to compare.
    """
    revisions = not (_folder(base, content) or (head and _folder(head, content)))
    if revisions and not direct:
        shared = merge_base(base, head or "HEAD", content)
        base = base if shared == commit_of(base, content) else shared
    with ExitStack() as stack:
        sides = [_side(name, content, stack) for name in (base, head)]
        click.echo(FORMATS[form](review(*sides)).rstrip("\n"))


def _folder(name: str, content: Path) -> Path | None:
    """The content folder that a name means, if it means one. A folder takes precedence over a revision of its name."""
    folders = (Path(name), Path(name) / content.name)
    return next((folder for folder in folders if (folder / "briefing.yaml").is_file()), None)


def _side(name: str | None, content: Path, stack: ExitStack) -> Revised:
    """Read one side: the current content if there is no name."""
    if name is None:
        return side(content)
    if folder := _folder(name, content):
        return side(folder)
    made = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="briefpress-"))) / content.name
    snapshot(name, content, made)
    return side(made)
