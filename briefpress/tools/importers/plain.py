"""Plain text -> Article: the headline is the first line, the date in a short line near the top."""

from __future__ import annotations

import re

from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.dates import written_date, written_readings
from briefpress.tools.importers.encoding import decode_saved
from briefpress.tools.importers.text_signs import text_signs

_HEAD = 15  # lines among which a dateline is looked for
_MOST_DATELINE = 80  # characters; a longer line is a sentence, whose date may be any
_MOST_TITLE = 300
_TAG = re.compile(r"</?(?:b|br|em|i|small|span|strong|sub|sup|u)\b[^<>]*>")  # left over in a text made from a page
_HEADING = re.compile(r"#{1,6}\s+")


def read_plain(data: bytes, title: str = "", encoding: str = "", language: str = "") -> Article:
    """The article of a text file; what comes before the headline, such as a menu, is left out.

    ``title``, ``encoding`` and ``language`` are as the editor gives them; without a title the headline is the first
    line. Raises `Unreadable`.
    """
    decoded = decode_saved(data, named=encoding, language=language)
    lines = [line.strip() for line in _TAG.sub("", decoded.text).split("\n")]
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
    dateline = next((line for line in head if len(line) <= _MOST_DATELINE and written_readings(line, language)), "")
    issued = written_date(dateline, language)
    if issued:
        inferred["issued"] = f"from the line “{dateline}”"
    doubt = f"the line “{dateline}” may mean {' or '.join(written_readings(dateline, language))}"
    return Article(
        title,
        f"{body}\n",
        headline=title if at >= 0 else "",
        issued=issued,
        site=_site(dateline),
        read_from={"text": decoded.how} if decoded.how else {},
        inferred=inferred,
        doubts=(("issued", doubt),) if dateline and not issued else (),
        signs=text_signs(body),
    )


def _site(dateline: str) -> str:
    """``River Herald, October 6, 2023 —`` -> "River Herald"."""
    name, comma, rest = dateline.partition(",")
    return name.strip() if comma and written_date(rest) and not written_date(name) else ""
