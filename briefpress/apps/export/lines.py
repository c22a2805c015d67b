"""elements within a line -> one line of Markdown; knows where the links of a page lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote, unquote

from briefpress.apps.export.elements import Element, Part
from briefpress.apps.export.words import attribute, code, literal

_STRONG, _EMPHASIS, _KEPT = frozenset({"b", "strong", "summary"}), frozenset({"cite", "em"}), frozenset({"s", "sup"})
_ASIDE = frozenset({"aside", "number"})
_ELSEWHERE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


class Lines:
    """Writes the lines of the page at ``here``, a path in the site; ``files`` are the Markdown of such paths."""

    def __init__(self, here: str, files: Mapping[str, str]) -> None:
        self.here = here
        self.files = files

    def line(self, parts: Iterable[Part]) -> str:
        """One line, without space at its ends."""
        return " ".join("".join(self._pieces(parts)).split())

    def _pieces(self, parts: Iterable[Part]) -> Iterator[str]:
        """Spans that stand side by side, apart only by their style, are parted by a dot."""
        beside = False
        for part in parts:
            piece = literal(part) if isinstance(part, str) else self._element(part)
            if piece and beside and isinstance(part, Element) and part.tag == "span":
                yield " · "
            yield piece
            beside = (beside or not isinstance(part, str)) if not piece else isinstance(part, Element)

    def _element(self, element: Element) -> str:
        if not element.told:
            return ""
        if element.tag == "br":
            return "<br>"
        if element.tag == "code":
            return f"<code>{code(''.join(texts(element)))}</code>"
        inside = "".join(self._pieces(element.inner))
        if element.tag == "a":
            inside = self._link(element.said.get("href", ""), inside.strip())
        elif element.tag in _STRONG:
            inside = _around("**", inside)
        elif element.tag in _EMPHASIS or "badge" in element.classes:
            inside = _around("*", inside)
        elif (element.tag == "small" or element.classes & _ASIDE) and not inside.lstrip().startswith("("):
            inside = _around("(", inside, ")")
        elif element.tag in _KEPT:
            inside = f"<{element.tag}>{inside}</{element.tag}>"
        return anchor(element) + inside

    def _link(self, address: str, words: str) -> str:
        if not words or not address:
            return words
        if _ELSEWHERE.match(address):
            return f'<a href="{attribute(address)}">{words}</a>'
        path, _, place = address.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.here), unquote(path))) if path else self.here
        if target not in self.files:
            return words
        folder = posixpath.dirname(self.files[self.here]) or "."
        file = "" if target == self.here else posixpath.relpath(self.files[target], folder)
        place = f"#{quote(unquote(place), safe='')}" if place else ""
        return f"[{words}]({file}{place})" if file or place else words


def anchor(element: Element) -> str:
    """The place that an address may name."""
    return f'<a id="{attribute(element.id)}"></a>' if element.id else ""


def texts(element: Element) -> Iterator[str]:
    """The words in an element, as they are."""
    for part in element.inner:
        if isinstance(part, str):
            yield part
        else:
            yield from texts(part)


def _around(sign: str, inside: str, closing: str = "") -> str:
    """The words between signs, which must touch them."""
    words = inside.strip()
    return inside.replace(words, f"{sign}{words}{closing or sign}", 1) if words else inside
