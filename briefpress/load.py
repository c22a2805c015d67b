"""content/ -> Records and problems: every file is read, whatever is wrong with others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import BaseModel

from briefpress.collection import uncollected
from briefpress.config import Config, Settings, Vocabulary, read_settings, read_vocabulary
from briefpress.files import bytes_of, record_files, strangers
from briefpress.kept.parsed import Kept, Parsed, bundles, digest_of, pickled, unpickled
from briefpress.locate import Lines, located
from briefpress.lost_text import lost_texts
from briefpress.parse import Document, decode, parse
from briefpress.problem import BriefpressError, Problem, Where
from briefpress.record import KINDS, Actor, Event, Page, Place, Publication, Record, Source
from briefpress.record.fault import accept
from briefpress.spread import WORTHWHILE, spread

Key: TypeAlias = tuple[str, str]

# The key of vocabulary.yaml among the broken: where it did not parse, no word and no group is known or unknown.
VOCABULARY: Key = ("", "vocabulary")


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that was read: the records of each kind by id, sorted, and the configuration.

    ``broken`` holds (kind, id) of files that did not parse, so that a mention of one is not also an unknown id.
    Some records may stand for all as `part`: those few are walked through, and whoever is named is found in the
    ``whole``.
    """

    config: Config
    publications: Mapping[str, Publication] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    broken: frozenset[Key] = frozenset()
    taken_from: Records | None = None

    @property
    def whole(self) -> Records:
        """All records, whether or not these are a part of them."""
        return self.taken_from or self

    def part(self, keys: Iterable[Key]) -> Records:
        """Those of the records, as far as they are there, in the order of ids."""
        kinds: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        for kind, identifier in sorted(keys):
            if record := self.of(kind).get(identifier):
                kinds[kind][identifier] = record
        return Records(self.config, broken=self.broken, taken_from=self.whole, **kinds)

    def of(self, kind: str) -> Mapping[str, Record]:
        """The records of one kind, by its folder's name."""
        records: Mapping[str, Record] = getattr(self, kind)
        return records

    def find(self, kinds: tuple[str, ...], identifier: str) -> Key | None:
        """The record of that id in the first of the kinds that has one; kinds that are no folder are passed over."""
        of = self.whole.of
        return next(((kind, identifier) for kind in kinds if kind in KINDS and identifier in of(kind)), None)

    def targets(self, target: str) -> tuple[Key, ...]:
        """The records that ``[[target]]`` may mean: exactly one in a sound text. ``kind/id`` names the kind."""
        kind, slash, identifier = target.rpartition("/")
        kinds, of = (kind,) if slash else tuple(KINDS), self.whole.of
        return tuple((name, identifier) for name in kinds if name in KINDS and identifier in of(name))

    def all(self) -> Iterator[Record]:
        """Every record, kind by kind, each in the order of ids."""
        for kind in KINDS:
            yield from self.of(kind).values()


def load(content: Path, jobs: int = 1) -> tuple[Records, tuple[Problem, ...]]:
    """Read a content folder, a large one over ``jobs`` processes.

    Returns what could be read and every fault, located and sorted. Raises `BriefpressError` where the folder or its
    ``briefing.yaml`` is not there.
    """
    records, problems, _ = load_over(content, Kept(), jobs)
    return records, problems


def load_over(
    content: Path, kept: Kept, jobs: int = 1, meanwhile: Callable[[], object] | None = None
) -> tuple[Records, tuple[Problem, ...], Kept]:
    """`load`, but a file with the bytes it had when ``kept`` was made is not parsed again; and what to keep next.

    ``meanwhile`` is called while other processes read, if any do.
    """
    if not (content / "briefing.yaml").is_file():
        raise BriefpressError(f"{content} is no content folder: it has no briefing.yaml")
    with uncollected():
        problems: list[Problem] = []
        settings = _setting(content, "briefing.yaml", problems, read_settings, Settings)
        vocabulary = _setting(content, "vocabulary.yaml", problems, read_vocabulary, Vocabulary)
        config = Config(
            settings=settings or Settings(format="1", title=content.name),
            vocabulary=vocabulary or Vocabulary(),
        )
        found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
        broken: set[Key] = set() if vocabulary else {VOCABULARY}
        problems.extend(strangers(content))
        files = {file: (kind, name) for kind in KINDS for file, name in record_files(content, kind, problems)}
        same = {file: kept.files[file] for file in files if file in kept.files and _is_same(content, file, kept)}
        new, faults = _read_all(content, [file for file in files if file not in same], jobs, meanwhile)
        problems.extend(faults)
        parsed = {**same, **new.files}
        for file, (kind, identifier) in files.items():
            if file in parsed:
                found[kind][identifier] = parsed[file].record
            else:
                broken.add((kind, identifier))
        problems.extend(chain.from_iterable(each.warnings for each in parsed.values()))
        after = Kept({file: parsed[file] for file in files if file in parsed}, {**kept.pickles, **new.pickles})
        records = Records(config, **found, broken=frozenset(broken), taken_from=None)
        return records, located(Lines(content), problems), after


def load_again(
    content: Path, records: Records, kept: Kept, told: AbstractSet[str]
) -> tuple[Records, tuple[Problem, ...], Kept] | None:
    """The records as they are if only the files that are ``told`` have changed since ``kept`` was made of them.

    The problems are those of these files, not located. None where one of the files was no sound record, or is none any
    more: then the folder must be looked through.
    """
    if not told <= kept.files.keys() or not all(os.path.isfile(f"{content}/{file}") for file in told):  # noqa: PTH113
        return None
    parsed, problems = _read(content, sorted(told))
    new = {file: each for file, each in parsed.items() if each.digest != kept.files[file].digest}
    found: dict[str, dict[str, Any]] = {kind: dict(records.of(kind)) for kind in KINDS}
    broken: set[Key] = set()
    for file in told:
        kind, _, name = file.partition("/")
        identifier = name.partition(".")[0]
        if file in new:
            found[kind][identifier] = new[file].record
        elif file not in parsed:
            del found[kind][identifier]
            broken.add((kind, identifier))
    problems.extend(chain.from_iterable(each.warnings for each in parsed.values()))
    files = {file: each for file, each in kept.files.items() if file in parsed or file not in told}
    after = Records(records.config, **found, broken=frozenset(broken), taken_from=None)
    return after, tuple(problems), Kept(files | new, kept.pickles)


def records_in(kept: Kept, config: Config) -> Records:
    """The records of sound files as they were when they were kept."""
    found: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for each in kept.files.values():
        found[each.record.kind][each.record.id] = each.record
    return Records(config, **found, broken=frozenset(), taken_from=None)


def _is_same(content: Path, file: str, kept: Kept) -> bool:
    data, _ = bytes_of(content, file)
    return data is not None and digest_of(data) == kept.files[file].digest


def _read_all(
    content: Path, files: Sequence[str], jobs: int, meanwhile: Callable[[], object] | None
) -> tuple[Kept, list[Problem]]:
    """What is read of many files, by several processes where that pays; then it is pickled already."""
    if jobs == 1 or len(files) < WORTHWHILE:
        parsed, problems = _read(content, files)
        return Kept(parsed), problems
    parsed, pickles, problems = {}, {}, []
    work = partial(_read_apart, content)
    for key, data, found in spread(work, list(bundles(files)), jobs, least=1, few=1, meanwhile=meanwhile):
        parsed |= unpickled(data)
        pickles[key] = data
        problems += found
    return Kept(parsed, pickles), problems


def _read_apart(content: Path, files: Sequence[str]) -> tuple[bytes, bytes, list[Problem]]:
    parsed, problems = _read(content, files)
    return *pickled(parsed), problems


def _read(content: Path, files: Sequence[str]) -> tuple[dict[str, Parsed], list[Problem]]:
    """The records of sound files, with their texts read too: every record's are asked for. And the faults of others."""
    parsed: dict[str, Parsed] = {}
    faults: list[Problem] = []
    for file in files:
        data, problems = bytes_of(content, file)
        if data is not None:
            record, problems = read_record(data, file)
            if record is not None:
                _ = record.wordings, record.names, record.citations
                parsed[file] = Parsed(digest_of(data), record, problems)
                continue
        faults += problems
    return parsed, faults


def read_record(data: bytes, file: str) -> tuple[Record | None, tuple[Problem, ...]]:
    """One record from the bytes of its file ``KIND/ID.yaml`` or ``KIND/ID.md``, or None; and the faults of the file.

    The faults of a record that was read are warnings.
    """
    kind, _, name = file.partition("/")
    identifier, _, suffix = name.partition(".")
    markdown = suffix == "md"
    document, problems = _document(data, file, markdown=markdown)
    if document is None:
        return None, problems
    given = KINDS[kind].GIVEN & document.fields.keys()
    if given:
        return None, tuple(
            Problem(Where(file, path=(key,)), "unknown-field", f"'{key}' comes from the file") for key in sorted(given)
        )
    fields = document.fields | {"id": identifier, "file": file}
    if markdown:
        fields |= {"body": document.body, "body_line": document.body_line}
    record, faults = accept(KINDS[kind], fields, file)
    return record, (*faults, *lost_texts(document, KINDS[kind], file, {"id": identifier, "file": file}))


def _document(data: bytes, file: str, *, markdown: bool) -> tuple[Document | None, tuple[Problem, ...]]:
    text, problems = decode(data, file)
    return (None, problems) if problems else parse(text, file, markdown=markdown)


def _setting(content: Path, file: str, problems: list[Problem], read: Any, model: type[BaseModel]) -> Any:
    if not os.path.lexists(content / file):
        problems.append(Problem(Where(file), "missing-file", f"{file} is missing"))
        return None
    value = None
    data, faults = bytes_of(content, file)
    document, faults = _document(data, file, markdown=False) if data is not None else (None, faults)
    if document is not None:
        value, faults = read(document, file)
        problems.extend(lost_texts(document, model, file))
    problems.extend(faults)
    return value
