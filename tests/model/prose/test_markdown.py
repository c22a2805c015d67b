"""The Markdown of a tree is read as the same tree."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from briefpress.model.problem import Severity
from briefpress.model.prose import BodyCitation, BodyLink, read_text
from briefpress.model.prose.markdown import MarkdownWriter
from briefpress.model.prose.tree import Emphasis, Paragraph, Plain, Strong
from tests.model.prose.texts import TEXTS

SPAN = (Emphasis, Strong)
CONTENT = Path(__file__).parents[3] / "content"
# Signs of lists, quotations, tables, code and headings, in any order and indentation.
BLOCKS = st.lists(
    st.sampled_from(
        (
            *("- ", "+ ", "1. ", "7) ", "> ", "# ", "## ", "```\n", "~~~ py\n", "---\n", "===\n"),
            *("| a | b |\n| - | :-: |\n", "| d |", "  ", "    ", "\t", "\n", "\n\n", "a", "b c", "[[e|f g]]"),
            *('[@h, "i|j"]', "`k|l`", "\\\n", "&#10;"),
        )
    ),
    max_size=30,
).map("".join)
SPANS = st.lists(
    st.sampled_from(
        (
            *(
                "*",
                "**",
                "_",
                "__",
                "a",
                "b",
                " ",
                ".",
                "(",
                ")",
                "\n",
                "é",
                "|",
                "![",
                "`c`",
                "`` ` ``",
                "[[i]]",
                "[@j]",
            ),
            *("[d](https://e.example/?f=1&g 'h\"')", "<https://k.example/>", "&#32;", "&#10;", "\\*", "\\\n", "  \n"),
        )
    ),
    max_size=16,
).map("".join)


def without_lines(value):
    """The same tree, without the lines of its marks."""
    if isinstance(value, (BodyCitation, BodyLink)):
        return replace(value, line=0)
    if isinstance(value, tuple):
        return tuple(map(without_lines, value))
    if isinstance(value, Struct):
        return type(value)(*(without_lines(getattr(value, name)) for name in value.__struct_fields__))
    return value


def nodes(value):
    """The value and all nodes in it."""
    if isinstance(value, Struct):
        yield value
        value = tuple(getattr(value, name) for name in value.__struct_fields__)
    if isinstance(value, tuple):
        for each in value:
            yield from nodes(each)


def separable(blocks) -> bool:
    """Whether Markdown can say it: it has two signs of emphasis, and no empty paragraph."""
    inners = [node.inner for node in nodes(blocks) if hasattr(node, "inner")]
    touching = any(
        isinstance(one, SPAN) and isinstance(other, SPAN) for inner in inners for one, other in pairwise(inner)
    )
    empty = any(isinstance(node, (Paragraph, Plain)) and not node.inner for node in nodes(blocks))
    return not touching and not empty and depth(blocks) <= 2


def depth(value) -> int:
    """How deep emphasis nests."""
    if isinstance(value, Struct):
        inner = tuple(getattr(value, name) for name in value.__struct_fields__)
        return isinstance(value, SPAN) + depth(inner)
    return max(map(depth, value), default=0) if isinstance(value, tuple) else 0


@given(st.one_of(TEXTS, BLOCKS, SPANS))
@example("- - -\n\n+ + +\n")
@example("a  \n*b\\\n&#10;*c\n")
@example("a\\\nb\n===\n\nc\nd\n---\n")
@example("> ```\n> \tx\n>\n> y\n> ```\n- a\n\n      b\n")
@example("1. a\n2) b\n10. c\n     - d\n")
@example('| a\\|b | `c\\|d` |\n| :-- | --: |\n| [[e\\|f]] [@g, "h\\|i"] | |\n')
@example("1\\. a\n\\- b\n\\: c\n12345678901) d\n")
def test_the_markdown_of_a_tree_is_read_as_the_tree(text):
    prose = read_text(text)
    assume(separable(prose.blocks))
    assume(all(problem.severity is not Severity.ERROR for problem in prose.problems))
    again = read_text(MarkdownWriter().markdown(prose.blocks))
    assert without_lines(again.blocks) == without_lines(prose.blocks)
    assert [problem for problem in again.problems if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize("file", sorted(CONTENT.glob("*/*.md")), ids=lambda path: path.stem)
def test_the_real_texts_are_read_again_as_they_are(file):
    text = file.read_text(encoding="utf-8")
    blocks = read_text(text).blocks
    assert without_lines(read_text(MarkdownWriter().markdown(blocks)).blocks) == without_lines(blocks)


def test_the_notation():
    text = 'A *b* **c** `d|e` [[f|g]].[@h, "i … j"] [k](<https://l.example/> "m")\n\n## n\n\n+   o\n+   p\n    1.  q\n'
    assert MarkdownWriter().markdown(read_text(f"# r\n\n{text}").blocks) == f"# r\n\n{text}"
