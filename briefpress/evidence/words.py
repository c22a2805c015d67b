"""Find whole words in a folded text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_BETWEEN_DIGITS = ".,:-\u066b\u066c"  # part of 1,200 or 18-21 is not the number that the source gives

# Scripts written without spaces (Thai to Tibetan, Burmese, Khmer, kana, Han): a word may end after any letter.
_UNSPACED = (
    ("\u0e00", "\u0fff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)


def occurrences(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Each position in ``text[start:end]`` where these words occur as whole words; they may overlap. Linear time."""
    position = text.find(words, start, end)
    while position >= 0:
        if is_boundary(text, position) and is_boundary(text, position + len(words)):
            yield position
        position = text.find(words, position + 1, end)


def first_occurrence(text: str, words: str, start: int = 0, end: int | None = None) -> int | None:
    """The first of the `occurrences`, or None."""
    return next(occurrences(text, words, start, end), None)


def is_boundary(text: str, position: int) -> bool:
    """Whether a word may begin or end at this position of a folded text.

    As in UAX #29, which browsers follow: never before a combining mark, between two letters or digits, at the
    apostrophe of *Mali's*, or inside the number 1,200. Beyond UAX #29, also never inside the range 18-21.
    """
    if position in (0, len(text)):
        return True
    before, after = text[position - 1], text[position]
    if before == " " or after == " ":
        return True
    if _is_mark(after):
        return False
    if is_word_glyph(before) and is_word_glyph(after):
        return _is_unspaced(before) or _is_unspaced(after)
    return not (_joins(text, position - 1) or _joins(text, position))


def is_word_glyph(glyph: str) -> bool:
    """Whether this is a letter, digit, underscore or combining mark."""
    return glyph.isalnum() or glyph == "_" or _is_mark(glyph)


def _joins(text: str, position: int) -> bool:
    if not 0 < position < len(text) - 1:
        return False
    before, glyph, after = text[position - 1], text[position], text[position + 1]
    if glyph == "'":
        return is_word_glyph(before) and is_word_glyph(after)
    return glyph in _BETWEEN_DIGITS and before.isdigit() and after.isdigit()


def _is_mark(glyph: str) -> bool:
    return not glyph.isascii() and unicodedata.category(glyph).startswith("M")


def _is_unspaced(glyph: str) -> bool:
    return any(low <= glyph <= high for low, high in _UNSPACED)
