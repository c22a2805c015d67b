"""words, a date -> the parts of a new record's id."""

from __future__ import annotations

import re
import unicodedata

from briefpress.model.record.date import Date

# Letters of African languages whose usual spelling without them is another than the library's.
_SPELT = str.maketrans({"ŋ": "n", "Ŋ": "N", "ɲ": "ny", "Ɲ": "Ny"})
_HAN = re.compile(r"([\u3400-\u9fff\U00020000-\U0003ffff])")
_APOSTROPHES = re.compile(r"['`]")
_LETTERS = ("Ll", "Lo", "Lt", "Lu")  # without modifiers, such as the apostrophes of some Latin spellings
_LONGEST = 60


def slug(words: str) -> str:
    """The words as an id: lower-case ASCII letters, digits and hyphens; empty where they have no letter and no digit.

    Letters of other scripts, and Latin letters such as ``đ``, ``ł`` and ``ø``, are transliterated. An id has at most 60
    characters and ends with a whole word where it can.
    """
    from anyascii import anyascii

    syllables = _HAN.sub(r" \1 ", words.translate(_SPELT))
    plain = _APOSTROPHES.sub("", anyascii(syllables)).lower()
    whole = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]


def is_transliterated(words: str) -> bool:
    """Whether the words have letters of a script other than Latin, so that their id is a transliteration."""
    letters = (each for each in unicodedata.normalize("NFKC", words) if unicodedata.category(each) in _LETTERS)
    return any("LATIN" not in unicodedata.name(letter, "") for letter in letters)


def date_slug(date: Date | None) -> str:
    """What an id says of a date: the day, else the month or the year that it certainly lies in."""
    return date.in_id if date else "undated"
