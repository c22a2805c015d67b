"""content/ -> Records and problems; the only file that walks the content folder."""

from __future__ import annotations

import os
import pickle
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from briefpress.collection import uncollected
from briefpress.config import Config, Settings, Vocabulary, read_settings, read_vocabulary
from briefpress.kept.parsed import Kept, Parsed, digest_of
from briefpress.parse import LIMIT_BYTES, Document, FieldPath, decode, locator, parse, too_large
from briefpress.problem import BriefpressError, Problem, Severity, Where
from briefpress.record import KINDS, Actor, Event, Page, Place, Publication, Record, Source
from briefpress.record.fault import accept
from briefpress.record.scalar import ID
from briefpress.spread import WORTHWHILE, spread

# Names that Windows keeps for devices: a checkout there could not hold such a file.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)}
# Of one file; the others are counted.
MOST_PROBLEMS = 100
_OTHER = {"briefing.yaml", "vocabulary.yaml", "evidence.lock", "media", "templates", "README.md"}


Key: TypeAlias = tuple[str, str]
File: TypeAlias = tuple[str, str, str]  # a record's kind, its file's name in the folder of that, and its id

# The key of vocabulary.yaml among the broken: where it did not parse, no word and no group is known or unknown.
VOCABULARY: Key = ("", "vocabulary")


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that was read: the records of each kind by id, sorted, and the configuration.

    ``broken`` holds (kind, id) of files that did not parse, so that a mention of one is not also an unknown id.
    """

    config: Config
    publications: Mapping[str, Publication] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    broken: frozenset[Key] = frozenset()

    def of(self, kind: str) -> Mapping[str, Record]:
        """The records of one kind, by its folder's name."""
        records: Mapping[str, Record] = getattr(self, kind)
        return records

    def find(self, kinds: tuple[str, ...], identifier: str) -> Key | None:
        """The record of that id in the first of the kinds that has one; kinds that are no folder are passed over."""
        return next(((kind, identifier) for kind in kinds if kind in KINDS and identifier in self.of(kind)), None)

    def targets(self, target: str) -> tuple[Key, ...]:
        """The records that ``[[target]]`` may mean: exactly one in a sound text. ``kind/id`` names the kind."""
        kind, slash, identifier = target.rpartition("/")
        kinds = (kind,) if slash else tuple(KINDS)
        return tuple((name, identifier) for name in kinds if name in KINDS and identifier in self.of(name))

    def all(self) -> Iterator[Record]:
        """Every record, kind by kind, each in the order of ids."""
        for kind in KINDS:
            yield from self.of(kind).values()


def load(content: Path, jobs: int = 1) -> tuple[Records, tuple[Problem, ...]]:
    """Read a content folder, a large one over ``jobs`` processes.

    Returns what could be read and every fault, located and sorted. Raises `BriefpressError` where the folder or its
    ``briefing.yaml`` is not there.
    """
    records, problems, _ = load_over(content, None, jobs)
    return records, problems


def load_over(content: Path, kept: Kept | None, jobs: int = 1) -> tuple[Records, tuple[Problem, ...], Kept]:
    """`load`, but a file that has the bytes it had when ``kept`` was made is not parsed again; and what to keep next.

    Without ``kept`` all is parsed, and what to keep is not ready to be stored.
    """
    if not (content / "briefing.yaml").is_file():
        raise BriefpressError(f"{content} is no content folder: it has no briefing.yaml")
    with uncollected():
        problems: list[Problem] = []
        settings = _setting(content, "briefing.yaml", problems, read_settings)
        vocabulary = _setting(content, "vocabulary.yaml", problems, read_vocabulary)
        config = Config(
            settings=settings or Settings(format="1", title=content.name),
            vocabulary=vocabulary or Vocabulary(),
        )
        found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        broken: set[Key] = set() if vocabulary else {VOCABULARY}
        problems.extend(_strangers(content))
        files = [(kind, *file) for kind in KINDS for file in _files(content, kind, problems)]
        parsed = _same(content, files, kept) if kept else {}
        new = [file for file in files if file not in parsed]
        # to hand a record over costs half of what it costs to read it, so that two processes gain where it is kept too
        spreads = len(new) >= WORTHWHILE and jobs > (2 if kept is None else 1)
        read = partial(_read, content, pickled=kept is not None, handed_over=spreads)
        for file, (each, faults) in zip(new, spread(read, new, jobs if spreads else 1), strict=True):
            problems.extend(faults)
            if each:
                parsed[file] = each.open()
            else:
                broken.add((file[0], file[2]))
        for file in files:
            if file in parsed:
                found[file[0]][file[2]] = parsed[file].record
        records = Records(config, **found, broken=frozenset(broken))
        return records, located(content, problems), {f"{kind}/{name}": each for (kind, name, _), each in parsed.items()}


def _same(content: Path, files: Iterable[File], kept: Kept) -> dict[File, Parsed]:
    """What is kept of the files whose bytes are as they were."""
    same = {}
    for file in files:
        path = f"{file[0]}/{file[1]}"
        if path in kept:
            data, _ = _data(content, path)
            if data is not None and digest_of(data) == kept[path].digest:
                same[file] = kept[path].open()
    return same


def _read(content: Path, file: File, *, pickled: bool, handed_over: bool) -> tuple[Parsed | None, tuple[Problem, ...]]:
    """One record from its file, with its texts read too: that is half of the work, and every record's are asked for.

    None and its faults where it cannot be had; pickled, if it is to be kept; and only that, if another process has it.
    """
    kind, name, identifier = file
    data, problems = _data(content, f"{kind}/{name}")
    if data is None:
        return None, problems
    record, problems = read_record(data, kind, name, identifier)
    if record is None:
        return None, problems
    _ = record.wordings
    digest = digest_of(data)
    kept = pickle.dumps(record, protocol=5) if pickled else b""
    return Parsed(digest, kept, None if pickled and handed_over else record), problems


def read_record(data: bytes, kind: str, name: str, identifier: str) -> tuple[Record | None, tuple[Problem, ...]]:
    """One record from the bytes of its file ``KIND/NAME``, or None and its faults."""
    file = f"{kind}/{name}"
    markdown = name.endswith(".md")
    document, problems = _document(data, file, markdown=markdown)
    if document is None:
        return None, problems
    given = KINDS[kind].GIVEN & document.fields.keys()
    if given:
        faults = [
            Problem(Where(file, path=(key,)), "unknown-field", f"'{key}' comes from the file") for key in sorted(given)
        ]
        return None, tuple(faults)
    fields = document.fields | {"id": identifier, "file": file}
    if markdown:
        fields |= {"body": document.body, "body_line": document.body_line}
    return accept(KINDS[kind], fields, file)


def located(content: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted, each with the line of the field it is about; a file is read again for its first fault.

    Of each file the first `MOST_PROBLEMS` are told and the others counted: nobody reads more, and a stranger's file may
    hold a fault in every word.
    """
    finders: dict[str, Callable[[FieldPath], tuple[int, int]]] = {}
    told = Counter[str]()
    found = []
    for problem in problems:
        told[problem.where.file] += 1
        if told[problem.where.file] <= MOST_PROBLEMS:
            found.append(_located(content, problem, finders))
    for file, number in told.items():
        if number > MOST_PROBLEMS:
            message = f"{number - MOST_PROBLEMS} more problems in this file"
            found.append(Problem(Where(file, 1), "too-many-problems", message, "mend the others first"))
    return tuple(sorted(found, key=lambda problem: (problem.where, problem.code, problem.message)))


def _located(content: Path, problem: Problem, finders: dict[str, Callable[[FieldPath], tuple[int, int]]]) -> Problem:
    where = problem.where
    if where.line or not where.path:
        return problem if where.line else replace(problem, where=replace(where, line=1))
    if where.file not in finders:
        text, _ = decode((content / where.file).read_bytes(), where.file)
        finders[where.file] = locator(text, markdown=where.file.endswith(".md"))
    line, column = finders[where.file](where.path)
    return replace(problem, where=replace(where, line=line, column=column))


def contained(content: Path, path: Path) -> bool:
    """Whether a file or folder lies within the content folder, links followed: a stranger's may lead anywhere."""
    if not path.is_symlink():
        return True
    inner, outer = (Path(os.path.realpath(each)) for each in (path, content))  # which takes a circle of links as it is
    return inner.is_relative_to(outer)


def _data(content: Path, file: str) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a file of the content, or None and why they are not to be had."""
    path = f"{content}/{file}"  # a Path costs as much as what it is asked, and there are many thousand files
    if os.path.islink(path) and not contained(content, Path(path)):  # noqa: PTH114
        return None, (_outside(file),)
    try:
        with open(path, "rb") as opened:  # noqa: PTH123
            if os.fstat(opened.fileno()).st_size > LIMIT_BYTES:
                return None, (too_large(file),)
            return opened.read(), ()
    except OSError as error:
        return None, (Problem(Where(file), "unreadable", f"the file cannot be read: {error.strerror}"),)


def _document(data: bytes, file: str, *, markdown: bool) -> tuple[Document | None, tuple[Problem, ...]]:
    text, problems = decode(data, file)
    return (None, problems) if problems else parse(text, file, markdown=markdown)


def _outside(file: str) -> Problem:
    return Problem(Where(file), "symlink", "a link that leads out of the content folder", "copy what it leads to")


def _setting(content: Path, file: str, problems: list[Problem], read: Any) -> Any:
    if not os.path.lexists(content / file):
        problems.append(Problem(Where(file), "missing-file", f"{file} is missing"))
        return None
    value = None
    data, faults = _data(content, file)
    document, faults = _document(data, file, markdown=False) if data is not None else (None, faults)
    if document is not None:
        value, faults = read(document, file)
    problems.extend(faults)
    return value


def _files(content: Path, kind: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The files of a kind with the id of each, in the order of ids; what is no record's file is a fault."""
    folder = content / kind
    seen: dict[str, str] = {}
    if not contained(content, folder):
        problems.append(_outside(kind))
        return
    for name in sorted(os.listdir(folder)) if folder.is_dir() else ():
        stem, suffix = os.path.splitext(name)
        where = Where(f"{kind}/{name}")
        if name.startswith(".") or name.endswith("~"):
            continue  # an editor's own files
        if suffix not in (".yaml", ".md") or not os.path.isfile(f"{folder}/{name}"):  # noqa: PTH113
            hint = "records are id.yaml or id.md"
            problems.append(Problem(where, "not-a-record", "this is no record's file", hint, Severity.WARNING))
        elif suffix == ".md" and ID.fullmatch(stem.split(".")[0]) and stem.count(".") == 1:
            continue  # ID.fr.md: a translation, read by a later format
        elif not ID.fullmatch(stem) or stem in _DEVICES:
            hint = "lower-case letters a to z, digits and hyphens; no name that Windows keeps for a device"
            problems.append(Problem(where, "not-an-id", f"'{stem}' is not an id", hint))
        elif stem in seen:
            problems.append(Problem(where, "two-files", f"'{stem}' is also in {kind}/{seen[stem]}", "keep one of them"))
        else:
            seen[stem] = name
            yield name, stem


def _strangers(content: Path) -> Iterator[Problem]:
    """A warning for each file or folder that nothing reads: a misspelt folder would otherwise lose its records."""
    for name in sorted(os.listdir(content)):
        if name not in KINDS and name not in _OTHER and not name.startswith("."):
            message = f"nothing reads '{name}'"
            hint = f"the folders are {', '.join(KINDS)}"
            yield Problem(Where(name), "not-a-record", message, hint, Severity.WARNING)
