"""``briefpress export``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefpress.apps.cli.options import FOLDER, archive_option, content_option, find_archive, strict_option
from briefpress.apps.cli.report import report
from briefpress.apps.export.export import export
from briefpress.run.workers import cpu_count


@click.command("export", short_help="Write the briefing as Markdown, for Zensical and MkDocs.")
@click.option("--to", "folder", type=FOLDER, required=True, help="The folder to write the pages to.")
@content_option
@archive_option
@strict_option
def export_command(folder: Path, content: Path, archive: Path | None, strict: bool) -> None:
    """Write the pages of the briefing as Markdown with front matter, to build a site with Zensical or MkDocs.

    The exported pages do not need briefpress: links point to other files, and citations to the references at the end
    of the page. An export only changes or deletes files that an export wrote. A folder with other files that was never
    exported to is refused (exit code 2). If the content has errors, nothing is written (exit code 1).
    """
    exported = export(content, folder, find_archive(archive, content), strict=strict, jobs=cpu_count())
    report(exported.problems, content)
    if exported.written is None:
        click.echo("nothing was written: fix the errors above first", err=True)
        sys.exit(1)
    done = exported.written
    pages, written, deleted = len(done.written) + len(done.kept), len(done.written), len(done.deleted)
    click.echo(f"{folder / 'index.md'}: {pages} pages, {written} files written, {deleted} deleted")
