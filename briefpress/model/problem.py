"""Problems in the content: where they are, how severe, what is wrong and what to do about it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

# Characters that could end a line, control a terminal or a CI log, or reorder text, and surrogates.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
LIMIT_PRINTED = 1000
_SURE = 0.8  # how alike two words are, from 0 to 1, so that one is surely meant


class Severity(StrEnum):
    """An error stops the build, a warning does so only with ``--strict``, a note never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)  # the gravest first


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in the content.

    ``file`` is relative to the content folder, with forward slashes. ``line`` and ``column`` count from 1; 0 means
    not known yet. ``path`` leads to a field of a record (``("claims", 0, "by")``); `briefpress.load.line_numbers` finds
    the line from it.
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
    """Something wrong in the content. Problems are collected, sorted and printed together.

    ``code`` is stable, in lower-case words joined by hyphens (``unknown-id``); the handbook explains each code.
    ``message`` says what is wrong. ``hint`` says what to do, and may be empty.
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


def gravest_first(problems: Iterable[Problem]) -> list[Problem]:
    """Errors, then warnings, then notes, each in the order given."""
    return sorted(problems, key=lambda problem: _SEVERITIES.index(problem.severity))


class BriefpressError(Exception):
    """The command cannot go on (no content folder, a broken template). The message is for the user; exit code 2."""


def reason(error: OSError) -> str:
    """The operating system's message, with the name of the file if it has one."""
    return ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)


def printable(text: str) -> str:
    """Make untrusted text safe to print on one line: escape unprintable characters, and cut it at `LIMIT_PRINTED`.

    A file name or a field may contain a line break followed by a command for a CI runner.
    """
    short = text if len(text) <= LIMIT_PRINTED else f"{text[:LIMIT_PRINTED]} …"
    return _UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], short)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The hint ``did you mean 'jnim'?`` with the closest known word, or ``otherwise`` if none is close.

    A word that is not very close may be the wrong one: ``otherwise`` then follows. Capitals, and whether a space, a
    hyphen or an underscore divides words, make no difference.
    """
    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(_folded(each), each)
    wanted = _folded(word)
    close = difflib.get_close_matches(wanted, list(folded), n=1, cutoff=0.6)
    if not close:
        return otherwise
    hint = f"did you mean '{folded[close[0]]}'?"
    sure = difflib.SequenceMatcher(None, close[0], wanted).ratio() >= _SURE
    return hint if sure or not otherwise else f"{hint} else {otherwise}"


def _folded(word: str) -> str:
    return re.sub(r"[\s_]+", "-", word.casefold())
