"""A saved page (HTML) -> Article, given the extra ``import``."""

from __future__ import annotations

import codecs
import re

from briefpress.model.problem import BriefpressError
from briefpress.run.installation import install_command
from briefpress.tools.importers.article import Article

_START = 20_000  # bytes in which a page shows its first tag, after its comments
_BEFORE_TAG = re.compile(rb"\s+|<!--.*?-->|<\?.*?>", re.DOTALL)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|article)\b", re.IGNORECASE)


def is_page(data: bytes) -> bool:
    """Whether the first tag is one of HTML, in any encoding; that of a feed is not."""
    start = data[:_START].replace(b"\0", b"")  # UTF-16 has them between letters
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        start = start.removeprefix(mark)
    at = 0
    while before := _BEFORE_TAG.match(start, at):
        at = before.end()
    return _PAGE.match(start, at) is not None


def read_page(data: bytes, encoding: str = "", language: str = "") -> Article:
    """The article of a saved page; ``encoding`` and ``language`` as the editor gives them override the page.

    Raises `Unreadable`, and `BriefpressError` without the extra.
    """
    try:
        import trafilatura  # noqa: F401 - imported by `page_article`; here to report its absence

        from briefpress.tools.importers.page_article import page_article
    except ImportError as error:
        raise BriefpressError(not_importable("saved pages", "trafilatura", error)) from None
    return page_article(data, encoding, language)


def not_importable(what: str, library: str, error: ImportError) -> str:
    """The message for a library that cannot be imported, with Python's reason if it is installed."""
    missing = (error.name or library).partition(".")[0]
    why = "which is not installed" if missing == library else f"which cannot be imported ({error})"
    return f"{what} are read with {library}, {why}: run {install_command('import')}"
