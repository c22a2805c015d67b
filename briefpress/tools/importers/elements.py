"""The tree of a page -> the elements that are its own, and the words that readers see in them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

_NOT_READ = frozenset(("template", "svg", "noscript"))
_ELSEWHERE = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::*[contains(@class, 'comment')]"


def own_elements(tree: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    """The elements with these tags, in the order of the page, without those of templates, drawings and fallbacks."""
    for element in tree.iter(*tags):
        if not any(ancestor.tag in _NOT_READ for ancestor in element.iterancestors()):
            yield element


def of_the_article(element: HtmlElement) -> bool:
    """Whether the element is outside of comments, asides, navigation and the footer."""
    return not element.xpath(f"boolean({_ELSEWHERE})")


def visible_text(element: HtmlElement) -> str:
    """The words of an element on one line, without those of scripts and comments."""
    parts = element.xpath(".//text()[not(ancestor::script or ancestor::style or ancestor::noscript)] | .//br")
    return " ".join("".join(part if isinstance(part, str) else " " for part in parts).split())
