"""plain text -> Article: the headline is the first line, the date stands in a short line near the top."""

from __future__ import annotations

import re

from briefpress.tools.importers.article import Article, Unreadable, decoded
from briefpress.tools.importers.dates import written_date

_HEAD = 15  # lines among which a dateline is looked for
_MOST_DATELINE = 80  # characters; a longer line is a sentence, whose date may be any
_MOST_TITLE = 300
_TAG = re.compile(r"</?(?:b|br|em|i|small|span|strong|sub|sup|u)\b[^<>]*>")  # left over in a text made from a page
_HEADING = re.compile(r"#{1,6}\s+")


def read_plain(data: bytes, title: str = "") -> Article:
    """The article of a text file in UTF-8. What stands before the headline, such as a menu, is no part of it.

    ``title`` is the headline where it is known; else it is the first line. Raises `Unreadable`.
    """
    lines = [line.strip() for line in _TAG.sub("", decoded(data)).split("\n")]
    first = next((line for line in lines if line), "")
    if not first:
        raise Unreadable("this file is empty")
    inferred = {}
    if not title:
        title = _HEADING.sub("", first)
        inferred["title"] = "the first line of the text"
        if len(title) > _MOST_TITLE:
            raise Unreadable("the text does not begin with a headline", "give it with --title")
    at = next((number for number, line in enumerate(lines) if _HEADING.sub("", line) == title), -1)
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines[at + 1 :])).strip()
    if not body:
        raise Unreadable("the text has a headline and nothing else")
    head = [line for line in lines if line][:_HEAD]
    dateline = next((line for line in head if len(line) <= _MOST_DATELINE and written_date(line)), "")
    if dateline:
        inferred["issued"] = f"from the line “{dateline}”"
    return Article(title, f"{body}\n", issued=written_date(dateline), site=_site(dateline), inferred=inferred)


def _site(dateline: str) -> str:
    """``River Herald, October 6, 2023 —`` -> "River Herald"."""
    name, comma, rest = dateline.partition(",")
    return name.strip() if comma and written_date(rest) and not written_date(name) else ""
