"""The tree and metadata of a page -> its date of issue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from briefpress.tools.importers.dates import readings, written_readings
from briefpress.tools.importers.elements import of_the_article, own_elements, visible_text
from briefpress.tools.importers.issue_date import IssueDate, stated_date
from briefpress.tools.importers.metadata import PageMetadata

_DATED = re.compile(
    r"(?:^|[\s_-])(?:dates?|date-?line|datum|fecha|data|time|timestamp|published|pub-?date|publish|by-?line|meta|posted|"
    r"submitted|created|released?|info)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONGEST = 90  # characters; a longer line is a sentence, with any date


def page_date(tree: HtmlElement, said: PageMetadata, address: str, language: str) -> IssueDate:
    """The day that the metadata states, else that of the address, of a visible line, or of the last change.

    ``language`` includes the region.
    """
    stated = stated_date(said.issued, address, language)
    if stated.day or stated.ambiguous:
        return stated
    for line, shown in _lines(tree):
        days = readings(line, language) or written_readings(line, language)
        if len(days) > 1:
            doubt = f"the line “{shown}” may mean {' or '.join(days)}"
            return replace(stated, doubts=(*stated.doubts, doubt), ambiguous=True)
        if days:
            return replace(stated, day=days[0], inferred=f"from the line “{shown}”")
    for one in said.changed:
        if len(days := readings(one.value, language)) == 1:
            return replace(stated, day=days[0], inferred=f"the day of the last change ({one.where}), the only date")
    return stated


def _lines(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Short lines that may have a date, as written and as shown: ``<time>``, then elements whose class marks a date."""
    for element in own_elements(tree, "time"):
        if of_the_article(element):
            text = visible_text(element)
            yield from ((value, text or value) for value in (element.get("datetime", ""), text) if value)
    for element in own_elements(tree, "p", "span", "div", "li", "small", "em", "td"):
        if _DATED.search(f"{element.get('class', '')} {element.get('id', '')}") and of_the_article(element):
            text = visible_text(element)
            if 0 < len(text) <= _LONGEST:
                yield text, text
