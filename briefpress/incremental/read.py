"""Read the content, parsing only the files that changed since the last build."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from briefpress.incremental.parsed import (
    ParsedRecord,
    ParsedRecords,
    bundles,
    digest_of,
    pickled,
    read_parsed,
    save_parsed,
    unpickled,
)
from briefpress.incremental.store import Store
from briefpress.load.files import read_bytes
from briefpress.load.load import Loaded, ParsedFiles, collect, load_folder
from briefpress.load.record_file import read_record
from briefpress.model.problem import Problem
from briefpress.run.progress import Progress, no_progress
from briefpress.run.workers import WORTHWHILE, parallel_map


@dataclass(frozen=True, slots=True)
class ReadContent:
    """Loaded content, its parsed records, and the parsed records of the last build (``before``)."""

    loaded: Loaded
    parsed: ParsedRecords
    before: ParsedRecords


@dataclass(slots=True)
class Parser:
    """Parse only files that differ from those in ``before``; ``after`` then holds all parsed records."""

    before: ParsedRecords
    after: ParsedRecords = field(default_factory=ParsedRecords)

    def __call__(self, content: Path, files: Sequence[str], jobs: int) -> ParsedFiles:
        known = self.before.files
        unchanged = {file: known[file] for file in files if file in known and _is_same(content, file, known[file])}
        new, problems = _parse_all(content, [file for file in files if file not in unchanged], jobs)
        parsed = {**unchanged, **new.files}
        ordered = {file: parsed[file] for file in files if file in parsed}
        self.after = ParsedRecords(ordered, {**self.before.pickles, **new.pickles})
        records = {file: each.record for file, each in ordered.items()}
        return ParsedFiles(records, [*problems, *_warnings(ordered.values())])


def read_content(
    content: Path,
    *,
    jobs: int = 1,
    store: Store | None = None,
    parsed: ParsedRecords | None = None,
    progress: Progress = no_progress,
) -> ReadContent:
    """Load a content folder. Raises `BriefpressError` if it does not exist.

    Unchanged files are taken from ``parsed``, or from the ``store`` if that is not given.
    """
    progress("load", 0, 0)
    before = parsed or (read_parsed(store) if store else ParsedRecords())
    parser = Parser(before)
    loaded = load_folder(content, jobs, parser)
    after = save_parsed(store, before, parser.after) if store else parser.after
    progress("load", len(after.files), len(after.files))
    return ReadContent(loaded, after, before)


def reread_files(last: ReadContent, changed: AbstractSet[str]) -> ReadContent | None:
    """Read only the ``changed`` files again; None if the whole folder must be read.

    The whole folder must be read if one of the files was not a valid record before, or has been deleted. Problems of
    the changed files have no lines yet, and nothing is stored.
    """
    content, known = last.loaded.content, last.parsed.files
    if not changed <= known.keys() or not all(os.path.isfile(f"{content}/{file}") for file in changed):  # noqa: PTH113
        return None
    parsed, problems = _parse(content, sorted(changed))
    problems += _warnings(parsed.values())
    new = {file: each if each.digest != known[file].digest else known[file] for file, each in parsed.items()}
    files = {file: new.get(file, each) for file, each in known.items() if file in new or file not in changed}
    broken = {(known[file].record.kind, known[file].record.id) for file in changed if file not in new}
    records = collect(last.loaded.records.config, (each.record for each in files.values()), broken)
    others = tuple(problem for problem in last.loaded.problems if problem.where.file not in changed)
    after = ParsedRecords(files, last.parsed.pickles)
    return ReadContent(Loaded(content, records, (*others, *problems)), after, last.parsed)


def _is_same(content: Path, file: str, known: ParsedRecord) -> bool:
    data, _ = read_bytes(content, file)
    return data is not None and digest_of(data) == known.digest


def _parse_all(content: Path, files: Sequence[str], jobs: int) -> tuple[ParsedRecords, list[Problem]]:
    """Parse files. For many, several processes parse and pickle them in the bundles of the store."""
    if jobs == 1 or len(files) < WORTHWHILE:
        parsed, problems = _parse(content, files)
        return ParsedRecords(parsed), problems
    records: dict[str, ParsedRecord] = {}
    pickles: dict[bytes, bytes] = {}
    problems = []
    work = partial(_parse_bundle, content)
    for key, data, found in parallel_map(work, list(bundles(files)), jobs, min_items=1, chunksize=1):
        records |= unpickled(data)
        pickles[key] = data
        problems += found
    return ParsedRecords(records, pickles), problems


def _parse_bundle(content: Path, files: Sequence[str]) -> tuple[bytes, bytes, list[Problem]]:
    parsed, problems = _parse(content, files)
    return *pickled(parsed), problems


def _warnings(parsed: Iterable[ParsedRecord]) -> list[Problem]:
    return [warning for each in parsed for warning in each.warnings]


def _parse(content: Path, files: Sequence[str]) -> tuple[dict[str, ParsedRecord], list[Problem]]:
    """The valid files, with their warnings, and the problems of the others."""
    parsed: dict[str, ParsedRecord] = {}
    problems: list[Problem] = []
    for file in files:
        data, found = read_bytes(content, file)
        if data is not None:
            record, found = read_record(data, file)
            if record is not None:
                parsed[file] = ParsedRecord(digest_of(data), record, found)
                continue
        problems += found
    return parsed, problems
