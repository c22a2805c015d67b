"""``briefpress build``. The pipeline is imported only if something has changed since the last build."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefpress.apps.cli.options import (
    FOLDER,
    archive_option,
    base_url_option,
    content_option,
    find_archive,
    strict_option,
)
from briefpress.apps.cli.progress import progress_bar
from briefpress.apps.cli.report import report
from briefpress.apps.cli.timings import Timings
from briefpress.incremental.unchanged import BuildQuery, last_build, remember
from briefpress.incremental.user_store import find_store


@click.command("build", short_help="Build the site from the content.")
@content_option
@click.option("--site", type=FOLDER, default=Path("site"), show_default=True, help="The folder to write the site to.")
@click.option(
    "--templates", type=FOLDER, help="Your own templates; they override ours file by file. [default: templates]"
)
@archive_option
@base_url_option
@strict_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes render pages, at most one per core. [default: all cores]",
)
@click.option(
    "--dossiers",
    is_flag=True,
    help="Also write PDFs: the dossiers listed in briefing.yaml, or one of the whole briefing if none is listed.",
)
@click.option(
    "--keep/--no-keep",
    default=True,
    help="Store results in .briefpress/ to make the next build faster. [default: keep]",
)
@click.option("--why", metavar="PATH", help="Explain why the page at this path of the site was rendered or kept.")
@click.option("--timings", is_flag=True, help="Print how long each stage took.")
@click.option("--no-search", is_flag=True, help="Leave out the search index.")
def build_command(
    content: Path,
    site: Path,
    templates: Path | None,
    archive: Path | None,
    base_url: str | None,
    strict: bool,
    jobs: int | None,
    dossiers: bool,
    keep: bool,
    why: str | None,
    timings: bool,
    no_search: bool,
) -> None:
    """Build the site from the content.

    If the content has errors, nothing is written and the previous site is kept (exit code 1). If the command cannot
    run, for example because the site folder contains other files, the exit code is 2.
    """
    options = (strict, dossiers, no_search, base_url)
    question = BuildQuery(content, site, templates or Path("templates"), find_archive(archive, content), options)
    store = find_store(content) if keep else None
    inputs = question.inputs() if store else None
    plain = why is None and not timings
    if store and inputs and plain and (last := last_build(store, question, inputs)):
        report(last.problems, content)
        click.echo(_done(site, last.pages, 0, 0))
        return
    from briefpress.build import Request, build
    from briefpress.run.workers import cpu_count

    with progress_bar() as bar:
        progress = Timings(bar)
        jobs = cpu_count(jobs)
        request = Request(
            content,
            site,
            question.templates,
            question.archive,
            strict,
            jobs,
            dossiers,
            store,
            search=not no_search,
            base_url=base_url,
        )
        built = build(request, progress)
    if timings:
        progress.report()
    report(built.problems, content)
    if built.written is None:
        click.echo("the site was not built: fix the errors above first", err=True)
        sys.exit(1)
    if store and inputs:
        remember(store, question, inputs, built.problems, built.pages)
    done = built.written
    click.echo(_done(site, built.pages, len(done.written), len(done.deleted)))
    if why is not None:
        from briefpress.apps.cli.why import why as reasons

        click.echo(reasons(why, built.before, done.site))


def _done(site: Path, pages: int, written: int, deleted: int) -> str:
    index = site / "index.html"
    return f"{index if index.exists() else site}: {pages} pages, {written} files written, {deleted} deleted"
