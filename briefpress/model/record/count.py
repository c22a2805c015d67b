"""Parse counts such as ``84``, ``16+``, ``18-21``, ``~70``, or a quantity word."""

from __future__ import annotations

import re
from typing import Annotated

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.validation import field_error, text_of

_NUMBER = re.compile(r"(?P<about>~)?(?P<low>[0-9]{1,12})(?:(?P<open>\+)|\s*[-–]\s*(?P<high>[0-9]{1,12}))?")


class Count(Struct, frozen=True):
    """A number as the speaker said it.

    ``low`` and ``high`` are its bounds, None for an open or unknown one. If ``word`` is true, ``text`` is a quantity
    word, and the bounds come from the vocabulary.
    """

    text: str
    low: int | None = None
    high: int | None = None
    word: bool = False

    @property
    def about(self) -> bool:
        return self.text.startswith("~")

    def contradicts(self, other: Count) -> bool:
        """Whether both counts cannot be true: their ranges do not overlap."""
        return _below(self.high, other.low) or _below(other.high, self.low)


def _below(high: int | None, low: int | None) -> bool:
    return high is not None and low is not None and high < low


def parse_count(value: object) -> Count:
    """Parse a count. A text that does not begin with a digit or sign is a quantity word."""
    return _parse(text_of(value))


def _parse(text: str) -> Count:
    found = _NUMBER.fullmatch(text)
    if not found:
        if text[0].isdigit() or text[0] in "~-+<>":
            raise field_error(
                "count-syntax", f"'{text}' is not a count", "write 84, 16+, 18-21, ~70 or a quantity word"
            )
        return Count(text, word=True)
    low = int(found["low"])
    if found["open"]:
        return Count(text, low)
    high = int(found["high"]) if found["high"] else low
    if high < low:
        raise field_error("count-reversed", f"the count '{text}' runs backwards", "swap its ends")
    return Count(text, low, high)


CountField = Annotated[Count, PlainValidator(parse_count), WithJsonSchema({"type": "string"})]
