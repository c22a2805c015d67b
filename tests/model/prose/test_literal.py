"""Words in Markdown that Python-Markdown reads stay words, whichever of its extensions are on."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from briefpress.model.prose.literal import kept_edges, literal, opening_line

EXTENSIONS = ["extra", "admonition", "codehilite", "meta", "nl2br", "sane_lists", "toc", "wikilinks"]
SIGNS = st.text(st.sampled_from("ab1 @#!~%&:/<>[]()`*_|\\{}$\"'-+.=^?;"), max_size=60)


def rendered(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown(text, extensions=EXTENSIONS))


@given(SIGNS)
@example("1. a")
@example("12) a")
@example("1:")
@example("Note: a")
@example("- a")
@example("---")
@example("[^1]: a")
@example("*[HTML]: a")
@example('{: onclick="x" }')
@example("!!! note")
@example("[a](javascript:b)")
@example("<script>a</script>")
@example("&lt;b&gt;")
@example("https://evil.example")
def test_a_line_is_a_paragraph_of_its_words(text):
    line = " ".join(text.split())
    page = rendered(opening_line(literal(line)))
    assert {node.tag for node in page.body.traverse()} <= {"body", "p"}
    assert page.body.text().strip() == line


@given(SIGNS)
@example("1. a")
def test_words_within_others_are_the_same_words(text):
    line = " ".join(f"a{text}b".split())
    page = rendered(f"# {literal(line)}\n\n| a |\n| --- |\n| **{literal(line)}** |\n\n- [{literal(line)}](a.md)\n")
    tags = {"body", "h1", "table", "thead", "tbody", "tr", "th", "td", "strong", "ul", "li", "a"}
    assert {node.tag for node in page.body.traverse()} <= tags
    assert [page.css_first(tag).text() for tag in ("h1", "strong", "a")] == [line] * 3


def test_white_space_at_the_ends_is_kept():
    assert kept_edges(" a\u2003") == "&#32;a&#8195;"
    assert rendered(f"x\n\n{opening_line(kept_edges(' a '))}").css("p")[1].text() == " a "
