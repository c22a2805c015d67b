"""the elements of a page -> Markdown, block by block; knows what stands on lines of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from briefpress.apps.export.elements import Element, Part
from briefpress.apps.export.lines import Lines, anchor, texts
from briefpress.apps.export.words import code, opening

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FOLDERS = frozenset({"", "article", "aside", "details", "div", "footer", "header", "main", "nav", "section"})
_ALONE = frozenset({"blockquote", "hr", "pre", "table"})
_BLOCKS = _FOLDERS | _ALONE | _HEADINGS.keys() | {"dl", "ol", "p", "ul"}
_APART = "<!-- -->"  # between two lists, which would be one


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of Markdown; ``sort`` is "words", "list" or "other", ``level`` that of a heading (1 to 6), else 0."""

    sort: str
    text: str
    level: int = 0


class Blocks:
    """Writes a page with the lines that ``lines`` makes."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines

    def page(self, element: Element) -> str:
        """All of an element, its title first: generators look for it there."""
        blocks = list(_filled(list(self._blocks(element.inner, prose=False))))
        blocks.sort(key=lambda block: block.level != 1)
        return _stacked(blocks) + "\n"

    def _blocks(self, parts: Iterable[Part], *, prose: bool) -> Iterator[Block]:
        run: list[Part] = []
        for part in (*parts, Element("hr", {"aria-hidden": "true"})):
            if isinstance(part, str) or part.tag not in _BLOCKS:
                run.append(part)
                continue
            if words := self.lines.line(run):
                yield Block("words", opening(words))
            run = []
            if part.told:
                yield from self._block(part, prose=prose or "prose" in part.classes)

    def _block(self, element: Element, *, prose: bool) -> Iterator[Block]:
        if level := _HEADINGS.get(element.tag):
            yield Block("other", f"{'#' * level} {anchor(element)}{self.lines.line(element.inner)}", level)
        elif element.tag in ("ul", "ol", "dl"):
            entries = self._pairs(element) if element.tag == "dl" else self._items(element, prose=prose)
            if text := "\n".join(entries):
                yield Block("list", text)
        elif element.tag in _ALONE:
            yield Block("other", self._alone(element, prose=prose))
        elif element.tag == "p":
            if words := self.lines.line(element.inner):
                yield Block("words", anchor(element) + (words if element.id else opening(words)))
        else:
            if here := anchor(element):
                yield Block("words", here)
            yield from self._blocks(element.inner, prose=prose)

    def _alone(self, element: Element, *, prose: bool) -> str:
        if element.tag == "table":
            return "\n".join(self._rows(element))
        if element.tag == "blockquote":
            quoted = _stacked(self._blocks(element.inner, prose=prose))
            return "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
        return f"<pre><code>{code(''.join(texts(element)))}</code></pre>" if element.tag == "pre" else "<hr>"

    def _items(self, element: Element, *, prose: bool) -> Iterator[str]:
        """Lists of ours have short pieces, which come on one line; a list in prose keeps its paragraphs."""
        sign = "1." if element.tag == "ol" else "-"
        items = []
        for item in element.all("li"):
            blocks = [_unheaded(block) for block in self._blocks(item.inner, prose=prose)]
            count = next((n for n, block in enumerate(blocks) if block.sort != "words"), len(blocks))
            count = min(count, 1) if prose else count
            words = " · ".join(block.text for block in blocks[:count])
            if blocks:
                items.append((f"{sign} {anchor(item)}{words}", blocks[count:]))
        loose = any(len(rest) > 1 or (rest and rest[0].sort != "list") for _, rest in items)
        for number, (words, rest) in enumerate(items):
            line = "\n" if loose else ""  # an empty one: else what follows is taken for the paragraph's next line
            yield (line if number else "") + words + (f"\n{line}{_indented(_stacked(rest))}" if rest else "")

    def _pairs(self, element: Element) -> Iterator[str]:
        """``- **term**: what is said of it``."""
        pairs: list[tuple[str, list[str]]] = []
        for each in element.all("dt", "dd"):
            if each.tag == "dt":
                pairs.append((self.lines.line(each.inner), []))
            elif pairs and (said := self._flat(each)):
                pairs[-1][1].append(said)
        for term, told in pairs:
            if told:
                yield f"- **{term}**: {'; '.join(told)}"

    def _rows(self, table: Element) -> Iterator[str]:
        """A table with a line a row; a cell over several rows stands in the first of them."""
        head = [self._flat(cell) for part in table.all("thead") for cell in part.all("th", "td")]
        bodies = list(table.all("tbody"))
        rows = [(body, number, row) for body in bodies for number, row in enumerate(body.all("tr"))]
        width = max([len(head), *(len(list(row.all("th", "td"))) for _, _, row in rows)])
        yield _row(head + [""] * (width - len(head)))
        yield _row(["---"] * width)
        for body, number, row in rows:
            cells = [self._flat(cell) for cell in row.all("th", "td")]
            cells = [""] * (width - len(cells)) + cells
            yield _row([("" if number else anchor(body)) + anchor(row) + cells[0], *cells[1:]])

    def _flat(self, element: Element) -> str:
        """What is in a cell, on one line."""
        blocks = self._blocks(element.inner, prose=False)
        lines = (line.strip() for block in blocks for line in block.text.split("\n"))
        return "<br>".join(line.removeprefix("- ").removeprefix("1. ") for line in lines if line)


def _filled(blocks: list[Block]) -> Iterator[Block]:
    """The blocks without headings under which nothing is left, such as those of drawings."""
    for block, following in zip_longest(blocks, blocks[1:]):
        ends = following is None or 0 < following.level <= block.level
        if not (block.level > 1 and ends):
            yield block


def _unheaded(block: Block) -> Block:
    """In a list a heading is words."""
    return Block("words", f"**{block.text.lstrip('# ')}**") if block.level else block


def _stacked(blocks: Iterable[Block]) -> str:
    pieces: list[str] = []
    last = ""
    for block in blocks:
        pieces += [_APART, block.text] if last == block.sort == "list" else [block.text]
        last = block.sort
    return "\n\n".join(pieces)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
