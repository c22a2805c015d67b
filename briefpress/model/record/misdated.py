"""A text that is no date of a record -> the error that says why, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from briefpress.model.record.day import YEAR_LIMIT, days_in
from briefpress.model.record.edtf import QUALIFIERS, parse_point, year_text
from briefpress.model.record.spelled import NAMED, spelled
from briefpress.model.record.spelled_span import spelled_span
from briefpress.model.record.validation import field_error

_EXAMPLES = "write 2024-07-25, 2024-07, 2024, 2024-07-25/2024-07-27 or 2024~"
_LONGEST = 60  # nobody writes a longer date, and a stranger's text must not cost time
_ONE_DAY = "[A..B] for one day from A to B"
_ENDS = re.compile(r"\[(.*)\.\.(.*)\]|([^/]*)/([^/]*)")
_NUMBERS = re.compile(r"(?P<year>-?[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}|XX))?[~?%]?")
# The codes 25 to 41 of level 2 (seasons of the north, of the south, quarters, thirds and halves of a year): the month
# with which each begins, and how many it has.
_DIVISIONS = dict(
    enumerate(
        [
            *((3, 3), (6, 3), (9, 3), (12, 3), (9, 3), (12, 3), (3, 3), (6, 3)),
            *((1, 3), (4, 3), (7, 3), (10, 3), (1, 4), (5, 4), (9, 4), (1, 6), (7, 6)),
        ],
        25,
    )
)
# What is EDTF, or nearly, and no date of a record: the pattern, why not, and what to write.
_REFUSED = (
    (r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9].*", "a date has no time of day", "write {} alone"),
    (r"[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}", "the calendar has no such day", "write year, month, day: 2024-07-25"),
    (rf"(?i:(?:[0-9]{{1,2}}(?:st|nd|rd|th)? )?{NAMED}(?: [0-9]{{1,2}})?)", "a date has a year", "write 2024-07-25"),
    (r"-[0-9]{1,3}", "a year has four digits", "44 BCE is -0043, as 1 BCE is 0000"),
    (r".*[{}].*", "a set of dates is EDTF level 2", "make a claim for each date, or write A/B for what lasted"),
    (r"\[.*,.*\]", "a list of possible dates is EDTF level 2", f"write {_ONE_DAY}"),
    (r"\[.*/.*\]|\[[^.]*\]", "brackets hold two ends with .. between them", f"write {_ONE_DAY}"),
    (r".*/.*/.*", "an interval has two ends", "write A/B"),
    (r"Y?-?[0-9]+S[0-9]+", "significant digits are EDTF level 2", f"write 195X, or {_ONE_DAY}"),
    (r"Y-?[0-9]+E[0-9]+(?:S[0-9]+)?", "a year with an exponent is EDTF level 2", "write its digits: Y17000"),
    (r"Y-?[0-9]{5,}-.*", "a year of more than four digits has no month", "write the year alone: Y17000"),
    (r"Y?-?[0-9]{10,}", "a year has nine digits at most", f"the last year is Y{YEAR_LIMIT}"),
    (r"-0000.*", "the year 0, 1 BCE, has no sign", "write 0000"),
)


def why_no_date(text: str) -> PydanticCustomError:
    """The error for a text that is no date: "date-impossible" for a day that no calendar has, else "date-syntax"."""
    errors = _errors(text) if len(text) <= _LONGEST else iter(())
    return next(errors, _syntax(f"'{text}' is not a date", _EXAMPLES))


def _errors(text: str) -> Iterator[PydanticCustomError]:
    """Every reason, the plainest first."""
    if written := spelled(text) or spelled_span(text):
        yield _syntax(f"'{text}' is not how EDTF writes a date", f"write {' or '.join(written)}")
    for pattern, why, hint in _REFUSED:
        if found := re.fullmatch(pattern, text):
            yield _no_date(text, why, hint.format(*found.groups()))
    if found := _NUMBERS.fullmatch(text):
        yield _numbers(text, found["year"], int(found["month"]), found["day"] or "")
    yield from _qualified(text)
    yield from _unspecified(text)
    yield from _end(text)


def _syntax(message: str, hint: str) -> PydanticCustomError:
    return field_error("date-syntax", message, hint)


def _impossible(message: str, hint: str) -> PydanticCustomError:
    return field_error("date-impossible", message, hint)


def _no_date(text: str, why: str, hint: str) -> PydanticCustomError:
    return _syntax(f"'{text}' is not a date here: {why}", hint)


def _numbers(text: str, year: str, month: int, day: str) -> PydanticCustomError:
    """A month or a day that the calendar has not, or a part of a year that only level 2 has."""
    if month in _DIVISIONS and not day:
        first, count = _DIVISIONS[month]
        later, last = divmod(first + count - 2, 12)
        hint = f"write [{year}-{first:02}..{year_text(int(year) + later)}-{last + 1:02}] for one day of those months"
        both = f", {year}/{year[:-2]}{month} for both years" if month == (int(year) + 1) % 100 else ""
        return _no_date(text, f"the code {month} for a part of a year is EDTF level 2", hint + both)
    if not 1 <= month <= 12:
        return _impossible(f"there is no day '{text}': no month is {month:02}", "months are 01 to 12")
    length = days_in(int(year), month)
    return _impossible(f"there is no day '{text}'", f"{year}-{month:02} has {length} days")


def _qualified(text: str) -> Iterator[PydanticCustomError]:
    plain = text.translate(dict.fromkeys(map(ord, QUALIFIERS)))
    marks = [letter for letter in text if letter in QUALIFIERS]
    if marks and parse_point(plain):
        why = "a qualifier stands at its end; one for a part alone is EDTF level 2"
        yield _no_date(text, why, f"write {plain}{marks[0]}")


def _unspecified(text: str) -> Iterator[PydanticCustomError]:
    if not re.fullmatch(r"-?[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?", text) or "X" not in text:
        return
    why = "an X in this position is EDTF level 2"
    plain = text.rstrip(QUALIFIERS)
    known = (plain[:-1] + digit for digit in "0123456789") if plain.count("X") == 1 and plain[-1] == "X" else ()
    points = [each for each in known if (point := parse_point(each)) and not point.season]
    whole = "write 202X, 20XX, 2024-XX, 2024-07-XX or 2024-XX-XX, or " + _ONE_DAY
    yield _no_date(text, why, f"write [{points[0]}..{points[-1]}]" if points else whole)


def _end(text: str) -> Iterator[PydanticCustomError]:
    """The first end of an interval that is no date."""
    found = _ENDS.fullmatch(text)
    for end in found.groups() if found else ():
        if end and end != ".." and parse_point(end) is None:
            inner = why_no_date(end)
            context = inner.context or {}
            made = _impossible if inner.type == "date-impossible" else _syntax
            yield made(f"in '{text}', {context['message']}", context["hint"])
