"""Parse counts: ``84``, ``16+``, ``>130``, ``<10``, ``18-21``, ``~70``, ``20 (15-30)``, or a quantity word."""

from __future__ import annotations

import re
from typing import Annotated

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.spelled_count import spelled_count
from briefpress.model.record.validation import field_error, text_of

_DIGITS = "[0-9]{1,12}"
_RANGE = rf"(?P<low>{_DIGITS})\s*[-–]\s*(?P<high>{_DIGITS})"
_NUMBER = re.compile(rf"~?\s*(?P<number>{_DIGITS})(?P<open>\+)?")
_BOUND = re.compile(rf"(?P<sign>[<>])\s*(?P<number>{_DIGITS})")
_SPAN = re.compile(rf"~?\s*{_RANGE}")
_BEST = re.compile(rf"(?P<best>{_DIGITS})\s*\({_RANGE}\)")
_NOUN = re.compile(r"(?P<count>[~<>]?\s*[0-9][0-9 ,]*\+?)(?: [^\W\d]+)+")
_HINT = "write 84, 16+, >130, <10, 18-21, ~70, 20 (15-30) or a quantity word"


class Count(Struct, frozen=True):
    """A number as it was stated.

    ``low`` and ``high`` are the lowest and highest number it allows, None for an open or unknown end. ``best`` is the
    speaker's own best estimate within them, if stated. ``word`` is true for a quantity word; the vocabulary then gives
    its ends.
    """

    text: str
    low: int | None = None
    high: int | None = None
    word: bool = False
    best: int | None = None

    @property
    def about(self) -> bool:
        """Whether the number is approximate (``~70``)."""
        return self.text.startswith("~")

    def contradicts(self, other: Count) -> bool:
        """Whether both counts cannot be true: their ranges do not overlap."""
        return _below(self.high, other.low) or _below(other.high, self.low)


def _below(high: int | None, low: int | None) -> bool:
    return high is not None and low is not None and high < low


def parse_count(value: object) -> Count:
    """The count that a text means. A text that does not begin like a number is a quantity word.

    ``>130`` is 131 or more, ``<10`` is 9 or fewer, ``16+`` is 16 or more; ``20 (15-30)`` is a best estimate of 20
    between 15 and 30. Raises a ``count-syntax`` or ``count-reversed`` error.
    """
    return _parse(text_of(value))


def _parse(text: str) -> Count:
    if found := _NUMBER.fullmatch(text):
        number = int(found["number"])
        return Count(text, number) if found["open"] else Count(text, number, number)
    if found := _BOUND.fullmatch(text):
        return _bound(text, found["sign"], int(found["number"]))
    if found := _SPAN.fullmatch(text) or _BEST.fullmatch(text):
        return _range(text, found)
    if text[0].isdigit() or text[0] in "~-+<>":
        raise field_error("count-syntax", f"'{text}' is not a count", _hint(text))
    return Count(text, word=True)


def _hint(text: str) -> str:
    """What to write instead."""
    if count := spelled_count(text):
        return f"write {count}"
    if found := _NOUN.fullmatch(text):
        count = spelled_count(found["count"]) or found["count"]
        return f"write {count}; 'group' or 'item' says of whom or what"
    return _HINT


def _bound(text: str, sign: str, number: int) -> Count:
    if sign == ">":
        return Count(text, number + 1)
    if not number:
        raise field_error("count-syntax", f"'{text}' is not a count", "no number is fewer than 0")
    return Count(text, None, number - 1)


def _range(text: str, found: re.Match[str]) -> Count:
    low, high = int(found["low"]), int(found["high"])
    if high < low:
        raise field_error("count-reversed", f"the count '{text}' runs backwards", "swap its ends")
    best = int(found["best"]) if "best" in found.re.groupindex else None
    if best is not None and not low <= best <= high:
        raise field_error("count-syntax", f"the best estimate in '{text}' is outside its range", "correct a number")
    return Count(text, low, high, best=best)


CountField = Annotated[Count, PlainValidator(parse_count), WithJsonSchema({"type": "string"})]
