"""A saved page -> Article: its body as trafilatura finds it, its fields from its own metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.document import page_tree
from briefpress.tools.importers.headline import Headline, headline
from briefpress.tools.importers.kinds import genre_of
from briefpress.tools.importers.language import without_region
from briefpress.tools.importers.metadata import PageMetadata, page_metadata
from briefpress.tools.importers.page_address import page_address
from briefpress.tools.importers.page_authors import page_authors
from briefpress.tools.importers.page_date import page_date
from briefpress.tools.importers.statement import Statement
from briefpress.tools.importers.text_signs import text_signs
from briefpress.tools.importers.titles import same_words

_AS_TEXT = "save its text as a .txt file, the headline first"
_HEAD = 4  # lines at the beginning of the body that may repeat headline and standfirst


def page_article(data: bytes, encoding: str, language: str) -> Article:
    """The article of a page; ``encoding`` and ``language`` as the editor gives them, or "". Raises `Unreadable`."""
    tree, decoded = page_tree(data, encoding)
    said = page_metadata(tree)
    address = page_address(tree, said)
    head = headline(tree, said, address.url.value)
    body, standfirst = _body(tree, head)
    spoken = Statement(language) if language else next(iter(said.languages), Statement())
    day = page_date(tree, said, address.url.value, spoken.value)
    authors = page_authors(tree, said, address.url.value)
    kinds = tuple(one.value for one in said.kinds)
    read_from = {
        "title": head.title.where,
        "standfirst": "the page" if standfirst else "",
        "authors": authors.where,
        "type": said.kinds[0].where if kinds else "",
        "genre": said.kinds[0].where if genre_of(kinds) else "",
        "issued": day.where,
        "language": spoken.where,
        "url": address.url.where,
        "text": decoded.how,
    }
    doubts = {
        "title": (head.doubt,),
        "authors": authors.doubts,
        "issued": day.doubts,
        "language": _other_languages(said),
        "url": (address.doubt,),
    }
    return Article(
        title=head.title.value,
        body=body,
        headline=head.title.value,
        standfirst=standfirst,
        issued=day.day,
        language=without_region(spoken.value),
        url=address.url.value,
        site=said.sites[0].value if said.sites else "",
        authors=authors.names,
        by_lines=authors.by_lines,
        kinds=kinds,
        read_from=_filled(read_from),
        inferred=_filled({"issued": day.inferred, "url": address.inferred}),
        doubts=tuple((name, doubt) for name, sentences in doubts.items() for doubt in sentences if doubt),
        signs=text_signs(body),
    )


def _filled(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: words for name, words in fields.items() if words}


def _body(tree: HtmlElement, head: Headline) -> tuple[str, str]:
    """The body without headline and standfirst, and the standfirst; "" if that is a paragraph further down."""
    found = bare_extraction(tree, include_comments=False)
    body = found.text if isinstance(found, Document) and found.text else ""
    if not head.title or not body:
        raise Unreadable("no article was found in this page", _AS_TEXT)
    lines = [line for line in body.strip().split("\n") if line.strip()]
    heads = [one for one in (head.title.value, head.standfirst) if one]
    kept = [line for at, line in enumerate(lines) if at >= _HEAD or not any(same_words(line, one) for one in heads)]
    if not kept:
        raise Unreadable("the page has a headline and no article", _AS_TEXT)
    text = "\n".join(kept)
    repeated = " ".join(head.standfirst.split()) in " ".join(text.split())
    return f"{text}\n", "" if repeated else head.standfirst


def _other_languages(said: PageMetadata) -> Iterator[str]:
    first, *others = said.languages or (Statement(),)
    for other in others:
        if other.value.partition("-")[0] != first.value.partition("-")[0]:
            yield f"{first.where} says {first.value}, but {other.where} {other.value}"
            return
