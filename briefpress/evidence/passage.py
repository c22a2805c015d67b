"""Parse the notation of passages, ``first words … last words``."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from briefpress.evidence.folding import fold
from briefpress.evidence.words import is_word_glyph

ELLIPSIS = "…"
MOST_WORDS = 8
MOST_GLYPHS = 200  # in a script without spaces, a page is one word
_MOST_WRITTEN = 4_000  # longer than any valid passage, however its glyphs are composed: rejected unparsed


class PassageError(ValueError):
    """A malformed passage, with the code, message and hint of its `Problem`."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The first and last words of a quotation, folded; ``end`` is None for one short run. `str` gives the notation."""

    start: str
    end: str | None = None
    anywhere: bool = False  # for a name, which may occur in its source more than once: the first occurrence counts

    def __str__(self) -> str:
        return self.start if self.end is None else f"{self.start} {ELLIPSIS} {self.end}"

    @property
    def digest(self) -> str:
        """sha256 of the notation, in hexadecimal; equal for passages that fold to the same text."""
        return sha256(str(self))


def parse_passage(text: str) -> Passage:
    """Parse ``first … last`` or one short run; ``...`` means ``…``. At most eight words (200 characters) at each end.

    Raises `PassageError` with the code ``passage-empty``, ``passage-no-start``, ``passage-no-end``,
    ``passage-many-ellipses`` or ``passage-too-long``.
    """
    if len(text) > _MOST_WRITTEN:
        raise PassageError("passage-too-long", f"this passage has {len(text):,} characters", _SHORTER)
    words = fold(text).text.split(" ")
    gaps = [index for index, word in enumerate(words) if word == ELLIPSIS]
    if not any(is_word_glyph(glyph) for word in words for glyph in word):
        hint = f'write "first words {ELLIPSIS} last words"'
        raise PassageError("passage-empty", "this passage has no words", hint)
    if len(gaps) > 1:
        message = f"this passage has '{ELLIPSIS}' {len(gaps)} times"
        raise PassageError("passage-many-ellipses", message, _ONE_ELLIPSIS)
    if not gaps:
        return Passage(_end(words, "words"))
    return Passage(
        _end(words[: gaps[0]], "first words", "passage-no-start"),
        _end(words[gaps[0] + 1 :], "last words", "passage-no-end"),
    )


def name_passage(name: str) -> Passage:
    """The passage that consists of a name. It need not be unique, and has no limit of words.

    Raises `PassageError` with the code ``passage-empty``, or ``passage-many-ellipses`` for a name with an ellipsis.
    """
    words = fold(name).text
    if not any(is_word_glyph(glyph) for glyph in words):
        raise PassageError("passage-empty", "this name has no words", "write the name, or cite a passage that has it")
    if ELLIPSIS in words.split(" "):
        hint = f'cite a passage for it: {{source-id: "first {ELLIPSIS} last"}}'
        raise PassageError("passage-many-ellipses", f"a name with '{ELLIPSIS}' cannot be its own passage", hint)
    return Passage(words, anywhere=True)


def sha256(text: str) -> str:
    """The sha256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_SHORTER = f'write only its first and last words, at most {MOST_WORDS} each: "first {ELLIPSIS} last"'
_ONE_ELLIPSIS = f"write '{ELLIPSIS}' once, between the first and the last words"


def _end(words: list[str], name: str, absent: str = "passage-empty") -> str:
    text = " ".join(words)
    if not any(is_word_glyph(glyph) for glyph in text):
        raise PassageError(absent, f"this passage has no {name}", _ONE_ELLIPSIS)
    if len(words) > MOST_WORDS:
        message = f"this passage has {len(words)} {name}; at most {MOST_WORDS} are allowed"
        raise PassageError("passage-too-long", message, _SHORTER)
    if len(text) > MOST_GLYPHS:
        message = f"the {name} of this passage have {len(text)} characters; at most {MOST_GLYPHS} are allowed"
        raise PassageError("passage-too-long", message, _SHORTER)
    return text
