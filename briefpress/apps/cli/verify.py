"""``briefpress verify``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefpress.apps.cli.options import archive_option, content_option, find_archive
from briefpress.apps.cli.report import report
from briefpress.check.check import check_content
from briefpress.check.proofs import cited
from briefpress.evidence import LOCK_FILE, Archive, verify, write_lock
from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.load.records import Records
from briefpress.model.input_folder import is_inside
from briefpress.model.problem import BriefpressError, Problem, Severity, Where
from briefpress.model.record import KINDS
from briefpress.press.views.wording import amount
from briefpress.tools.tidy.store import FileChanges, store

_CURE = "fix its errors, which `briefpress check` lists, then run `briefpress verify` again"


def kept_for(content: Path, records: Records) -> tuple[Problem, ...]:
    """A warning for each record that cannot be read: what `evidence.lock` has of it is kept."""
    files = (
        f"{kind}/{name}{end}" for kind, name in sorted(records.broken) if kind in KINDS for end in (".yaml", ".md")
    )
    message = f"this record cannot be read, so its lines in {LOCK_FILE} are kept"
    return tuple(
        Problem(Where(file), "lock-kept", message, _CURE, Severity.WARNING)
        for file in files
        if (content / file).is_file()
    )


@click.command("verify", short_help="Verify every passage in the archive and write evidence.lock.")
@content_option
@archive_option
def verify_command(content: Path, archive: Path | None) -> None:
    """Look up every cited passage in the archive and record the verified ones in content/evidence.lock.

    Pages mark these passages as verified. If a passage is missing from its source, or occurs there more than once, that
    is an error, and nothing is written (exit code 1). The lines of records that cannot be read are kept.
    """
    folder = find_archive(archive, content)
    if folder is None:
        raise BriefpressError(f"no archive folder found beside {content}; give its path with --archive")
    path = content / LOCK_FILE
    if not is_inside(content, path):
        raise BriefpressError(f"{path} is a link to a file outside the content folder; delete it")
    examined = check_content(content)
    broken = kept_for(content, examined.records)
    entries, problems = verify(cited(examined.records), Archive(folder), examined.lock, incomplete=bool(broken))
    problems += broken
    if report(with_lines(LineNumbers(content), problems), content):
        click.echo(f"{LOCK_FILE} was not written: fix the errors above first", err=True)
        sys.exit(1)
    data = write_lock(entries)
    if not path.is_file() or path.read_bytes() != data:
        store(FileChanges(rewritten={path: data}) if path.exists() else FileChanges(made={path: data}))
    doubts = sum(problem.severity is Severity.WARNING for problem in problems)
    sources = len({entry.source for entry in entries})
    verified = f"{amount(len(entries), 'passage')} of {amount(sources, 'source')} verified"
    click.echo(f"{path}: {verified}, {amount(doubts, 'warning')}")
