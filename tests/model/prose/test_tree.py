from __future__ import annotations

from briefpress.model.prose import BodyCitation, BodyLink, PageText, joined, read_line, read_text
from briefpress.model.prose.tree import (
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Hyperlink,
    Inline,
    Listing,
    Paragraph,
    Plain,
    Quote,
    Rule,
    Strong,
    TableBlock,
    merged,
    without_space,
)  # fmt: skip


def test_words_are_one_string_with_their_soft_breaks():
    assert read_text("a &amp; b \\*\nc `d` e\\\nf").blocks == (
        Paragraph(("a & b *\nc ", Code("d"), " e", Break(), "f")),
    )


def test_spans_hold_spans_and_marks():
    prose = read_line('*a **b*** [c *d*](https://x.example/ "t") [[e|f]] [@g, "h"]')
    assert prose.blocks[0].inner == (
        Emphasis(("a ", Strong(("b",)))),
        " ",
        Hyperlink("https://x.example/", ("c ", Emphasis(("d",))), "t"),
        " ",
        BodyLink("e", "f", 1),
        BodyCitation("g", ("h",), 1),
    )


def test_a_tight_list_has_plain_items_and_a_loose_one_paragraphs():
    assert read_text("- a\n- b\n  1. c").blocks == (
        Listing(((Plain(("a",)),), (Plain(("b",)), Listing(((Plain(("c",)),),), 1)))),
    )
    assert read_text("7. a\n\n8. b").blocks == (Listing(((Paragraph(("a",)),), (Paragraph(("b",)),)), 7),)


def test_blocks():
    text = "# h\n\n> q\n\n---\n\n```py x\ny\n```\n\n| a | b |\n| - | -: |\n| c | |\n"
    assert read_text(text).blocks == (
        Heading(2, ("h",), "text-h"),
        Quote((Paragraph(("q",)),)),
        Rule(),
        CodeBlock("y\n", "py"),
        TableBlock(("", "right"), (("a",), ("b",)), ((("c",), ()),)),
    )


def test_a_forbidden_link_and_an_image_leave_their_words():
    assert read_text("a [b *c*](data:x) ![d](e) f").blocks == (Paragraph(("a b ", Emphasis(("c",)), " d f")),)


def test_joined_texts_are_one_line():
    texts = [PageText((Plain(("a",)),), "../"), PageText((Plain((Code("b"),)),), "../")]
    assert joined(texts, "; ") == PageText((Plain(("a", "; ", Code("b"))),), "../")
    assert not joined([], "; ")


def test_the_space_before_a_citation_goes_and_no_other():
    nodes: list[Inline] = ["a ", Code(" "), " ", "\n"]
    without_space(nodes)
    assert nodes == ["a ", Code(" ")]
    assert merged(["a", "", "b", Break(), ""]) == ("ab", Break())
