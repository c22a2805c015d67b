"""what was read last, and which files have changed since -> what is read now, made again only where that differs.

A file that is told is held against what was read of it when all was sound: so a fault, and its end, are as quick to
read as any edit. Where anything but records has changed, the folder is looked through.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefpress.delta import Delta, delta
from briefpress.evidence import LOCK_FILE
from briefpress.examine import Examined, checked, examine_again, examined, lock_of
from briefpress.kept.parsed import Kept
from briefpress.kept.store import Store
from briefpress.pipeline import Planned, planned, planned_again
from briefpress.read import Read, read, read_again
from briefpress.record import KINDS


@dataclass(frozen=True, slots=True)
class Inputs:
    """Where a preview reads, as `briefpress.pipeline.Request` says it."""

    content: Path
    templates: Path | None = None
    archive: Path | None = None
    store: Store | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """A reading without an error."""

    examined: Examined
    planned: Planned


@dataclass(frozen=True, slots=True)
class Seen:
    """A reading, and how it differs from the last sound one; None where that is not known."""

    examined: Examined
    delta: Delta | None


def look(inputs: Inputs, before: Sound | None, told: frozenset[str] | None, kept: Kept | None, jobs: int) -> Seen:
    """Read and check the content; ``told`` are the files that changed since ``before``, None where that is not known.

    Raises `BriefpressError` where there is no content folder.
    """
    now = read_again(before.examined.read, told) if before and told is not None else None
    now = now or read(inputs.content, jobs=jobs, store=inputs.store, parsed=kept)
    change = delta(before.examined.records, now.records, before.planned.briefing.mentions) if before else None
    if before and change:
        return Seen(examine_again(before.examined, change, now, inputs.archive), change)
    lock = lock_of(inputs.content)
    return Seen(examined(now, lock, checked(now, lock, inputs.archive)), None)


def lay_out(inputs: Inputs, before: Sound | None, seen: Seen) -> Sound:
    """Link and plan what was seen without an error. Raises `BriefpressError` where a template is at fault."""
    content = seen.examined
    if before and seen.delta:
        made = planned_again(
            before.planned, seen.delta, content.records, content.evidence, inputs.templates, store=inputs.store
        )
    else:
        made = planned(content.records, content.evidence, inputs.templates, inputs.store)
    return Sound(content, made)


def files_told(content: Path, last: Read, paths: Iterable[Path]) -> frozenset[str] | None:
    """The files of records among the paths, which lie in the content; None where something else has changed.

    An editor's own files, and those that came and went, are nothing that changes.
    """
    inner, known = content.resolve(), {problem.where.file for problem in last.problems}
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
        elif file.partition("/")[0] not in KINDS or file in known or os.path.lexists(path):
            return None
    return frozenset(files)
