"""A briefing whose events have every kind of date that Python's calendar has not, and seasons: what to lay over."""

from __future__ import annotations

# In the order of the chronology, a season with its year before the months; each with the year under which it is.
DATES = {
    "Y-17000": "17001-bce",
    "-019X": "200-bce",
    "-0043-24": "44-bce",
    "-0043-03-15": "44-bce",
    "0000": "1-bce",
    "0476-09-04": "476-ce",
    "2023": "2023",
    "2023-21": "2023",
    "2023-24": "2023",
    "2023-05-02": "2023",
    "2024/Y17000": "2024",
    "Y17000~": "17000-ce",
}


def event(date: str, actor: str = "kessa-army") -> str:
    """A record of that date."""
    return f'title: "Of {date}"\ntype: clash\ndate: {date}\nactors: [{{actor: {actor}}}]\nplaces: [tamor]\n'


def identifier(date: str) -> str:
    """The id of that record."""
    return f"of-{''.join(letter if letter.isalnum() else 'z' for letter in date.lower())}"


SOURCE = 'title: "A tablet"\npublication: tamor-post\ntype: document\n'
FILES = {
    **{f"events/{identifier(date)}.yaml": event(date) for date in DATES},
    "sources/tablet.yaml": f"{SOURCE}issued: -0043-03-16\n",
    "sources/winter.yaml": f"{SOURCE}issued: 2023-24\n",
    "sources/later.yaml": f"{SOURCE}issued: Y17000\n",
}
# An actor of long ago, with enough events for a timeline of its own.
ANCIENT = {
    "actors/cassius.yaml": "name: Cassius\ntype: person\n",
    **{
        f"events/cassius-{number}.yaml": event(date, "cassius")
        for number, date in enumerate(("-0048-08-09", "-0043-03-15", "-0041-10", "-0041", "0012-05"))
    },
}
# More events of one actor than a page holds, a year each, from 120 BCE on.
MANY = {f"events/many-{year + 200}.yaml": event(f"{'-' * (year < 0)}{abs(year):04}") for year in range(-119, 101)}
