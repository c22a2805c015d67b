"""Words in quotation marks are verbatim from an archived source in every output, and from a cited one on pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefpress.evidence import fold, is_quoted
from tests.golden.texts import page_of, readable
from tests.own_archive import find_archive

QUOTED = re.compile(r"“([^“”]+)”")
_SOURCE = re.compile(r"sources/([^/]+)/index\.html")
_RECORD = re.compile(r"((?:events|actors|places|contradictions)/[^/]+/)index\.html")
# Besides pages, at least these have quoted words; a reader that finds none in its format would prove nothing.
QUOTING = {".html", ".json", ".pf_fragment", ".csv", ".xml", ".atom", ".rss", ".ics", ".sqlite", ".pdf", ".md"}


class Texts:
    """The archived texts, folded, with all quotation marks alike: marks within marks change."""

    def __init__(self, archive: Path) -> None:
        self.folded = {path.stem: alike(path.read_text(encoding="utf-8")) for path in archive.glob("*.txt")}
        self.known: dict[tuple[str, frozenset[str]], bool] = {}

    def have(self, words: str, sources: frozenset[str]) -> bool:
        """Whether one of these sources has the words; a first letter may be of the other case."""
        key = words, sources
        if key not in self.known:
            spelled = [alike(each) for each in (words, words[:1].swapcase() + words[1:])]
            texts = [self.folded[source] for source in sources if source in self.folded]
            self.known[key] = any(is_quoted(text, each) for text in texts for each in spelled)
        return self.known[key]

    @property
    def all(self) -> frozenset[str]:
        return frozenset(self.folded)


def alike(text: str) -> str:
    return fold(text).text.replace("'", '"')


def runs(text: str) -> Iterator[str]:
    for found in QUOTED.finditer(text):
        yield found[1].strip(" ,.;:?!")


def titles(site: Path) -> frozenset[str]:
    """The titles of sources: they are in quotation marks in bibliographies and notes."""
    pages = (LexborHTMLParser(path.read_text("utf-8")) for path in site.glob("sources/*/index.html"))
    return frozenset(alike(page.css_first("h1").text().strip()) for page in pages)


def quoting_nodes(page: LexborHTMLParser) -> Iterator[tuple[LexborNode, str]]:
    """Each quoted run with the smallest element that holds it whole."""
    for node in page.css("body *"):
        inner = [child.text() for child in node.iter()]
        for found in QUOTED.finditer(node.text()):
            if not any(found[0] in text for text in inner):
                yield node, found[1].strip(" ,.;:?!")


def targets(node: LexborNode, selector: str = "a[href]") -> Iterator[str]:
    """Where the links in an element lead."""
    yield from (link.attributes.get("href") or "" for link in node.css(selector))


def upwards(node: LexborNode | None) -> Iterator[LexborNode]:
    """An element and those around it, within the content of the page."""
    while node is not None and node.tag not in ("main", "body"):
        yield node
        node = node.parent


def cited(node: LexborNode, references: dict[str, str]) -> frozenset[str]:
    """The sources that an element cites or names, or else the nearest around it; none without any."""
    for around in upwards(node):
        marks = {references.get(target[1:], "") for target in targets(around, 'a[href^="#ref-"]')}
        named = {found[1] for target in targets(around) if (found := _SOURCE.search(target))}
        if marks or named:
            return frozenset(marks | named)
    return frozenset()


def references_of(page: LexborHTMLParser) -> dict[str, str]:
    """The anchor of each reference and of each of its passages -> the source."""
    found: dict[str, str] = {}
    for entry in page.css(".references > ol > li[id]"):
        source = next(match[1] for target in targets(entry, ".source a") if (match := _SOURCE.search(target)))
        found |= {node.attributes["id"] or "": source for node in (entry, *entry.css("li[id]"))}
    return found


@cache
def sources_of(path: Path, site: Path) -> frozenset[str]:
    """The sources that a page cites anywhere, and the one that it is about."""
    own = _SOURCE.search(path.relative_to(site).as_posix())
    return frozenset({*references_of(page_of(path)).values(), *([own[1]] if own else [])})


def linked_sources(site: Path, node: LexborNode) -> Iterator[frozenset[str]]:
    """The sources of the records that the words link to, or the elements around them, up to that with the event.

    An entry of a list has no marks: they are on the page of its record.
    """
    for around in upwards(node):
        own = around.attributes.get("href") or ""
        found = {match[1] for target in (own, *targets(around)) if (match := _RECORD.search(target))}
        yield frozenset(source for each in found for source in sources_of(site / each / "index.html", site))
        if around.tag == "section" or any(each.startswith(("events/", "contradictions/")) for each in found):
            return


if OURS := find_archive():  # its texts are copyrighted, so not everybody has them

    @pytest.fixture(scope="module", params=[OURS], ids=["archive"])
    def texts(request: pytest.FixtureRequest) -> Texts:
        return Texts(request.param)

    @pytest.mark.archive
    @pytest.mark.slow
    def test_quoted_words_of_a_page_are_in_a_source_cited_there(own_outputs, texts):
        site = own_outputs / "site"
        missing, seen = [], 0
        for path in sorted(site.rglob("*.html")):
            page = page_of(path)
            references, own = references_of(page), _SOURCE.search(path.relative_to(site).as_posix())
            for node, words in quoting_nodes(page):
                seen += 1
                near = frozenset({own[1]}) if own else cited(node, references)
                around = (near, *([] if own else linked_sources(site, node)))
                if not any(texts.have(words, sources) for sources in around):
                    missing.append((path.relative_to(site).as_posix(), words))
        assert seen > 1000
        assert missing == []

    @pytest.mark.archive
    @pytest.mark.slow
    def test_quoted_words_of_every_output_are_in_the_archive(own_outputs, texts):
        known = titles(own_outputs / "site") | {"Mali and the central Sahel"}
        found: dict[str, int] = {}
        missing = set()
        for path in sorted(own_outputs.rglob("*")):
            for words in (each for text in readable(path) for each in runs(text)):
                found[path.suffix] = found.get(path.suffix, 0) + 1
                if alike(words) not in known and not texts.have(words, texts.all):
                    missing.add((path.relative_to(own_outputs).as_posix(), words))
        assert sorted(missing) == []
        assert found.keys() >= QUOTING

    @pytest.mark.archive
    def test_invented_words_would_be_found_missing(texts):
        known = next(iter(texts.folded))
        assert texts.have(" ".join(texts.folded[known].split()[3:8]), frozenset({known}))
        assert not texts.have("words that no source has printed", texts.all)
