"""what was read last, and which files have changed since -> what is read now, made again only where that differs.

A file that is told is held against what was read of it when all was sound: so a fault, and its end, are as quick to
read as any edit. Where anything but records has changed, the folder is looked through.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefpress.check.examine import CheckedContent, read_lock_file, run_checks, with_problems
from briefpress.evidence import LOCK_FILE
from briefpress.incremental.changes import RecordChanges, record_changes
from briefpress.incremental.parsed import ParsedRecords
from briefpress.incremental.plan_unchanged import same_plan
from briefpress.incremental.read import Read, read, read_again
from briefpress.incremental.recheck import check_content_again
from briefpress.incremental.relink import relink
from briefpress.incremental.store import Store
from briefpress.link.briefing import link
from briefpress.model.record import KINDS
from briefpress.press.formats.html import Theme, template_folders
from briefpress.press.site import SitePlan, plan_site, site_info


@dataclass(frozen=True, slots=True)
class Inputs:
    """Where a preview reads, as `briefpress.build.Request` says it."""

    content: Path
    templates: Path | None = None
    archive: Path | None = None
    store: Store | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """A reading without an error."""

    read: Read
    examined: CheckedContent
    planned: SitePlan


@dataclass(frozen=True, slots=True)
class Seen:
    """A reading, and how it differs from the last sound one; None where that is not known."""

    read: Read
    examined: CheckedContent
    delta: RecordChanges | None


def look(
    inputs: Inputs, before: Sound | None, told: frozenset[str] | None, kept: ParsedRecords | None, jobs: int
) -> Seen:
    """Read and check the content; ``told`` are the files that changed since ``before``, None where that is not known.

    Raises `BriefpressError` where there is no content folder.
    """
    now = read_again(before.read, told) if before and told is not None else None
    now = now or read(inputs.content, jobs=jobs, store=inputs.store, parsed=kept)
    records = now.loaded.records
    change = record_changes(before.examined.records, records, before.planned.briefing.mentions) if before else None
    if before and change:
        return Seen(now, check_content_again(before.examined, change, now.loaded, inputs.archive), change)
    lock = read_lock_file(inputs.content)
    return Seen(now, with_problems(now.loaded, lock, run_checks(records, lock, inputs.archive)), None)


def lay_out(inputs: Inputs, before: Sound | None, seen: Seen) -> Sound:
    """Link and plan what was seen without an error. Raises `BriefpressError` where a template is at fault."""
    content = seen.examined
    templates = inputs.store.common if inputs.store else None
    if before and seen.delta:
        last = before.planned
        briefing = relink(last.briefing, seen.delta, content.records, content.evidence)
        if same_plan(last.briefing, briefing, seen.delta):
            theme = Theme(template_folders(inputs.templates), site_info(content.records, last.pages), templates)
            return Sound(seen.read, content, replace(last, briefing=briefing, theme=theme))
    else:
        briefing = link(content.records, content.evidence)
    return Sound(seen.read, content, plan_site(briefing, inputs.templates, templates))


def files_told(content: Path, last: Read, paths: Iterable[Path]) -> frozenset[str] | None:
    """Return the files of records among the paths, all in the content; None if something else has changed too.

    An editor's own files, and files that came and went, do not count. A folder that was moved away or deleted does: the
    system does not report its files.
    """
    inner = content.resolve()
    known = {*last.parsed.files, *(problem.where.file for problem in last.loaded.problems)}
    files = set()
    for path in paths:
        if path.name.startswith(".") or path.name.endswith("~") or path.name == LOCK_FILE:  # which is always read
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
    """Whether a path that is gone was one of the known files, or a folder with some of them."""
    return any(file == gone or file.startswith(f"{gone}/") for file in known)
