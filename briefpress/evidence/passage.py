"""``first … last`` -> Passage; knows the notation and what is not a passage."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from briefpress.evidence.folding import fold
from briefpress.evidence.words import is_word_glyph

ELLIPSIS = "…"
MOST_WORDS = 8
MOST_GLYPHS = 200  # a script without spaces writes a page as one word
_MOST_WRITTEN = 4_000  # longer than any passage in any encoding of its glyphs: refused unread


class PassageFault(ValueError):  # noqa: N818 - a fault of the author's, as in the handbook
    """What was written is not a passage. ``code`` is stable; ``message`` says why, ``hint`` how to mend it."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """First and last words, folded; ``end`` is None for one short run. `str` gives the notation.

    The words of W3C's TextQuoteSelector and of a text fragment, for a reader who has the source before them.
    """

    start: str
    end: str | None = None
    anywhere: bool = False  # a name, which may stand in its source more than once: the first place counts

    def __str__(self) -> str:
        return self.start if self.end is None else f"{self.start} {ELLIPSIS} {self.end}"

    @property
    def digest(self) -> str:
        """sha256 of the notation, in hexadecimal: two writings that fold alike are one passage."""
        return sha256(str(self))


def parse_passage(text: str) -> Passage:
    """Read ``first … last`` or one short run; ``...`` is ``…``. At most eight words (200 characters) at each end.

    Raises `PassageFault` with the code ``passage-empty``, ``passage-no-start``, ``passage-no-end``,
    ``passage-many-ellipses`` or ``passage-too-long``.
    """
    if len(text) > _MOST_WRITTEN:
        raise PassageFault("passage-too-long", f"a passage of {len(text):,} characters", _SHORTER)
    words = fold(text).text.split(" ")
    gaps = [index for index, word in enumerate(words) if word == ELLIPSIS]
    if not any(is_word_glyph(glyph) for word in words for glyph in word):
        raise PassageFault("passage-empty", "a passage without words", f'write "first words {ELLIPSIS} last words"')
    if len(gaps) > 1:
        raise PassageFault("passage-many-ellipses", f"a passage with {len(gaps)} {ELLIPSIS}", _ONE_ELLIPSIS)
    if not gaps:
        return Passage(_end(words, "words"))
    return Passage(
        _end(words[: gaps[0]], "first words", "passage-no-start"),
        _end(words[gaps[0] + 1 :], "last words", "passage-no-end"),
    )


def name_passage(name: str) -> Passage:
    """The passage that a name itself is: it need not be unique, and may be as long as a name is.

    Raises `PassageFault` with the code ``passage-empty``, or ``passage-many-ellipses`` for one that parts its words.
    """
    words = fold(name).text
    if not any(is_word_glyph(glyph) for glyph in words):
        raise PassageFault("passage-empty", "a name without words", "write the name, or cite its passage")
    if ELLIPSIS in words.split(" "):
        hint = f'write the passage: {{source-id: "first {ELLIPSIS} last"}}'
        raise PassageFault("passage-many-ellipses", f"a name with {ELLIPSIS} in it", hint)
    return Passage(words, anywhere=True)


def sha256(text: str) -> str:
    """sha256 of a text's UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_SHORTER = f'write its first and last words: "first {ELLIPSIS} last", at most {MOST_WORDS} words each'
_ONE_ELLIPSIS = f"write {ELLIPSIS} once, between the first and the last words"


def _end(words: list[str], name: str, absent: str = "passage-empty") -> str:
    text = " ".join(words)
    if not any(is_word_glyph(glyph) for glyph in text):
        raise PassageFault(absent, f"a passage without {name}", _ONE_ELLIPSIS)
    if len(words) > MOST_WORDS:
        raise PassageFault("passage-too-long", f"{len(words)} {name} in a passage, {MOST_WORDS} are the most", _SHORTER)
    if len(text) > MOST_GLYPHS:
        size = f"{len(text)} characters of {name} in a passage, {MOST_GLYPHS} are the most"
        raise PassageFault("passage-too-long", size, _SHORTER)
    return text
