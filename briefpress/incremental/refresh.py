"""Refresh a preview after files changed, computing again only what differs.

Changed files are compared with the last reading without errors, so that making and correcting a mistake are both as
quick as any other edit. If anything but records has changed, the whole folder is read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefpress.check.check import CheckedContent, checked_content, read_lock_file, run_checks
from briefpress.evidence import LOCK_FILE
from briefpress.incremental.changes import RecordChanges, record_changes
from briefpress.incremental.parsed import ParsedRecords
from briefpress.incremental.plan_unchanged import same_plan
from briefpress.incremental.read import ReadContent, read_content, reread_files
from briefpress.incremental.recheck import check_content_again
from briefpress.incremental.relink import relink
from briefpress.incremental.store import Store
from briefpress.link.briefing import link
from briefpress.model.record import KINDS
from briefpress.press.formats.html import Theme
from briefpress.press.formats.templates import Templates
from briefpress.press.site import SitePlan, plan_site, site_info


@dataclass(frozen=True, slots=True)
class Inputs:
    """The folders that a preview reads, as in `briefpress.build.Request`."""

    content: Path
    templates: Path | None = None
    archive: Path | None = None
    store: Store | None = None


@dataclass(frozen=True, slots=True)
class LastGood:
    """The last content without errors, and its planned site."""

    read: ReadContent
    checked: CheckedContent
    planned: SitePlan


@dataclass(frozen=True, slots=True)
class Reading:
    """Content read and checked, and its changes since the last good one; None if they are not known."""

    read: ReadContent
    checked: CheckedContent
    changes: RecordChanges | None


def read_and_check(
    inputs: Inputs, before: LastGood | None, changed: frozenset[str] | None, parsed: ParsedRecords | None, jobs: int
) -> Reading:
    """Read and check the content. ``changed`` are the files that changed since ``before``; None if they are not known.

    Raises `BriefpressError` if there is no content folder.
    """
    now = reread_files(before.read, changed) if before and changed is not None else None
    now = now or read_content(inputs.content, jobs=jobs, store=inputs.store, parsed=parsed)
    records = now.loaded.records
    changes = record_changes(before.checked.records, records, before.planned.briefing.mentions) if before else None
    if before and changes:
        return Reading(now, check_content_again(before.checked, changes, now.loaded, inputs.archive), changes)
    lock = read_lock_file(inputs.content)
    found = run_checks(now.loaded, lock, inputs.archive)
    return Reading(now, checked_content(now.loaded, lock, found), None)


def link_and_plan(templates: Templates, before: LastGood | None, reading: Reading) -> LastGood:
    """Link and plan content without errors. Raises `BriefpressError` if a template is broken."""
    content = reading.checked
    if before and reading.changes:
        last = before.planned
        briefing = relink(last.briefing, reading.changes, content.records, content.evidence)
        if same_plan(last.briefing, briefing, reading.changes):
            theme = Theme(templates, site_info(content.records, last.pages))
            return LastGood(reading.read, content, replace(last, briefing=briefing, theme=theme))
    else:
        briefing = link(content.records, content.evidence)
    return LastGood(reading.read, content, plan_site(briefing, templates))


def changed_record_files(content: Path, last: ReadContent, paths: Iterable[Path]) -> frozenset[str] | None:
    """The record files among these paths in the content folder; None if anything else has changed.

    Hidden and backup files, and files that were created and deleted again, are ignored. A folder that was moved away or
    deleted is not: the system does not report its files.
    """
    inner = content.resolve()
    known = {*last.parsed.files, *(problem.where.file for problem in last.loaded.problems)}
    files = set()
    for path in paths:
        if path.name.startswith(".") or path.name.endswith("~"):
            continue
        if path.name == LOCK_FILE:  # it is read every time
            continue
        try:
            file = (path.parent.resolve() / path.name).relative_to(inner).as_posix()
        except ValueError:
            return None
        if file in last.parsed.files:
            files.add(file)
        elif file.partition("/")[0] not in KINDS or os.path.lexists(path) or _holds(file, known):
            return None
    return frozenset(files)


def _holds(gone: str, known: Iterable[str]) -> bool:
    """Whether a deleted path was one of the known files, or a folder with some of them."""
    return any(file == gone or file.startswith(f"{gone}/") for file in known)
