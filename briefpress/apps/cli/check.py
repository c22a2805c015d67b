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
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, printable
from briefpress.model.record import KINDS
from briefpress.run.workers import cpu_count
from briefpress.tools.review.phrases import counted
from briefpress.tools.review.revision import changed_since


@click.command("check", short_help="Say what is wrong with the content.")
@content_option
@archive_option
@strict_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", *FORMATS)),
    default="text",
    show_default=True,
    help="How to say it: lines for people, or on standard output JSON, GitHub's annotations, SARIF 2.1.0 or JUnit XML.",
)
@click.option("--changed-since", "revision", metavar="REV", help="Say only what is wrong with files changed since REV.")
def check_command(
    content: Path,
    archive: Path | None,
    strict: bool,
    form: str,
    revision: str | None,
) -> None:
    """Say what is wrong with the content, all of it, each fault with its file and line (exit code 1 with an error).

    Where the archive is there, every passage is looked up in the text of its source; where it is not, evidence.lock
    says whether it ever was. With --changed-since, a file counts that git sees changed since that revision, committed
    or not; it is still checked against all records, and faults of other files are counted and pass.
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
    failed = _say(problems, content, form)
    if failed:
        sys.exit(1)
    checked = _counted(examined.records) if changed is None else counted(len(changed), "changed file")
    click.echo(f"{checked}: no fault", err=form != "text")


def _say(problems: Sequence[Problem], content: Path, form: str) -> bool:
    """Print the problems; true where one is an error."""
    if form == "text":
        return report(problems, content)
    if printed := FORMATS[form](placed(problems, content)):
        click.echo(printed)
    return any(problem.severity is Severity.ERROR for problem in problems)


def _counted(records: Records) -> str:
    return ", ".join(f"{len(found)} {kind}" for kind in KINDS if (found := records.of(kind)))
