"""Load a content folder into `Records`. A problem in one file does not keep the others from being read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from pydantic import BaseModel

from briefpress.load.config import Config, Settings, Vocabulary, read_settings, read_vocabulary
from briefpress.load.files import read_bytes, record_files, unexpected_entries
from briefpress.load.line_numbers import LineNumbers, with_lines
from briefpress.load.lost_text import lost_texts
from briefpress.load.record_file import parse_document, read_record
from briefpress.load.records import VOCABULARY, Key, Records
from briefpress.model.problem import BriefpressError, Problem, Where
from briefpress.model.record import KINDS, Record, Source
from briefpress.run.workers import WORTHWHILE, parallel_map


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded content folder: its records, and the problems of single files, unsorted and without lines.

    Whoever adds the problems of checks gives all of them their lines at once (`with_lines`), so that all are counted.
    """

    content: Path
    records: Records
    problems: tuple[Problem, ...]


class ParsedFiles(NamedTuple):
    """Records by file, relative to the content folder, and the problems of all files."""

    records: Mapping[str, Record]
    problems: Sequence[Problem]


# Takes the content folder, the files and a number of processes. A caller can pass one that reuses parsed records.
ParseFiles: TypeAlias = Callable[[Path, Sequence[str], int], ParsedFiles]


def load(content: Path) -> tuple[Records, tuple[Problem, ...]]:
    """The records of all files of a content folder that parse, and every problem, sorted and with its line.

    Raises `BriefpressError` if the folder or its ``briefing.yaml`` is missing.
    """
    loaded = load_folder(content)
    return loaded.records, with_lines(LineNumbers(content), loaded.problems)


def load_folder(content: Path, jobs: int = 1, parse: ParseFiles | None = None) -> Loaded:
    """Load a content folder; a large one is parsed by ``jobs`` processes.

    Raises `BriefpressError` if the folder or its ``briefing.yaml`` is missing.
    """
    if not (content / "briefing.yaml").is_file():
        raise BriefpressError(f"{content} is not a content folder: it has no briefing.yaml")
    problems: list[Problem] = []
    settings = _read_config(content, "briefing.yaml", problems, read_settings, Settings)
    vocabulary = _read_config(content, "vocabulary.yaml", problems, read_vocabulary, Vocabulary)
    config = Config(
        settings=settings or Settings(format="1", title=content.name),
        vocabulary=vocabulary or Vocabulary(),
    )
    problems.extend(unexpected_entries(content))
    files = {file: (kind, name) for kind in KINDS for file, name in record_files(content, kind, problems)}
    parsed = (parse or parse_files)(content, tuple(files), jobs)
    problems.extend(parsed.problems)
    broken = {key for file, key in files.items() if file not in parsed.records}
    records = collect(config, parsed.records.values(), broken if vocabulary else {*broken, VOCABULARY})
    return Loaded(content, records, tuple(problems))


def collect(config: Config, records: Iterable[Record], broken: Iterable[Key] = ()) -> Records:
    """Group records by kind, each kind in the order given; sources collected for later are apart."""
    found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    reading: dict[str, Source] = {}
    for record in records:
        if isinstance(record, Source) and record.reading:
            reading[record.id] = record
        else:
            found[record.kind][record.id] = record
    return Records(config, **found, reading=reading, broken=frozenset(broken), taken_from=None)


def parse_files(content: Path, files: Sequence[str], jobs: int) -> ParsedFiles:
    """Parse each file, in several processes if there are many."""
    records: dict[str, Record] = {}
    problems: list[Problem] = []
    work = partial(_parse_file, content)
    for file, (record, found) in zip(files, parallel_map(work, files, jobs, min_items=WORTHWHILE), strict=True):
        if record is not None:
            records[file] = record
        problems += found
    return ParsedFiles(records, problems)


def _parse_file(content: Path, file: str) -> tuple[Record | None, tuple[Problem, ...]]:
    data, problems = read_bytes(content, file)
    return (None, problems) if data is None else read_record(data, file)


def _read_config(content: Path, file: str, problems: list[Problem], read: Any, model: type[BaseModel]) -> Any:
    if not os.path.lexists(content / file):
        hint = f"create it; the words of your records, such as types and roles, are defined in {file}"
        problems.append(Problem(Where(file), "missing-file", f"{file} is missing", hint))
        return None
    value = None
    data, found = read_bytes(content, file)
    document, found = parse_document(data, file, markdown=False) if data is not None else (None, found)
    if document is not None:
        value, found = read(document, file)
        problems.extend(lost_texts(document, model, file))
    problems.extend(found)
    return value
