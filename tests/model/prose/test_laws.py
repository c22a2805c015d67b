"""Laws of every text: nothing of it becomes markup, every mark knows its line, and nothing is lost on the way."""

import pickle
import re

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from briefpress.model.prose import TAGS, BodyCitation, BodyLink, headings, opening, plain, read_line, read_text
from tests.model.prose.pages import html, page_text
from tests.model.prose.texts import TEXTS

ADDRESS = re.compile(r"(?:https?://|mailto:|\.\./record/|#ref-1$)")
NEVER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@given(TEXTS, st.sampled_from([read_text, read_line]))
def test_only_listed_tags_attributes_and_addresses_come_out(text, reader):
    made = html(reader(text))
    assert not NEVER.search(made)
    body = LexborHTMLParser(f"<!doctype html><body>{made}").body
    assert body is not None
    for node in body.css("body *"):
        assert node.attributes.keys() <= TAGS[str(node.tag)]
        assert node.tag != "a" or ADDRESS.match(node.attributes["href"] or "")


@given(TEXTS)
def test_a_field_of_one_line_has_no_blocks(text):
    assert set(re.findall(r"<([a-z0-9]+)", html(read_line(text)))) <= {"a", "br", "code", "em", "strong", "sup"}


@given(TEXTS)
def test_every_citation_and_link_is_resolved_once_and_in_order(text):
    prose = read_text(text)
    links: list[BodyLink] = []
    citations: list[BodyCitation] = []

    def cite(found):
        citations.append(found)
        return ()

    page_text(prose, links.append, cite)
    assert (tuple(links), tuple(citations)) == (prose.links, prose.citations)


@given(TEXTS)
def test_headings_have_ids_of_their_own(text):
    prose = read_text(text)
    anchors = [heading.anchor for heading in headings(prose)]
    assert len(set(anchors)) == len(anchors)
    found = re.findall(r'<h(\d) id="([^"]*)">', html(prose))
    assert found == [(str(heading.level), heading.anchor) for heading in headings(prose)]
    assert all(anchor.startswith("text-") for anchor in anchors)


@given(TEXTS, st.integers(1, 400))
def test_a_description_is_one_line_within_its_limit(text, limit):
    words = plain(opening(read_text(text)), lambda found: found.words, limit)
    assert len(words) <= limit
    assert "\n" not in words


@given(TEXTS)
def test_prose_keeps(text):
    prose = read_text(text)
    assert pickle.loads(pickle.dumps(prose)) == prose  # noqa: S301 - our own bytes
    assert read_text(text) == prose


# Lines of a text, each with a citation whose source is the number of the line in the file.
LINES = st.lists(
    st.sampled_from(
        [
            "plain words [@{}]",
            "*emphasis* and [@{}] and [words](https://example.org/)",
            "[@{}] and `code`",
            "- an item [@{}]",
            "  - an item inside [@{}]",
            "> quoted [@{}]",
            "> - quoted item [@{}]",
            "## Heading [@{}]",
            "1. first [@{}]\\",
            "| a [@{}] | b |\n| --- | --- |\n| c [@+] | d |\n",
            'ends [@{},\n"first … last"] and [@+]',
            "a [[link|over\nlines]] and [@+] and [@+]",
            "a code `span over\nlines` and [@+]",
            "",
        ]
    ),
    max_size=20,
)


def numbered(lines, first_line):
    """The text with the number of its line in every ``[@{}]``, that of the mark in every ``[@+]``."""
    text = "\n".join(lines).replace("[@{}", "[@+")
    return "\n".join(line.replace("[@+", f"[@{number}") for number, line in enumerate(text.split("\n"), first_line))


@given(LINES, st.integers(1, 50))
def test_a_citation_knows_its_line(lines, first_line):
    text = numbered(lines, first_line)
    citations = read_text(text, first_line).citations
    assert len(citations) == text.count("[@")
    assert [found.line for found in citations] == [int(found.source) for found in citations]
