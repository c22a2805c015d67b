"""Metadata in the head of a page: meta elements for a work, and JSON-LD.

Zotero's translator for embedded metadata reads Highwire and PRISM names, and ``z:itemType`` for the type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from briefpress.press.formats.data import compact_json
from briefpress.press.views.work import Work

# Zotero item types by CSL type; any other type is a document.
_ITEMS = {
    "article-journal": "journalArticle",
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "book": "book",
    "broadcast": "radioBroadcast",
    "chapter": "bookSection",
    "interview": "interview",
    "post": "forumPost",
    "post-weblog": "blogPost",
    "report": "report",
    "thesis": "thesis",
    "webpage": "webpage",
}
# Characters that could end a script element or open a comment in it (HTML, 4.12.1.3).
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def metas(work: Work) -> Iterator[tuple[str, str]]:
    """The names and contents of the meta elements for a work, without the unknown ones."""
    elements = (
        ("z:itemType", _ITEMS.get(work.type, "document")),
        ("citation_title", work.title),
        *(("citation_author", author) for author in work.authors),
        ("citation_date", work.issued.edtf if work.issued else ""),
        ("prism.publicationName", work.container),
        ("citation_publisher", work.publisher),
        ("citation_language", work.language),
        ("citation_public_url", work.address),
    )
    return ((name, content) for name, content in elements if content)


def json_ld(terms: Mapping[str, Any]) -> Markup:
    """JSON that is safe inside a script element."""
    text = compact_json(terms).decode()
    for character, escape in _UNSAFE.items():
        text = text.replace(character, escape)
    return Markup(text)  # noqa: S704 - nothing in it can end the element
