"""A date in the words of a language -> year, month and day; the order of numbers in a language.

Both need the extra ``import`` and find nothing without it.
"""

from __future__ import annotations

import functools
import re

# Only complete, absolute dates: nothing is filled in from today's date.
_SETTINGS = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "RETURN_AS_TIMEZONE_AWARE": False,
}
_MOST = 80  # characters
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_OTHER_CODES = {"iw": "he", "no": "nb", "nn": "nb", "in": "id", "fil": "tl"}


def day_in_words(text: str, language: str = "") -> tuple[int, int, int] | tuple[()]:
    """``5 de março de 2024`` -> (2024, 3, 5), in that language or English; () for other texts."""
    if len(text) > _MOST or not _YEAR.search(text) or not any(character.isalpha() for character in text):
        return ()
    try:
        import dateparser
    except ImportError:
        return ()
    spoken = language.partition("-")[0].lower()
    for code in dict.fromkeys((_OTHER_CODES.get(spoken, spoken), "en")):
        try:
            found = dateparser.parse(text, languages=[code], settings=_SETTINGS) if code else None
        except ValueError:  # an unknown language
            continue
        if found:
            return found.year, found.month, found.day
    return ()


@functools.cache
def date_order(language: str) -> str:
    """``DMY`` or ``MDY`` by the Unicode CLDR for a language and region, or "" if that does not decide.

    English without a region has both, and languages that put the year first have neither.
    """
    if language.lower() in ("", "en"):
        return ""
    try:
        from babel import Locale, UnknownLocaleError
    except ImportError:
        return ""
    try:
        pattern = Locale.parse(language, sep="-").date_formats["short"].pattern
    except (UnknownLocaleError, ValueError):
        return ""
    order = "".join(dict.fromkeys(letter for letter in pattern.upper() if letter in "DMY"))
    return order if order in ("DMY", "MDY") else ""
