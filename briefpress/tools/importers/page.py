"""saved page (HTML) -> Article, as trafilatura finds it."""

from __future__ import annotations

import re

from briefpress.model.problem import BriefpressError
from briefpress.tools.importers.address import plain_address
from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.dates import address_date

_LANGUAGE = re.compile(rb"<html\b[^>]*?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)", re.IGNORECASE)
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")  # as browsers write it
_REGION = re.compile(r"-(?:[A-Z]{2}|\d{3})\b")
_DATES = {"extensive_search": False, "original_date": True}  # what the page states; nothing is guessed from its text


def is_page(data: bytes) -> bool:
    """Whether the bytes are a page's: HTML, and not the XML of a feed."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000].lower()
    return start.startswith(b"<") and b"<html" in start


def read_page(data: bytes) -> Article:
    """The article of a saved page. Raises `Unreadable`, and `BriefpressError` without the extra ``import``."""
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import Document
    except ImportError:
        message = "saved pages are read with trafilatura, which is not installed: pip install 'briefpress[import]'"
        raise BriefpressError(message) from None
    found = bare_extraction(data, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    if not isinstance(found, Document) or not found.text or not found.title:
        raise Unreadable("no article was found in this page", "save its text as a .txt file, the headline first")
    text = found.text.removeprefix(found.title).strip()
    if not text:
        raise Unreadable("the page has a headline and no article", "save its text as a .txt file, the headline first")
    address = plain_address(found.url or _first(_SAVED_FROM, data))
    inferred = {}
    issued = found.date or ""
    if not issued and (issued := address_date(address)):
        inferred["issued"] = "from its address"
    return Article(
        title=found.title,
        text=f"{text}\n",
        issued=issued,
        language=without_region(_first(_LANGUAGE, data)),
        url=address,
        site=found.sitename or "",
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        inferred=inferred,
    )


def without_region(language: str) -> str:
    """``en-US`` -> ``en``: where its readers are is no matter of the text; a script (``zh-Hant``) stays."""
    return _REGION.sub("", language)


def _first(pattern: re.Pattern[bytes], data: bytes) -> str:
    found = pattern.search(data[:20_000])
    return found[1].decode("ascii", "replace") if found else ""
