from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.prose import TAGS, CitationMark, Node, read, read_line, render, tree


def painted(text: str, *, line: bool = False) -> str:
    return render(
        (read_line if line else read)(text),
        lambda link: (f"actors/{link.target}/index.html", link.words or link.target),
        lambda cited: [CitationMark("1a", "cite-1a-1", "#ref-1a", cited.source)],
    )


def words(parts) -> str:
    return "".join(part if isinstance(part, str) else words(part.inner) for part in parts)


def tags(parts) -> set[str]:
    return {part.tag for part in parts if isinstance(part, Node)}.union(
        *(tags(part.inner) for part in parts if isinstance(part, Node))
    )


def test_a_line_is_words_emphasis_links_and_citations():
    assert tree(painted('So *said* [[jnim|the group]]. [@afp, "a … b"]', line=True)) == (
        "So ",
        Node("em", ("said",)),
        " ",
        Node("a", ("the group",), address="actors/jnim/index.html"),
        ".",
        Node("sup", (Node("a", ("1a",), address="#ref-1a", id="cite-1a-1", label="afp"),)),
    )


def test_blocks_hold_blocks():
    table, listed = tree(painted("| a | b |\n|---|--:|\n| 1 | 2 |\n\n3. x\n4. y"))[0], tree(painted("3. x\n4. y"))[0]
    assert table.tag == "div"
    assert [row.tag for row in table.inner[0].inner] == ["thead", "tbody"]
    assert table.inner[0].inner[1].inner[0].inner[1] == Node("td", ("2",), role="right")
    assert (listed.tag, listed.start, [words(item.inner) for item in listed.inner]) == ("ol", "3", ["x", "y"])


def test_what_is_literal_in_the_text_is_literal_in_the_tree():
    assert words(tree(painted("#panic() &lt;b&gt; <script> $x$ \\*", line=True))) == "#panic() <b> <script> $x$ *"


@given(st.text(alphabet='ab *_`#>-|\n[]()@"!<&;1.\\', max_size=120))
def test_every_text_has_a_tree_of_known_tags_with_all_its_words(text):
    html = painted(text)
    found = tree(html)
    assert tags(found) <= set(TAGS)
    assert "".join(words(found).split()) == "".join(unescape(re.sub(r"<[^<>]*>", "", html)).split())


@pytest.mark.parametrize("html", ["<p>open", "</p>", "<em><strong>x</em></strong>"])
def test_what_prose_did_not_paint_is_refused(html):
    with pytest.raises(ValueError, match="clos"):
        tree(html)
