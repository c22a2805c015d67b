"""The tree and metadata of a page -> its authors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml.html import HtmlElement

from briefpress.tools.importers.address import site_names
from briefpress.tools.importers.authors import author_names
from briefpress.tools.importers.elements import of_the_article, own_elements, visible_text
from briefpress.tools.importers.metadata import PageMetadata
from briefpress.tools.importers.statement import Statement

_BY_LINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?(?:-?names?)?|autor(?:es|en|a)?|auteurs?|autore)(?:$|[\s_-])", re.IGNORECASE
)
_LONGEST = 100  # characters; a longer text is about the author


@dataclass(frozen=True, slots=True)
class PageAuthors:
    """The names, the by-lines that they were read from, the place of these, and the doubts about them."""

    names: tuple[str, ...] = ()
    by_lines: tuple[str, ...] = ()
    where: str = ""
    doubts: tuple[str, ...] = ()


def page_authors(tree: HtmlElement, said: PageMetadata, address: str) -> PageAuthors:
    """The authors by JSON-LD, else by the head, else by a visible by-line: the first of these that has a name."""
    sites = (*(site.value for site in said.sites), *site_names(address))
    doubts: list[str] = []
    for where, group in groupby((*said.authors, *_by_lines(tree)), key=lambda one: one.where):
        lines = tuple(one.value for one in group)
        found = author_names(lines, sites, said.organisations)
        doubts += found.doubts
        if found.names:
            return PageAuthors(found.names, lines, where, tuple(dict.fromkeys(doubts)))
    return PageAuthors(doubts=tuple(dict.fromkeys(doubts)))


def _by_lines(tree: HtmlElement) -> Iterator[Statement]:
    """Links to the author, then the first element whose class marks a by-line."""
    for element in tree.xpath("//a[contains(concat(' ', @rel, ' '), ' author ')]"):
        if of_the_article(element) and 0 < len(text := visible_text(element)) <= _LONGEST:
            yield Statement(text, "a link to the author")
    for element in own_elements(tree, "p", "span", "div", "address", "a", "li"):
        if _BY_LINE.search(element.get("class", "")) and of_the_article(element):
            text = visible_text(element).partition("|")[0].strip()
            if 0 < len(text) <= _LONGEST and not re.search(r"\d", text):
                yield Statement(text, f"the line “{text}”")
                return
