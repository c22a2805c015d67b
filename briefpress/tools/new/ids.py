"""words -> a record's id."""

from __future__ import annotations

import re
import unicodedata

from briefpress.model.record import Date

# Letters of the Latin script that Unicode does not take apart into a letter and a mark, and what takes their place.
_WRITTEN = "ß=ss æ=ae œ=oe ø=o ð=d đ=d þ=th ł=l ı=i ħ=h ɓ=b ɗ=d ɖ=d ɛ=e ə=e ɣ=g ɩ=i ƙ=k ŋ=n ɲ=ny ɔ=o ʋ=v ƴ=y ʼ= ’= '="  # noqa: RUF001
_LETTERS = str.maketrans(dict(pair.split("=") for pair in _WRITTEN.split(" ")))
_LONGEST = 60


def slug(words: str) -> str:
    """The words as an id: small ASCII letters, digits and hyphens. Empty where no letter of them is Latin."""
    plain = unicodedata.normalize("NFKD", words.casefold().translate(_LETTERS)).encode("ascii", "ignore").decode()
    whole = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]


def day(date: Date | None) -> str:
    """What an id says of a date: the day, else the month or the year that it certainly lies in."""
    if date is None:
        return "undated"
    first, last = (bound.isoformat() for bound in date.order[:2])
    return next((first[:length] for length in (10, 7) if first[:length] == last[:length]), first[:4])
