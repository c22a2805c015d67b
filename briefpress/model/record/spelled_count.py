"""Suggest a count for a number as people write it: ``30+`` for "at least thirty".

These are only suggestions for error messages: whoever wrote the number decides.
"""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: number for number, word in enumerate(_ONES)} | {
    f"{ten} {one}".strip(): 20 + 10 * at + number
    for at, ten in enumerate(_TENS)
    for number, one in enumerate(["", *_ONES[1:10]])
}
_GROUPED = re.compile(r"([0-9]{1,3})((?:[ ,.']?[0-9]{3})+)")
_LONGEST = 60  # longer texts are not explained, so that a malicious one costs no time

# What may surround a number, and the count that it means; ``{}`` is the number, ``{more}`` the next one.
_FORMS = (
    (r"(?P<number>.+)", "{}"),
    (r"(?:at least|no fewer than|no less than|not fewer than|a minimum of|>=|≥|\+) ?(?P<number>.+)", "{}+"),
    (r"(?P<number>.+?)(?: or more| at least| ?\+)", "{}+"),
    (r"(?:more than|over|above|>) ?(?P<number>.+)", ">{}"),
    (r"(?:fewer than|less than|under|below|<) ?(?P<number>.+)", "<{}"),
    (r"(?:up to|at most|no more than|not more than|a maximum of|<=|≤) ?(?P<number>.+)", "<{more}"),
    (r"(?P<number>.+?)(?: or fewer| or less| at most)", "<{more}"),
    (r"(?:about|around|approximately|approx\.?|roughly|circa|ca?\.?|some|~|\u2248|\u223c) ?(?P<number>.+)", "~{}"),
    (r"(?P<number>.+?) ?~", "~{}"),
)
_RANGE = re.compile(
    r"(?P<about>about |around |approximately |roughly )?"
    r"(?:(?:from )?(?P<low>.+?)(?: to | ?[-\u2010-\u2015\u2212] ?| or )(?P<high>.+)"
    r"|between (?P<from>.+) and (?P<until>.+))"
)


def spelled_count(text: str) -> str:
    """The count that a text probably means, such as ``~30`` for "about 30"; "" if it is not clear."""
    if len(text) > _LONGEST:
        return ""
    plain = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", " ".join(text.split()).casefold().strip("'\"“”„‘’"))
    for pattern, form in _FORMS:
        found = re.fullmatch(pattern, plain)
        if found and (number := _number(found["number"])) is not None:
            return form.format(number, more=number + 1)
    if found := _RANGE.fullmatch(plain):
        low, high = _number(found["low"] or found["from"]), _number(found["high"] or found["until"])
        if low is not None and high is not None and low < high:
            return f"{'~' if found['about'] else ''}{low}-{high}"
    return ""


def _number(text: str) -> int | None:
    """A number in digits, with or without separators of thousands, or in words."""
    if _GROUPED.fullmatch(text):
        text = re.sub("[ ,.']", "", text)
    if re.fullmatch("[0-9]{1,12}", text):
        return int(text)
    hundreds, _, rest = text.partition(" hundred")
    if text.endswith(" hundred") or " hundred " in text:
        number = _WORDS.get(hundreds)
        more = _WORDS.get(rest.strip().removeprefix("and ")) if rest.strip() else 0
        return 100 * number + more if number and more is not None else None
    return _WORDS.get(text)
