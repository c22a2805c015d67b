"""What Python-Markdown makes of a tree is what the tree's own HTML says, whichever of its extensions are on."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from briefpress.apps.export.page_writer import PageWriter, attribute, code_text
from briefpress.model.prose import CitationMark, PageLink, to_html
from briefpress.model.prose.tree import (
    Anchor,
    CitationMarks,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Hyperlink,
    Listing,
    Paragraph,
    Plain,
    Quote,
    Rule,
    Strong,
    TableBlock,
)  # fmt: skip

FILES = {"events/a/index.html": "events/a.md", "index.html": "index.md", "places/b/index.html": "places/b.md"}
HERE = "events/a/index.html"
EXTENSIONS = ["extra", "admonition", "codehilite", "meta", "nl2br", "sane_lists", "toc", "wikilinks"]

WORDS = st.text(st.sampled_from("ab1é @#!~%&:/<>[]()`*_|\\{}$\"'-+.=^?;"), max_size=20).map(
    lambda text: " ".join(f"a{text}b".split())
)
LINES = st.lists(
    st.one_of(
        WORDS,
        WORDS.map(Code),
        WORDS.map(lambda words: Emphasis((words,))),
        WORDS.map(lambda words: Strong((words, " ", Emphasis((words,)), " c"))),
        WORDS.map(lambda words: Hyperlink("https://c.example/?d=e&f=*g*", (words,))),
        WORDS.map(lambda words: PageLink(words, "places/b/index.html")),
    ),
    min_size=1,
    max_size=4,
).map(lambda nodes: tuple(piece for node in nodes for piece in (node, " "))[:-1])
LEAVES = st.one_of(
    LINES.map(Paragraph),
    LINES.map(lambda inner: Heading(2, inner, "d")),
    st.text("ab \n<&*_`-", max_size=20).map(lambda text: CodeBlock(f"a{text}b\n")),
    st.just(Rule()),
    st.tuples(LINES, LINES).map(lambda cells: TableBlock(("", "right"), cells, (cells,))),
)
LISTS = st.recursive(
    LINES.map(lambda inner: (Plain(inner),)),
    lambda items: st.tuples(
        LINES.map(Plain), st.lists(items, min_size=1, max_size=3).map(lambda all_: Listing(tuple(all_)))
    ),
    max_leaves=5,
)
BLOCKS = st.lists(
    st.one_of(
        LEAVES,
        st.lists(LISTS, min_size=1, max_size=3).map(lambda items: Listing(tuple(items))),
        st.lists(LISTS, min_size=1, max_size=3).map(lambda items: Listing(tuple(items), 1)),
    ),
    min_size=1,
    max_size=5,
)


def rendered(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown(text, extensions=EXTENSIONS))


def seen(page: LexborHTMLParser) -> list[tuple[str, str]]:
    """Every element that a reader sees, with its words."""
    shown = ("p", "h2", "li", "em", "strong", "code", "pre", "hr", "th", "td", "blockquote", "a")
    found = [
        node for node in page.css("body *") if node.tag in shown and (node.tag != "a" or node.attributes.get("href"))
    ]
    return [(str(node.tag), " ".join(node.text().split())) for node in found]


@given(BLOCKS)
def test_a_page_says_what_its_tree_says(blocks):
    text = PageWriter(HERE, FILES).markdown(blocks)
    assert seen(rendered(text)) == seen(LexborHTMLParser(f"<body>{to_html(blocks)}</body>"))


def test_a_quotation_holds_blocks():
    blocks = (Quote((Paragraph(("a",)), Listing(((Plain(("b",)),),)), Quote((Paragraph(("c",)),)))),)
    assert PageWriter(HERE, FILES).markdown(blocks) == "> a\n>\n> - b\n>\n> > c\n"


def test_two_lists_stay_two():
    one = Listing(((Plain(("a",)),),))
    assert PageWriter(HERE, FILES).markdown((one, one)) == "- a\n\n<!-- -->\n\n- a\n"


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("places/b/index.html#c d", "[w](../places/b.md#c%20d)"),
        ("index.html", "[w](../index.md)"),
        ("events/a/index.html#ref-1", "[w](#ref-1)"),
        ("#ref-1", "[w](#ref-1)"),
        ("events/a/index.html", "w"),
        ("data/index.html", "w"),
    ],
)
def test_a_link_leads_from_file_to_file_or_is_words(path, written):
    assert PageWriter(HERE, FILES).inline((PageLink("w", path),)) == written


def test_citations_and_places():
    marks = CitationMarks((CitationMark("1a", "cite-1a-1", "#ref-1a", "1a: North Wire"),))
    text = PageWriter(HERE, FILES).inline((Anchor("claim-1"), "said", marks))
    assert text == '<a id="claim-1"></a>said<sup><a id="cite-1a-1"></a>[1a](#ref-1a)</sup>'


@given(st.text("ab \n\t<>&*_`-|[]{}\\:", max_size=60))
def test_code_is_kept_to_its_line_ends(text):
    assert rendered(f"<pre><code>{code_text(f'a{text}b')}</code></pre>").css_first("code").text() == f"a{text}b"


@pytest.mark.parametrize(
    "text", ["https://a.example/b_c*d*?e=f&g=`h`#:~:text=i%20(j),k-", 'x" onmouseover="y', "[a](b)"]
)
def test_an_address_stays_in_its_attribute(text):
    page = rendered(f'*a* <a href="{attribute(text)}">b</a> *c*')
    assert page.css_first("a").attributes == {"href": text}
    assert [node.text() for node in page.css("em")] == ["a", "c"]
    assert re.fullmatch(r"[\w/.:%=?#~,+&;-]*", attribute(text))
