"""fault -> printed line: where it is, how grave it is, and how to mend it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

# What could end a line, drive a terminal or a runner's log, reorder what is read, or be no text at all.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
LIMIT_PRINTED = 1000


class Severity(StrEnum):
    """How grave a problem is: an error stops the build, a warning does so under ``--strict``, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in the content.

    ``file`` is relative to the content folder, with forward slashes. ``line`` and ``column`` count from 1; 0 means
    not known yet. ``path`` is the way to a field inside a record (``("claims", 0, "by")``), from which `locate.py`
    finds the line: records carry no line numbers, faults are rare, and a file is read again only to name one.
    """

    file: str
    line: int = 0
    column: int = 0
    path: tuple[str | int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.file, *numbers])


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the author's: found, sorted and printed with all the others.

    ``code`` is stable, lower-case words joined by hyphens (``unknown-id``); the handbook explains each. ``hint`` says
    how to mend it and may be empty.
    """

    where: Where
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        where = replace(self.where, file=printable(self.where.file))
        return f"{where}: {self.severity}[{self.code}] {printable(self.message)}{printable(hint)}"


class BriefpressError(Exception):
    """The run cannot go on (no content folder, a template's syntax error); the message is for the user, exit code 2."""


def reason(error: OSError) -> str:
    """What the system says, with the file that it says it of where it names one."""
    return ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)


def printable(text: str) -> str:
    """A stranger's text as one line that any terminal, log or document can hold: unseen characters by their numbers.

    A file's name or a field may hold a line break and a runner's command; what is longer than `LIMIT_PRINTED` is cut.
    """
    short = text if len(text) <= LIMIT_PRINTED else f"{text[:LIMIT_PRINTED]} …"
    return _UNSEEN.sub(lambda found: ascii(found[0])[1:-1], short)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint ``did you mean 'jnim'?`` for the closest of the known words, or an empty string."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean '{close[0]}'?" if close else ""
