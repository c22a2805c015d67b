"""``briefpress build``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefpress.cli.options import FOLDER, archive_option, content_option, find_archive, strict_option
from briefpress.cli.progress import progress
from briefpress.cli.report import report
from briefpress.pipeline import Request, build
from briefpress.spread import cores


@click.command("build", short_help="Build the site from the content.")
@content_option
@click.option("--site", type=FOLDER, default=Path("site"), show_default=True, help="The folder to write the site to.")
@click.option("--templates", type=FOLDER, help="Your own templates; they override ours file by file. [default: templates]")
@archive_option
@strict_option
@click.option("--jobs", type=click.IntRange(min=1), help="Processes to paint with. [default: all cores]")
@click.option("--no-search", is_flag=True, help="Leave out the search index.")
def command(  # noqa: PLR0913  (one parameter an option)
    content: Path,
    site: Path,
    templates: Path | None,
    archive: Path | None,
    strict: bool,  # noqa: FBT001
    jobs: int | None,
    no_search: bool,  # noqa: FBT001
) -> None:
    """Build the site from the content.

    With faults in the content nothing is written and the last site stays as it was (exit code 1). Where it cannot run
    at all, such as a site folder that holds other files, the exit code is 2.
    """
    del no_search  # the index is a later step of the build; the option is there from the start
    own = templates or Path("templates")
    with progress() as watch:
        request = Request(content, site, own, find_archive(archive, content), strict, jobs or cores())
        built = build(request, watch)
    report(built.problems, content)
    if built.written is None:
        click.echo("nothing was written", err=True)
        sys.exit(1)
    done = built.written
    click.echo(f"{site / 'index.html'}: {built.pages} pages, {len(done.written)} files written, {len(done.deleted)} deleted")
