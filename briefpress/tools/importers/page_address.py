"""The tree and metadata of a page -> its address, absolute and without tracking parameters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefpress.tools.importers.address import host, plain_address, resolved
from briefpress.tools.importers.metadata import PageMetadata
from briefpress.tools.importers.statement import Statement

# Browsers and SingleFile write such a comment above a page that they save: not the page's own words, so used last.
_SAVED_FROM = (
    re.compile(r"saved from url=\(\d+\)(\S+)"),
    re.compile(r"Page saved with SingleFile\s+url:\s*(\S+)"),
)


@dataclass(frozen=True, slots=True)
class PageAddress:
    """The address and where it was read; ``inferred`` if the page itself does not state it."""

    url: Statement
    inferred: str = ""
    doubt: str = ""


def page_address(tree: HtmlElement, said: PageMetadata) -> PageAddress:
    """The canonical address, else that of Open Graph or JSON-LD, else the one that the page was saved from.

    Relative addresses are resolved against ``<base href>`` and the others. The root of a site is not the address of an
    article, so it is used only if there is no other.
    """
    saved = _saved_from(tree)
    bases = (*tree.xpath("//base/@href"), *(one.value for one in said.addresses if plain_address(one.value)), saved)
    found = (Statement(resolved(one.value, *bases), one.where) for one in said.addresses)
    stated = sorted(filter(None, found), key=lambda one: urlsplit(one.value).path in ("", "/"))
    if not stated:
        return PageAddress(Statement(saved), inferred="from the browser's note about saving the page" if saved else "")
    return PageAddress(stated[0], doubt=_another_host(stated, saved))


def _another_host(stated: list[Statement], saved: str) -> str:
    first, *others = [*stated, *([Statement(saved, "the browser's note")] if saved else [])]
    other = next((one for one in others if host(one.value) != host(first.value)), None)
    return f"{first.where} says {first.value}, {other.where} {other.value}: perhaps a reprint" if other else ""


def _saved_from(tree: HtmlElement) -> str:
    for comment in tree.getroottree().xpath("/comment() | /html/comment()"):
        for note in _SAVED_FROM:
            if found := note.search(comment.text or ""):
                return plain_address(found[1])
    return ""
