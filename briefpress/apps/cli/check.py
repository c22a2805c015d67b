"""``briefpress check``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from briefpress.apps.cli.findings import FORMATS
from briefpress.apps.cli.findings.place import placed
from briefpress.apps.cli.options import archive_option, content_option, find_archive, strict_option
from briefpress.apps.cli.progress import progress_bar
from briefpress.apps.cli.report import report
from briefpress.check.check import check_content
from briefpress.check.orphans import summarised
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, gravest_first, printable
from briefpress.model.record import KINDS
from briefpress.run.workers import cpu_count
from briefpress.tools.review.phrases import counted
from briefpress.tools.review.revision import changed_since


@click.command("check", short_help="Report every problem in the content.")
@content_option
@archive_option
@strict_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", *FORMATS)),
    default="text",
    show_default=True,
    help="Output format: `text` for people, or JSON, GitHub annotations, SARIF 2.1.0 or JUnit XML on standard output.",
)
@click.option(
    "--list-unused", is_flag=True, help="List every record that no other refers to; otherwise one note counts them."
)
@click.option(
    "--changed-since", "revision", metavar="REV", help="Report only problems in files changed since git revision REV."
)
def check_command(
    content: Path,
    archive: Path | None,
    strict: bool,
    form: str,
    list_unused: bool,
    revision: str | None,
) -> None:
    """Report every problem in the content, with its file and line. If there is an error, the exit code is 1.

    With an archive, every passage is looked up in the text of its source. Without one, evidence.lock says which
    passages were verified before. --changed-since includes uncommitted changes. The changed files are still checked
    against all records; problems in other files are only counted and do not affect the exit code.
    """
    changed = changed_since(revision, content) if revision is not None else None
    with progress_bar() as progress:
        examined = check_content(
            content, find_archive(archive, content), strict=strict, jobs=cpu_count(), progress=progress
        )
    problems = [problem for problem in examined.problems if changed is None or problem.where.file in changed]
    if left := len(examined.problems) - len(problems):
        click.echo(
            f"{counted(left, 'more problem')} in files that have not changed since {printable(revision or '')}",
            err=True,
        )
    failed = _say(problems, content, form, list_unused=list_unused)
    if failed:
        sys.exit(1)
    checked = _counted(examined.records) if changed is None else counted(len(changed), "changed file")
    click.echo(f"{checked}: no errors", err=form != "text")


def _say(problems: Sequence[Problem], content: Path, form: str, *, list_unused: bool) -> bool:
    """Print the problems; return whether one is an error."""
    if form == "text":
        return report(problems, content, list_unused=list_unused)
    if printed := FORMATS[form](placed(gravest_first(problems if list_unused else summarised(problems)), content)):
        click.echo(printed)
    return any(problem.severity is Severity.ERROR for problem in problems)


def _counted(records: Records) -> str:
    counts = [f"{len(found)} {kind}" for kind in KINDS if (found := records.of(kind))]
    return ", ".join([*counts, f"{len(records.reading)} to read"] if records.reading else counts)
