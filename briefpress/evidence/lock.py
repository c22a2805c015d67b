"""Read and write ``evidence.lock``. No other module knows its format.

One line for each passage, with fields separated by tabs: source, position; glyphs before, first and last (JSON strings
or ``-``); sha256 of the passage, of the whole span and of the source's text; and the first eight digits of the sha256
of the line up to there. Lines are independent, and their order and exact repeats do not matter, so git can merge by
union.
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
_VERIFY = "delete this line and run `briefpress verify` with the archive"
_NEW_LOCK = f"delete {LOCK_FILE} and run `briefpress verify` with the archive"


@dataclass(frozen=True, slots=True)
class LockEntry:
    """A verified passage. ``position`` counts glyphs of the folded text from 0."""

    source: str
    position: int
    passage: str  # sha256 of its notation
    before: str | None  # the exact glyphs before the first, if a link needs them as a prefix
    start: str  # the exact first glyphs
    end: str | None  # the exact last glyphs; None for one short run
    span: str  # sha256 of the whole folded span
    text: str  # sha256 of the source's file
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """The source and the digest of the passage; unique in a lock."""
        return self.source, self.passage


@dataclass(frozen=True, slots=True)
class Lock:
    """The entries, sorted, one for each passage, and the problems of the file."""

    entries: tuple[LockEntry, ...] = ()
    problems: tuple[Problem, ...] = ()


def sorted_entries(entries: Iterable[LockEntry]) -> tuple[LockEntry, ...]:
    """The entries in the order of the file: by source and position."""
    return tuple(sorted(entries, key=lambda entry: (entry.source, entry.position, entry.passage)))


def write_lock(entries: Iterable[LockEntry]) -> bytes:
    """The bytes of a lock file: the header, then a line for each entry."""
    lines = [HEADER, *(_line(entry) for entry in sorted_entries(set(entries)))]
    return "".join(f"{line}\n" for line in lines).encode()


def read_lock(data: bytes) -> Lock:
    """Parse a lock file; no bytes are an empty lock. Any line ends and order are accepted, and exact repeats.

    The codes are ``lock-format`` (not a lock, or a newer format), ``lock-merge`` (conflict markers), ``lock-broken``
    (an incomplete or edited line) and ``lock-conflict`` (different lines for one passage: the lesser is used).
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
                problems.append(_problem(number, "lock-broken", "this line is incomplete, or was edited by hand"))
            elif (other := entries.setdefault(entry.key, entry)) != entry:
                message = f"this line and line {other.line} disagree about one passage of '{entry.source}'"
                hint = "delete both lines and run `briefpress verify` with the archive"
                problems.append(_problem(number, "lock-conflict", message, hint))
                entries[entry.key] = min(entry, other, key=_line)
    marker = next((number for number, line in enumerate(lines, 1) if _MERGE.match(line)), None)
    if marker:
        hint = (
            "keep the lines of both sides, delete the lines with <<<<<<<, ======= and >>>>>>>, run `briefpress verify`"
        )
        problems.append(_problem(marker, "lock-merge", "git left conflict markers in this file", hint))
    return Lock(sorted_entries(entries.values()), tuple(problems))


def _format_problems(lines: list[str]) -> list[Problem]:
    for number, line in enumerate(lines, 1):
        if line and not _MERGE.match(line):
            found = _FORMAT.match(line)
            if not found:
                return [_problem(number, "lock-format", f"this does not begin like an {LOCK_FILE}", _NEW_LOCK)]
            if found[1] != "1":
                message = f"this lock has format {found[1]}, but this version of briefpress reads only format 1"
                return [_problem(number, "lock-format", message, "install a newer briefpress")]
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
        # The glyphs that a link shows must be those of the passage, even if the line was forged.
        return entry if _digest(entry.start, entry.end) == passage and _line(entry) == line else None
    except ValueError:
        return None


def _digest(start: str, end: str | None) -> str:
    # Not `parse_passage`: a name may have more than eight words.
    return Passage(fold(start).text, None if end is None else fold(end).text).digest


def _quote(glyphs: str) -> str:
    # Readable in any script, but invisible characters (bidi marks, odd spaces, line separators) are escaped.
    text = json.dumps(glyphs, ensure_ascii=False)
    if text.isprintable():
        return text
    return "".join(glyph if glyph.isprintable() else json.dumps(glyph)[1:-1] for glyph in text)


def _problem(line: int, code: str, message: str, hint: str = _VERIFY) -> Problem:
    return Problem(Where(LOCK_FILE, line), code, message, hint)
