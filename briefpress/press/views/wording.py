"""Dates, counts and ranges in words that claim no more precision than is known."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefpress.link.claims import LinkedClaim
from briefpress.link.rows import Row
from briefpress.model.record import Count, Date
from briefpress.model.record.day import UNDATED, year_of
from briefpress.model.record.edtf import AUTUMN, SPRING, SUMMER, WINTER, DatePoint
from briefpress.press.views.shape import When

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)  # not the system's month names, which depend on the locale
_SEASONS = {SPRING: "spring", SUMMER: "summer", AUTUMN: "autumn", WINTER: "winter"}
_POSSESSIVE = re.compile(r"['’]s?(?:\s|$)")
_SHARE = re.compile(r"s$|^(?:a|the) (?:majority|part|number|share)$", re.IGNORECASE)
# Endings of words for several people, and what follows the head of "rebels with links …".
_PLURALS = ("s", "men", "people", "police", "they")
_AFTER_HEAD = re.compile(r"\s(?:with|who|that|linked|tied|from|of|in|near|on)\s")
_ONE = re.compile(r"(?:an?|another|one|each)\s", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"\sand (?:an?|another|one)\s")  # "an official and a former worker"
_QUALIFIERS = {"~": "about ", "?": "possibly ", "%": "possibly about "}


@lru_cache(maxsize=1 << 16)  # lists on many pages give the same dates
def when(date: Date) -> When:
    """A date for readers and for machines; ``day`` is "" before the year 1 and after 9999 (HTML has none)."""
    day = str(date.day) if date.day and date.day.as_date else ""
    earliest, latest = (str(end) if end else "" for end in (date.earliest, date.latest))
    return When(date_words(date), date.edtf, day, earliest, latest, date.lasts)


def date_words(date: Date) -> str:
    """``2024-07-25/2024-07-27`` -> "25–27 July 2024"; every date has words.

    A season is named as written ("winter 2023"), because its hemisphere is unknown.
    """
    start, end = date.start, date.end
    if date.form == "point" and start:
        return _point(start)
    if start and end:
        return _span(start, end) if date.lasts else _between(start, end)
    if start:
        begun = _point(start)
        if not date.lasts:
            return f"on or after {begun}"
        return f"since {begun}" if date.open_end else f"from {begun}, end unknown"
    ended = _point(end) if end else ""
    return f"until {ended}" if date.lasts else f"on or before {ended}"


def _span(start: DatePoint, end: DatePoint) -> str:
    """A period, with the parts that both ends share written once: "25–27 July 2024"."""
    first, last = _point(start), _point(end)
    if any(point.qualifier or point.unspecified for point in (start, end)):
        return f"{first} to {last}"
    if first == last:
        return first
    left, right = first.split(" "), last.split(" ")
    shared: list[str] = []
    while len(left) == len(right) > 1 and left[-1] == right[-1]:
        shared.insert(0, right.pop())
        left.pop()
    dash = "–" if len(left) == len(right) == 1 else " – "
    return " ".join([" ".join(left) + dash + " ".join(right), *shared])


def _between(start: DatePoint, end: DatePoint) -> str:
    """A day that is known only to lie in a period: "between 25 and 29 July 2024"."""
    words = _span(start, end)
    first, dash, last = words.partition(" – " if " – " in words else "–")
    return f"between {first} and {last}" if dash else f"at some time in {words}"


def _point(point: DatePoint) -> str:
    """A date that is no interval."""
    return _QUALIFIERS.get(point.qualifier, "") + (_unspecified(point) or _plain(point))


def _plain(point: DatePoint) -> str:
    year = year_words(point.year)
    if point.season:
        return f"{_SEASONS[point.season]} {year}"
    named = f"{MONTHS[point.month - 1]} {year}" if point.month else year
    return f"{point.day} {named}" if point.day else named


def _unspecified(point: DatePoint) -> str:
    """The unknown parts of a date: "the 2020s", "a day in July 2024"; "" if it has none."""
    first, last = point.meaning.whole
    match point.unspecified:
        case "decade" if point.year >= 1000:
            return f"the {point.year}s"
        case "decade" | "century" if first and last:
            return f"a year in {_years((year_words(first.year), year_words(last.year)))}"
        case "month":
            return f"a month in {_plain(point)}"
        case "day" | "month and day":
            return f"a day in {_plain(point)}"
    return ""


def year_words(year: int) -> str:
    """``2024``; years without four digits have their era: "44 BCE", "476 CE", "17,000 CE"."""
    if 1000 <= year <= 9999:
        return str(year)
    return f"{year:,} CE" if year > 0 else f"{1 - year:,} BCE"


def count_words(count: Count) -> str:
    """A count as it was stated: ``16+`` -> "at least 16", ``>130`` -> "more than 130", ``~70`` -> "about 70".

    ``20 (15-30)`` -> "20 (15–30)", a best estimate within a range; a quantity word stays as it was said.
    """
    if count.word or (count.low is None and count.high is None):
        return count.text
    if count.low is None:
        return f"fewer than {(count.high or 0) + 1:,}"
    about = "about " if count.about else ""
    if count.high is None:
        if count.text.startswith(">"):
            return f"more than {count.low - 1:,}"
        return f"about {count.low:,} or more" if count.about else f"at least {count.low:,}"
    if count.best is not None:
        return f"{count.best:,} ({_numbers(count.low, count.high)})"
    return about + _numbers(count.low, count.high)


def range_words(claims: Iterable[LinkedClaim]) -> str:
    """The range of a row: "18–19", "47 to more than 130", or the words if no claim states a number."""
    counts = [claim.count for claim in claims if claim.count]
    if len({count.text for count in counts}) == 1:
        return count_words(counts[0])
    stated = [count for count in counts if not count.word and (count.low is not None or count.high is not None)]
    if not stated:
        return ", ".join(dict.fromkeys(count.text for count in counts))
    lowest = min(stated, key=lambda count: -1 if count.low is None else count.low)
    highest = max(stated, key=lambda count: (count.high is None, count.high or count.low or 0))
    low, high = _end(lowest, lowest.low), _end(highest, highest.high)
    if all(count.low is not None and count.high is not None and not count.about for count in stated):
        return _numbers(lowest.low or 0, highest.high or 0)
    if lowest is highest:
        return count_words(highest)
    if highest.high is None and lowest.low is not None and highest.low in (lowest.low, lowest.low + 1):
        return f"{lowest.low:,} or more"
    return high if lowest.low == highest.high and highest.about else f"{low} to {high}"


def span_words(row: Row) -> str:
    """The range of a row where at least two of its counts state different numbers, else nothing."""
    counts = (claim.count for claim in row.current if claim.count and not claim.count.word)
    stated = {(count.low, count.high) for count in counts if count.low is not None or count.high is not None}
    return range_words(row.current) if len(stated) > 1 else ""


def _end(count: Count, number: int | None) -> str:
    """One end of a count as an end of a range: its number, or the whole count where it is open."""
    if count.low is None or count.high is None or number is None:
        return count_words(count)
    return f"about {number:,}" if count.about else f"{number:,}"


def _numbers(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def amount(count: int, one: str, several: str = "") -> str:
    """A number with its noun: ``amount(2, "event")`` -> "2 events"; ``several`` is an irregular plural."""
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def counted_words(count: str, outcome: str) -> str:
    """A count in words with what became of those counted: "84 killed", "no casualties", "hundreds of casualties"."""
    if outcome == "lost" and count.isalpha():
        outcome = "losses"
    noun = outcome.endswith("s")  # the others are participles: "none killed"
    if count.casefold() in ("0", "none"):
        return f"{'no' if noun else 'none'} {outcome}"
    if noun and any(map(str.isdigit, count)):
        return f"{count} {_singular(outcome) if count.rsplit(maxsplit=1)[-1] == '1' else outcome}"
    return f"{count} of {outcome}" if noun and _SHARE.search(count) else f"{count} {outcome}"


def _singular(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("es") if noun.endswith("ses") else noun[:-1]


def year_name(identifier: str) -> str:
    """The words for a year that `record.day.year_id` has named; nothing for none."""
    if identifier == UNDATED:
        return "undated"
    return year_words(year_of(identifier)) if identifier else ""


def years_words(years: Sequence[int]) -> str:
    """The first and the last of some years in order: "2012–2024"; nothing where there are none."""
    return _years((year_words(years[0]), year_words(years[-1]))) if years else ""


def period_words(years: Iterable[str]) -> str:
    """The first and the last of some years by their ids, without the undated: "2012–2024"."""
    return years_words([year_of(year) for year in years if year != UNDATED])


def _years(ends: tuple[str, str]) -> str:
    """Two years in words, with a shared era written once: "200–191 BCE"."""
    first, last = ends
    era = last.partition(" ")[2]
    return first if first == last else f"{first.removesuffix(f' {era}')}–{last}"


def listed(words: Iterable[str]) -> str:
    """Words as a list: "one, two and three"."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def is_plural(words: str) -> bool:
    """Whether the verb after these words is plural: "three residents of the village", "“Islamic extremists”"."""
    head = _AFTER_HEAD.split(words.strip('“”‘’"'))[0].rstrip('“”‘’"')
    if _AND_ANOTHER.search(words):
        return True
    return head.casefold().endswith(_PLURALS) and not _ONE.match(head)


def is_plural_name(name: str) -> bool:
    """Whether the verb after an actor's name is plural: "Tuareg rebels", but "United Nations", which is one body."""
    return is_plural(name) and _AFTER_HEAD.split(name)[0].rsplit(maxsplit=1)[-1].islower()


def with_article(name: str) -> str:
    """The name of a body within a sentence: "the Malian army", "the Army of Kessa", but "CSP-DPA", "Niger's army"."""
    first, _, last = name.rpartition(" ")
    if not first or not first[0].isupper() or _POSSESSIVE.search(first):
        return name
    return f"the {name}" if " of " in name or (last.isalpha() and last.islower()) else name


def capital(words: str) -> str:
    """The words with a capital at the beginning, as a sentence has."""
    return words[:1].upper() + words[1:]


def spaced(word: str) -> str:
    """A vocabulary word as readers see it: ``killed-or-wounded`` -> "killed or wounded"."""
    return word.replace("-", " ").replace("_", " ")


def strongest_dispute(words: Iterable[str]) -> str:
    """The stronger of dispute words: "disputed", else "differ", else ""."""
    found = set(words)
    return next((word for word in ("disputed", "differ") if word in found), "")


def letters(index: int) -> str:
    """0 -> "a", 25 -> "z", 26 -> "aa": the letters of a reference's passages."""
    many, one = divmod(index, len(string.ascii_lowercase))
    return (letters(many - 1) if many else "") + string.ascii_lowercase[one]
