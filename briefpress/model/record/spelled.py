"""A date as people write it -> the EDTF texts that it may stand for: ``24 July 2024`` -> ``2024-07-24``.

Only suggestions for an error message: a record is never read this way, as "05/07/2024" is a day in May or in July.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from briefpress.model.record.edtf import parse_point, year_text

_MONTHS = "january february march april may june july august september october november december".split()
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NAMED = rf"(?:{'|'.join(_MONTHS)}|(?:{'|'.join(name[:3] for name in _MONTHS)}|sept)\.?)"
_PARTS = {
    "Y": r"(?P<year>[0-9]{4})",
    "M": r"(?P<month>0?[1-9]|1[0-2])",
    "D": r"(?P<day>[0-9]{1,2})",
    "T": r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?",
    "N": rf"(?P<name>{NAMED})",
    "_": r"[-/._ ]",
    "~": r",?[-/._ ]?",
}
# Several may fit one text: whether the day or the month comes first is anybody's guess.
_SHAPES = tuple(
    re.compile("".join(_PARTS[letter] for letter in shape))
    for shape in "Y_M_D Y_D_M D_M_Y M_D_Y Y_M M_Y YMD YM T~N~Y N~T~Y N~Y Y~N~T Y~N".split()
)
_Match = re.Match[str]


def spelled(text: str) -> tuple[str, ...]:
    """The EDTF texts of one date that a text may stand for, the likeliest first; none where it is no date."""
    plain = re.sub("[\u2010-\u2015\u2212]", "-", " ".join(text.split()).casefold().strip("'\"“”‘’"))
    plain = re.sub(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ", "", plain)
    if dates := _dates(plain):
        return dates
    for pattern, mark in _MARKED:
        if found := re.fullmatch(pattern, plain):
            return tuple(f"{edtf}{mark}" for edtf in _dates(found[1]) if parse_point(f"{edtf}{mark}"))
    return ()


def _dates(plain: str) -> tuple[str, ...]:
    for found in ((plain.upper(),), _shaped(plain), _otherwise(plain)):
        if dates := tuple(dict.fromkeys(edtf for edtf in found if parse_point(edtf))):
            return dates
    return ()


def _shaped(plain: str) -> Iterator[str]:
    for shape in _SHAPES:
        if found := shape.fullmatch(plain):
            yield _edtf(**found.groupdict())


def _edtf(year: str, month: str = "", day: str = "", name: str = "") -> str:
    number = month or next(at for at, known in enumerate(_MONTHS, 1) if known.startswith(name[:3]))
    return "-".join([year, *(f"{int(part):02}" for part in (number, day) if part)])


def _otherwise(plain: str) -> Iterator[str]:
    for pattern, made in _OTHERS:
        if found := re.fullmatch(pattern, plain):
            with suppress(ValueError):  # no year has such a week
                yield from made(found)


def _week(found: _Match) -> Iterable[str]:
    year, week, weekday = map(int, found.groups())
    return (datetime.date.fromisocalendar(year, week, weekday).isoformat(),)


def _day_of_year(found: _Match) -> Iterable[str]:
    year = int(found[1])
    day = datetime.date(year, 1, 1) + datetime.timedelta(int(found[2]) - 1)
    return (day.isoformat(),) if day.year == year else ()


_OTHERS: tuple[tuple[str, Callable[[_Match], Iterable[str]]], ...] = (
    (r"y?([-+]?[0-9]{4,9}|[0-9]{3})", lambda found: (year_text(int(found[1])),)),
    (r"([0-9]{1,9}) ?b\.?c\.?(?:e\.?)?", lambda found: (year_text(1 - int(found[1])),)),
    (r"(?:a\.?d\.?|c\.?e\.?) ?([0-9]{1,9})", lambda found: (year_text(int(found[1])),)),
    (r"([0-9]{1,9}) ?(?:a\.?d\.?|c\.?e\.?)", lambda found: (year_text(int(found[1])),)),
    (r"([0-9]{3})0'?s", lambda found: (f"{found[1]}X",)),
    (r"([0-9]{1,2})(?:st|nd|rd|th)? century", lambda found: (f"{int(found[1]) - 1:02}XX",)),
    (r"([0-9u-]+)", lambda found: (found[1].replace("u", "X"),)),  # as drafts of EDTF had it
    (r"(spring|summer|autumn|fall|winter)(?: of)? ([0-9]{4})", lambda found: (f"{found[2]}-{_SEASONS[found[1]]}",)),
    (r"([0-9]{4})-?w([0-9]{2})-?([1-7])", _week),
    (r"([0-9]{4})-([0-9]{3})", _day_of_year),
)
# "c. 2024", "July 2024 ?": how a date is known.
_MARKED = (
    (r"(.+?) ?(?:~\?|\?~|%)", "%"),
    (r"(.+?) ?\?", "?"),
    (r"(.+?) ?~", "~"),
    (r"(?:circa|about|around|approximately|roughly|ca\.?|c\.?|~) ?(.+)", "~"),
)
