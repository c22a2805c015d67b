"""the HTML of a finished page -> its elements; knows what of a page is only for a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

_EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
# Drawings, whose numbers the page also tells in words, and what asks for a script.
_FOR_BROWSERS = frozenset({"button", "figure", "form", "input", "noscript", "script", "select", "style", "svg"})
_CLASSES_FOR_BROWSERS = frozenset({"filter", "hint", "keys"})


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes and what is in it, in order."""

    tag: str
    said: dict[str, str] = field(default_factory=dict)
    inner: list[Part] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.said.get("id", "")

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.said.get("class", "").split())

    @property
    def told(self) -> bool:
        """Whether it says something to a reader of plain text."""
        hidden = self.said.get("aria-hidden") == "true" or self.tag in _FOR_BROWSERS
        return not hidden and not self.classes & _CLASSES_FOR_BROWSERS

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element of these tags in it that is told, outermost first; what is within one of them is left out."""
        for part in self.inner:
            if isinstance(part, Element) and part.told:
                if part.tag in tags:
                    yield part
                else:
                    yield from part.all(*tags)


Part: TypeAlias = Element | str


def elements(html: str) -> Element:
    """The page as one element without a tag."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.open[0]


class _Parser(HTMLParser):
    """What `briefpress build` paints closes what it opens."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attributes)
        if tag not in _EMPTY:
            self.open.append(self._last(tag))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.open[-1].inner.append(Element(tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].inner.append(data)

    def _last(self, tag: str) -> Element:
        found = self.open[-1].inner[-1]
        return found if isinstance(found, Element) else Element(tag)
