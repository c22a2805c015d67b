"""The tree and metadata of a page -> its headline without the site's name, and its visible standfirst."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from briefpress.tools.importers.address import site_names
from briefpress.tools.importers.elements import own_elements, visible_text
from briefpress.tools.importers.metadata import PageMetadata
from briefpress.tools.importers.statement import Statement
from briefpress.tools.importers.titles import same_words, without_site

_ALIKE = 0.6
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|sub-?title|sub-?headline|sub-?heading|subhead|strapline|chapo|chapeau|vorspann|"
    r"article-(?:intro|lead|summary|subtitle)|lead-text|sottotitolo|bajada|copete|subtitulo|linha-fina)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 20, 700  # characters of a standfirst
_NEXT = 15  # elements after the headline
_ELSEWHERE = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::form"


@dataclass(frozen=True, slots=True)
class Headline:
    """The title and where it was read; ``doubt`` names another heading of the page, or is ""."""

    title: Statement
    standfirst: str = ""
    doubt: str = ""


def headline(tree: HtmlElement, said: PageMetadata, address: str) -> Headline:
    """The heading that readers see if it resembles a title of the metadata, else that title.

    The standfirst is visible too: an element of that name below the heading, or a paragraph with the words of the
    page's description.
    """
    sites = (*(site.value for site in said.sites), *site_names(address))
    sections = tuple(section.value for section in said.sections)
    titles = [Statement(without_site(one.value, sites, sections), one.where) for one in said.titles]
    headings = [
        (element, text)
        for element in _headings(tree)
        if (text := visible_text(element)) and not any(same_words(text, site) for site in sites)
    ]
    shown = [(element, text) for element, text in headings if any(_alike(text, title.value) for title in titles)]
    if not titles:
        shown = headings
    if shown:
        element, text = shown[0]
        text = _without_links(element, titles) or text
        return Headline(Statement(text, _where(text, titles)), _standfirst(element, text) or _described(tree, said))
    title = titles[0] if titles else Statement()
    doubt = f"{title.where} says “{title.value}”, the heading “{headings[0][1]}”" if headings else ""
    return Headline(title, _described(tree, said), doubt)


def _headings(tree: HtmlElement) -> list[HtmlElement]:
    """The first-level headings, those of an article first."""
    shown = [one for one in own_elements(tree, "h1") if not one.xpath(f"boolean({_ELSEWHERE})")]
    return sorted(shown, key=lambda one: not one.xpath("boolean(ancestor::article or ancestor::main)"))


def _without_links(heading: HtmlElement, titles: list[Statement]) -> str:
    """The part of a heading that equals a title, if there is a link or a label beside it."""
    texts = [visible_text(element) for element in heading.iterdescendants("a", "span", "strong", "em", "div")]
    return next((text for text in texts if any(same_words(text, title.value) for title in titles)), "")


def _alike(heading: str, title: str) -> bool:
    one, other = heading.casefold(), title.casefold().rstrip("….").strip()
    return bool(other) and (other in one or difflib.SequenceMatcher(None, one, other).ratio() >= _ALIKE)


def _where(shown: str, titles: list[Statement]) -> str:
    same = next((title.where for title in titles if same_words(title.value, shown)), "")
    return f"the heading and {same}" if same else "the heading"


def _standfirst(heading: HtmlElement, title: str) -> str:
    """The first of the next elements whose name marks a standfirst."""
    for element in heading.xpath(f"following::*[self::p or self::h2 or self::h3 or self::div][position() <= {_NEXT}]"):
        names = f"{element.get('class', '')} {element.get('itemprop', '')}"
        text = visible_text(element) if _STANDFIRST.search(names) or "alternativeHeadline" in names else ""
        if _SHORTEST <= len(text) <= _LONGEST and not same_words(text, title):
            return text
    return ""


def _described(tree: HtmlElement, said: PageMetadata) -> str:
    """The paragraph that repeats the page's description, which may be cut short there; "" if readers do not see it."""
    described = {one.value.rstrip("….").strip() for one in said.descriptions}
    described = {one for one in described if len(one) >= _SHORTEST}
    for element in own_elements(tree, "p", "h2", "h3", "h4") if described else ():
        text = visible_text(element)
        if len(text) <= _LONGEST and any(text.startswith(one) for one in described):
            return text
    return ""
