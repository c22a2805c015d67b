"""content/ -> Records and problems: every file is read, whatever is wrong with others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from pydantic import BaseModel

from briefpress.load.config import Config, Settings, Vocabulary, read_settings, read_vocabulary
from briefpress.load.files import bytes_of, record_files, strangers
from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.load.lost_text import lost_texts
from briefpress.load.record_file import parse_document, read_record
from briefpress.load.records import VOCABULARY, Key, Records
from briefpress.model.problem import BriefpressError, Problem, Where
from briefpress.model.record import KINDS, Record
from briefpress.run.workers import WORTHWHILE, parallel_map


@dataclass(frozen=True, slots=True)
class Loaded:
    """A content folder as it was loaded: its records, and the problems that single files show."""

    content: Path
    records: Records
    problems: tuple[Problem, ...]


class ParsedFiles(NamedTuple):
    """The records of the files that hold one, by file relative to the content folder, and the problems of all files."""

    records: Mapping[str, Record]
    problems: Sequence[Problem]


# The content folder, the files to parse, and how many processes may do so. Reusing parsed records is the caller's.
ParseFiles: TypeAlias = Callable[[Path, Sequence[str], int], ParsedFiles]


def load(content: Path, jobs: int = 1, parse: ParseFiles | None = None) -> tuple[Records, tuple[Problem, ...]]:
    """Read a content folder, a large one over ``jobs`` processes; ``parse`` parses its files, `parse_files` by default.

    Returns what could be read and every fault, located and sorted. Raises `BriefpressError` where the folder or its
    ``briefing.yaml`` is missing.
    """
    if not (content / "briefing.yaml").is_file():
        raise BriefpressError(f"{content} is no content folder: it has no briefing.yaml")
    problems: list[Problem] = []
    settings = _setting(content, "briefing.yaml", problems, read_settings, Settings)
    vocabulary = _setting(content, "vocabulary.yaml", problems, read_vocabulary, Vocabulary)
    config = Config(
        settings=settings or Settings(format="1", title=content.name),
        vocabulary=vocabulary or Vocabulary(),
    )
    problems.extend(strangers(content))
    files = {file: (kind, name) for kind in KINDS for file, name in record_files(content, kind, problems)}
    parsed = (parse or parse_files)(content, tuple(files), jobs)
    problems.extend(parsed.problems)
    broken = {key for file, key in files.items() if file not in parsed.records}
    records = collect(config, parsed.records.values(), broken if vocabulary else {*broken, VOCABULARY})
    return records, with_lines(LineNumbers(content), problems)


def collect(config: Config, records: Iterable[Record], broken: Iterable[Key] = ()) -> Records:
    """Records of all kinds in one value, each kind in the order given."""
    found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for record in records:
        found[record.kind][record.id] = record
    return Records(config, **found, broken=frozenset(broken), taken_from=None)


def parse_files(content: Path, files: Sequence[str], jobs: int) -> ParsedFiles:
    """Parse each file, over several processes where that pays."""
    found: dict[str, Record] = {}
    faults: list[Problem] = []
    work = partial(_parse_file, content)
    for file, (record, problems) in zip(files, parallel_map(work, files, jobs, min_items=WORTHWHILE), strict=True):
        if record is not None:
            found[file] = record
        faults += problems
    return ParsedFiles(found, faults)


def _parse_file(content: Path, file: str) -> tuple[Record | None, tuple[Problem, ...]]:
    data, problems = bytes_of(content, file)
    return (None, problems) if data is None else read_record(data, file)


def _setting(content: Path, file: str, problems: list[Problem], read: Any, model: type[BaseModel]) -> Any:
    if not os.path.lexists(content / file):
        problems.append(Problem(Where(file), "missing-file", f"{file} is missing"))
        return None
    value = None
    data, faults = bytes_of(content, file)
    document, faults = parse_document(data, file, markdown=False) if data is not None else (None, faults)
    if document is not None:
        value, faults = read(document, file)
        problems.extend(lost_texts(document, model, file))
    problems.extend(faults)
    return value
