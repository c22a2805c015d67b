"""evidence.lock <-> Lock; the only reader and writer of its format.

One line a passage, its fields parted by tabs: source, position, glyphs before, first and last (JSON strings or ``-``);
sha256 of the passage, of the whole span, of the source's text, and the first eight digits of the sha256 of the line
before them. Every line stands alone, so git may merge by union: order and exact repeats mean nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefpress.evidence.folding import fold
from briefpress.evidence.passage import Passage, sha256
from briefpress.model.problem import Problem, Where

LOCK_FILE = "evidence.lock"
HEADER = "# briefpress evidence lock, format 1: made by `briefpress verify`, not by hand"
_FORMAT = re.compile(r"# briefpress evidence lock, format (\d+)\b")
_MERGE = re.compile(r"<{7} |\|{7} |={7}$|>{7} ")
_SHA256 = "([0-9a-f]{64})"
_LINE = re.compile(
    rf'([a-z0-9-]+)\t(\d+)\t(".*"|-)\t(".*")\t(".*"|-)\t{_SHA256}\t{_SHA256}\t{_SHA256}\t([0-9a-f]{{8}})'
)
_VERIFY = "run `briefpress verify` with the archive"


@dataclass(frozen=True, slots=True)
class LockEntry:
    """What was proved of one passage. ``position`` counts glyphs of the folded text from 0."""

    source: str
    position: int
    passage: str  # sha256 of its notation
    before: str | None  # the exact glyphs before the first, where a link needs them to come to this place
    start: str  # the exact first glyphs
    end: str | None  # the exact last glyphs; None for one short run
    span: str  # sha256 of the whole folded span
    text: str  # sha256 of the source's file
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """The source and the digest of the passage: one entry for each."""
        return self.source, self.passage


@dataclass(frozen=True, slots=True)
class Lock:
    """The entries, sorted, one for each passage, and the faults of the file they were read from."""

    entries: tuple[LockEntry, ...] = ()
    problems: tuple[Problem, ...] = ()


def sorted_entries(entries: Iterable[LockEntry]) -> tuple[LockEntry, ...]:
    """The entries as the lock has them: by source and position."""
    return tuple(sorted(entries, key=lambda entry: (entry.source, entry.position, entry.passage)))


def write_lock(entries: Iterable[LockEntry]) -> bytes:
    """The lock file of these entries: the header, then a line each in order of source and position."""
    lines = [HEADER, *(_line(entry) for entry in sorted_entries(set(entries)))]
    return "".join(f"{line}\n" for line in lines).encode()


def read_lock(data: bytes) -> Lock:
    """Read a lock file; no bytes are an empty lock. Any line ends, order and exact repeats will do.

    The codes are ``lock-format`` (not ours, or newer), ``lock-merge`` (conflict markers), ``lock-broken`` (a line that
    is not whole or was changed by hand) and ``lock-conflict`` (two lines for one passage: the lesser is taken).
    """
    entries: dict[tuple[str, str], LockEntry] = {}
    problems: list[Problem] = []
    lines = [line.rstrip("\r") for line in data.decode("utf-8-sig", "replace").split("\n")]
    problems += _format_problems(lines)
    if not problems:
        for number, line in enumerate(lines, 1):
            if not line or line.startswith("#") or _MERGE.match(line):
                continue
            entry = _parse(line, number)
            if entry is None:
                problems.append(_problem(number, "lock-broken", "this line is not whole, or was changed by hand"))
            elif (other := entries.setdefault(entry.key, entry)) != entry:
                message = f"two lines for one passage of '{entry.source}' (the other: line {other.line})"
                problems.append(_problem(number, "lock-conflict", message))
                entries[entry.key] = min(entry, other, key=_line)
    marker = next((number for number, line in enumerate(lines, 1) if _MERGE.match(line)), None)
    if marker:
        hint = "keep the lines of both sides and take the markers out"
        problems.append(_problem(marker, "lock-merge", "a merge left its conflict markers", hint))
    return Lock(sorted_entries(entries.values()), tuple(problems))


def _format_problems(lines: list[str]) -> list[Problem]:
    for number, line in enumerate(lines, 1):
        if line and not _MERGE.match(line):
            found = _FORMAT.match(line)
            if not found:
                return [_problem(number, "lock-format", "the lock does not begin with its header")]
            if found[1] != "1":
                message = f"format {found[1]}, and this briefpress reads format 1"
                return [_problem(number, "lock-format", message, "use a newer briefpress")]
            return []
    return []


def _line(entry: LockEntry) -> str:
    glyphs = ("-" if words is None else _quote(words) for words in (entry.before, entry.start, entry.end))
    line = "\t".join((entry.source, str(entry.position), *glyphs, entry.passage, entry.span, entry.text))
    return f"{line}\t{sha256(line)[:8]}"


def _parse(line: str, number: int) -> LockEntry | None:
    found = _LINE.fullmatch(line)
    if found is None or sha256(line.rpartition("\t")[0])[:8] != found[9]:
        return None
    source, position, before, start, end, passage, span, text, _ = found.groups()
    try:
        first, last = (None if words == "-" else json.loads(words) for words in (before, end))
        entry = LockEntry(source, int(position), passage, first, json.loads(start), last, span, text, number)
        # The glyphs a link leads to must be those of the passage, whoever wrote the line.
        return entry if _digest(entry.start, entry.end) == passage and _line(entry) == line else None
    except ValueError:
        return None


def _digest(start: str, end: str | None) -> str:
    # Not `parse_passage`: a name has no bound of eight words.
    return Passage(fold(start).text, None if end is None else fold(end).text).digest


def _quote(glyphs: str) -> str:
    # Readable in any script, yet nothing unseen (bidi marks, odd spaces, line separators) stands bare in the file.
    text = json.dumps(glyphs, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(glyph if glyph.isprintable() else json.dumps(glyph)[1:-1] for glyph in text)


def _problem(line: int, code: str, message: str, hint: str = _VERIFY) -> Problem:
    return Problem(Where(LOCK_FILE, line), code, message, hint)
