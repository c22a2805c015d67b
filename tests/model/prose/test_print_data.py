from __future__ import annotations

import re
from html import unescape

from hypothesis import given

from briefpress.model.prose import TAGS, read_line, read_text
from briefpress.model.prose.print_data import Node, print_data
from tests.model.prose.pages import html, page_text
from tests.model.prose.texts import TEXTS


def data(text: str, *, line: bool = False):
    return print_data(page_text((read_line if line else read_text)(text)))


def words(parts) -> str:
    return "".join(part if isinstance(part, str) else words(part.inner) for part in parts)


def tags(parts) -> set[str]:
    return {part.tag for part in parts if isinstance(part, Node)}.union(
        *(tags(part.inner) for part in parts if isinstance(part, Node))
    )


def test_a_line_is_words_emphasis_links_and_citations():
    assert data('So *said* [[jnim|the group]]. [@afp, "a … b"]', line=True) == (
        "So ",
        Node("em", ("said",)),
        " ",
        Node("a", ("the group",), address="record/jnim/"),
        ".",
        Node("sup", (Node("a", ("1",), address="#ref-1", id="cite-1-1"),)),
    )


def test_blocks_hold_blocks():
    table, listed = data("| a | b |\n|---|--:|\n| 1 | 2 |\n\n3. x\n4. y")
    assert [row.tag for row in table.inner] == ["thead", "tbody"]
    assert table.inner[1].inner[0].inner[1] == Node("td", ("2",), role="right")
    assert (listed.tag, listed.start, [words(item.inner) for item in listed.inner]) == ("ol", "3", ["x", "y"])


def test_what_is_literal_in_the_text_is_literal_in_the_data():
    assert words(data("#panic() &lt;b&gt; <script> $x$ \\*", line=True)) == "#panic() <b> <script> $x$ *"


@given(TEXTS)
def test_every_text_has_data_of_known_tags_with_all_its_words(text):
    found = data(text)
    assert tags(found) <= set(TAGS)
    rendered = html(read_text(text)).replace("</a>, <a", "</a><a")  # between marks
    assert "".join(words(found).split()) == "".join(unescape(re.sub(r"<[^<>]*>", "", rendered)).split())
