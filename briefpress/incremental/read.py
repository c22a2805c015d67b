"""content/ and the store -> Read: the records, where only files that changed since the last build are parsed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from briefpress.incremental.parsed import (
    Parsed,
    ParsedRecords,
    bundles,
    digest_of,
    pickled,
    read_parsed,
    save_parsed,
    unpickled,
)
from briefpress.incremental.store import Store
from briefpress.load.files import bytes_of
from briefpress.load.load import Loaded, ParsedFiles, collect, load
from briefpress.load.record_file import read_record
from briefpress.model.problem import Problem
from briefpress.run.progress import Progress, no_progress
from briefpress.run.workers import WORTHWHILE, parallel_map


@dataclass(frozen=True, slots=True)
class Read:
    """Loaded content; ``parsed`` need not be parsed again, and ``before`` is what the last build had parsed."""

    loaded: Loaded
    parsed: ParsedRecords
    before: ParsedRecords


@dataclass(slots=True)
class Parser:
    """Parses the files that are not as they were when ``before`` was parsed; ``after`` is what has been parsed then."""

    before: ParsedRecords
    after: ParsedRecords = field(default_factory=ParsedRecords)

    def __call__(self, content: Path, files: Sequence[str], jobs: int) -> ParsedFiles:
        known = self.before.files
        same = {file: known[file] for file in files if file in known and _is_same(content, file, known[file])}
        new, problems = _parse_all(content, [file for file in files if file not in same], jobs)
        parsed = {**same, **new.files}
        ordered = {file: parsed[file] for file in files if file in parsed}
        self.after = ParsedRecords(ordered, {**self.before.pickles, **new.pickles})
        records = {file: each.record for file, each in ordered.items()}
        return ParsedFiles(records, [*problems, *_warnings(ordered.values())])


def read(
    content: Path,
    *,
    jobs: int = 1,
    store: Store | None = None,
    parsed: ParsedRecords | None = None,
    progress: Progress = no_progress,
) -> Read:
    """Load a content folder. Raises `BriefpressError` where there is none.

    Files that are already ``parsed`` are not parsed again; without that, those that the ``store`` has are not.
    """
    progress("load", 0, 0)
    before = parsed or (read_parsed(store) if store else ParsedRecords())
    parser = Parser(before)
    records, problems = load(content, jobs, parser)
    after = save_parsed(store, before, parser.after) if store else parser.after
    progress("load", len(after.files), len(after.files))
    return Read(Loaded(content, records, problems), after, before)


def read_again(last: Read, changed: AbstractSet[str]) -> Read | None:
    """The content if only the files in ``changed`` differ since; None where the folder has to be read as a whole.

    That is so where one of the files was no sound record, or is gone. Problems of these files are not located, and
    nothing is stored.
    """
    content, known = last.loaded.content, last.parsed.files
    if not changed <= known.keys() or not all(os.path.isfile(f"{content}/{file}") for file in changed):  # noqa: PTH113
        return None
    parsed, problems = _parse(content, sorted(changed))
    new = {file: each if each.digest != known[file].digest else known[file] for file, each in parsed.items()}
    files = {file: new.get(file, each) for file, each in known.items() if file in new or file not in changed}
    broken = {(known[file].record.kind, known[file].record.id) for file in changed if file not in new}
    records = collect(last.loaded.records.config, (each.record for each in files.values()), broken)
    problems += _warnings(parsed.values())
    others = tuple(problem for problem in last.loaded.problems if problem.where.file not in changed)
    after = ParsedRecords(files, last.parsed.pickles)
    return Read(Loaded(content, records, (*others, *problems)), after, last.parsed)


def _is_same(content: Path, file: str, known: Parsed) -> bool:
    data, _ = bytes_of(content, file)
    return data is not None and digest_of(data) == known.digest


def _parse_all(content: Path, files: Sequence[str], jobs: int) -> tuple[ParsedRecords, list[Problem]]:
    """Parse many files, by several processes where that pays; these pickle what they parse in the store's bundles."""
    if jobs == 1 or len(files) < WORTHWHILE:
        parsed, problems = _parse(content, files)
        return ParsedRecords(parsed), problems
    every: dict[str, Parsed] = {}
    pickles: dict[bytes, bytes] = {}
    faults: list[Problem] = []
    work = partial(_parse_bundle, content)
    for key, data, problems in parallel_map(work, list(bundles(files)), jobs, min_items=1, chunksize=1):
        every |= unpickled(data)
        pickles[key] = data
        faults += problems
    return ParsedRecords(every, pickles), faults


def _parse_bundle(content: Path, files: Sequence[str]) -> tuple[bytes, bytes, list[Problem]]:
    parsed, problems = _parse(content, files)
    return *pickled(parsed), problems


def _warnings(parsed: Iterable[Parsed]) -> list[Problem]:
    return [warning for each in parsed for warning in each.warnings]


def _parse(content: Path, files: Sequence[str]) -> tuple[dict[str, Parsed], list[Problem]]:
    """The files that hold a record, with their warnings, and the problems of the others."""
    parsed: dict[str, Parsed] = {}
    faults: list[Problem] = []
    for file in files:
        data, problems = bytes_of(content, file)
        if data is not None:
            record, problems = read_record(data, file)
            if record is not None:
                parsed[file] = Parsed(digest_of(data), record, problems)
                continue
        faults += problems
    return parsed, faults
