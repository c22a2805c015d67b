"""an article's HTML -> its text, a line a paragraph; nothing of it is left out, for a feed holds the article alone."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre "
    "section table td th tr ul".split()
)
_UNSEEN = frozenset(("script", "style", "template"))


def text_of_markup(markup: str) -> str:
    """The words that a reader sees, each block on lines of its own, an empty line between blocks."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    blocks = (" ".join(block.split()) for block in re.split(r"\n+", "".join(reader.parts)))
    return "\n\n".join(block for block in blocks if block)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.unseen += tag in _UNSEEN
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in _UNSEEN))
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.parts.append(re.sub(r"\s+", " ", data))

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")
