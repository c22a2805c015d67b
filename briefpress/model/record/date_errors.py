"""Explain why a text is not a valid date, and suggest what to write instead."""

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
_LONGEST = 60  # longer texts are not explained, so that a malicious one costs no time
_ONE_DAY = "[A..B] for one day from A to B"
_PART_OF = re.compile(r"(?i:early|mid|late|(?:beginning|middle|end|start) of)[- ](?:in )?(.+)")
_LEVEL_2 = "are not supported (EDTF level 2)"
_ENDS = re.compile(r"\[(.*)\.\.(.*)\]|([^/]*)/([^/]*)")
_NUMBERS = re.compile(r"(?P<year>-?[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}|XX))?[~?%]?")
# The codes 25 to 41 of level 2 (northern seasons, southern seasons, quarters, thirds and halves of a year): the first
# month of each, and its number of months.
_DIVISIONS = dict(
    enumerate(
        [
            *((3, 3), (6, 3), (9, 3), (12, 3), (9, 3), (12, 3), (3, 3), (6, 3)),
            *((1, 3), (4, 3), (7, 3), (10, 3), (1, 4), (5, 4), (9, 4), (1, 6), (7, 6)),
        ],
        25,
    )
)
# Texts that are EDTF, or nearly, but not valid dates of records: pattern, reason and hint.
_UNSUPPORTED = (
    (r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9].*", "dates have no time of day", "write {} alone"),
    (r"[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,2}", "a year has four digits", "write year, month, day: 2024-07-25"),
    (r"([0-9]{4}(?:-[0-9]{2})?)(?:-\?\?)+", "unknown months and days are left out", "write {}"),
    (
        r"(?i:unknown|undated|n/?a|none|tbd|\?+)",
        "even an unknown date is in some period",
        "write that period, such as 2024 or [2024-03..2024-05]",
    ),
    (r"[0-9]{1,4}[/.][0-9]{1,2}[/.][0-9]{1,4}", "there is no such day", "write year, month, day: 2024-07-25"),
    (rf"(?i:(?:[0-9]{{1,2}}(?:st|nd|rd|th)? )?{NAMED}(?: [0-9]{{1,2}})?)", "the year is missing", "write 2024-07-25"),
    (r"-[0-9]{1,3}", "a year has four digits", "44 BCE is -0043, as 1 BCE is 0000"),
    (
        r".*[{}].*",
        f"sets of dates {_LEVEL_2}",
        "write a separate claim for each date, or A/B for a period",
    ),
    (r"\[.*,.*\]", f"lists of possible dates {_LEVEL_2}", f"write {_ONE_DAY}"),
    (r"\[.*/.*\]|\[[^.]*\]", "brackets need two ends with .. between them", f"write {_ONE_DAY}"),
    (r".*/.*/.*", "an interval has only two ends", "write A/B"),
    (r"Y?-?[0-9]+S[0-9]+", f"significant digits {_LEVEL_2}", f"write 195X, or {_ONE_DAY}"),
    (r"Y-?[0-9]+E[0-9]+(?:S[0-9]+)?", f"years with an exponent {_LEVEL_2}", "write its digits: Y17000"),
    (r"Y-?[0-9]{5,}-.*", "a year of more than four digits has no month", "write the year alone: Y17000"),
    (r"Y?-?[0-9]{10,}", "a year has at most nine digits", f"the last year is Y{YEAR_LIMIT}"),
    (r"-0000.*", "the year 0, 1 BCE, has no sign", "write 0000"),
)


def date_error(text: str) -> PydanticCustomError:
    """The error for an invalid date: "date-impossible" for a day that does not exist, or else "date-syntax"."""
    errors = _errors(text) if len(text) <= _LONGEST else iter(())
    return next(errors, _syntax(f"'{text}' is not a date", _EXAMPLES))


def _errors(text: str) -> Iterator[PydanticCustomError]:
    """Every explanation that applies, the most helpful first."""
    if written := spelled(text) or spelled_span(text):
        yield _syntax(f"the date '{text}' is not written in EDTF", f"write {' or '.join(written)}")
    if found := _PART_OF.fullmatch(text):
        for whole in spelled(found[1])[:1]:
            yield _invalid(text, "there is no notation for early, mid and late", f"write {whole}, or {_ONE_DAY}")
    for pattern, reason, hint in _UNSUPPORTED:
        if found := re.fullmatch(pattern, text):
            yield _invalid(text, reason, hint.format(*found.groups()))
    if found := _NUMBERS.fullmatch(text):
        yield _numbers(text, found["year"], int(found["month"]), found["day"] or "")
    yield from _qualified(text)
    yield from _unspecified(text)
    yield from _end(text)


def _syntax(message: str, hint: str) -> PydanticCustomError:
    return field_error("date-syntax", message, hint)


def _impossible(message: str, hint: str) -> PydanticCustomError:
    return field_error("date-impossible", message, hint)


def _invalid(text: str, reason: str, hint: str) -> PydanticCustomError:
    return _syntax(f"'{text}' is not a valid date: {reason}", hint)


def _numbers(text: str, year: str, month: int, day: str) -> PydanticCustomError:
    """A month or day that does not exist, or a code of level 2 for a part of a year."""
    if month in _DIVISIONS and not day:
        first, count = _DIVISIONS[month]
        later, last = divmod(first + count - 2, 12)
        hint = f"write [{year}-{first:02}..{year_text(int(year) + later)}-{last + 1:02}] for one day of those months"
        both = f", {year}/{year[:-2]}{month} for both years" if month == (int(year) + 1) % 100 else ""
        return _invalid(text, f"codes such as {month} for a part of a year {_LEVEL_2}", hint + both)
    leave = f"; if it is unknown, write {year if month == 0 else text[:7]}" if "00" in (text[5:7], day) else ""
    if not 1 <= month <= 12:
        return _impossible(f"there is no day '{text}': there is no month {month:02}", f"months are 01 to 12{leave}")
    length = days_in(int(year), month)
    return _impossible(f"there is no day '{text}'", f"{year}-{month:02} has {length} days{leave}")


def _qualified(text: str) -> Iterator[PydanticCustomError]:
    plain = text.translate(dict.fromkeys(map(ord, QUALIFIERS)))
    marks = [letter for letter in text if letter in QUALIFIERS]
    if marks and parse_point(plain):
        reason = f"~, ? and % come at its end; for a part of a date they {_LEVEL_2}"
        yield _invalid(text, reason, f"write {plain}{marks[0]}")


def _unspecified(text: str) -> Iterator[PydanticCustomError]:
    if not re.fullmatch(r"-?[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?", text) or "X" not in text:
        return
    reason = f"digits X in this position {_LEVEL_2}"
    plain = text.rstrip(QUALIFIERS)
    known = (plain[:-1] + digit for digit in "0123456789") if plain.count("X") == 1 and plain[-1] == "X" else ()
    points = [each for each in known if (point := parse_point(each)) and not point.season]
    whole = "write 202X, 20XX, 2024-XX, 2024-07-XX or 2024-XX-XX, or " + _ONE_DAY
    yield _invalid(text, reason, f"write [{points[0]}..{points[-1]}]" if points else whole)


def _end(text: str) -> Iterator[PydanticCustomError]:
    """The error in the first invalid end of an interval."""
    found = _ENDS.fullmatch(text)
    for end in found.groups() if found else ():
        if end and end != ".." and parse_point(end) is None:
            inner = date_error(end)
            context = inner.context or {}
            error = _impossible if inner.type == "date-impossible" else _syntax
            yield error(f"in '{text}', {context['message']}", context["hint"])
