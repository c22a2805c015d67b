"""what the head of a page says to machines: Work -> names and contents of meta elements; terms -> JSON-LD.

Zotero's translator for such pages reads the names of Highwire and PRISM, and takes ``z:itemType`` for the type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from briefpress.press.formats.data import one_line
from briefpress.press.views.work import Work

# Zotero's item type for a CSL type; everything else is a document.
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
# Characters that could end a script element, or begin a comment in it, wherever they stand (HTML, 4.12.1.3).
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def metas(work: Work) -> Iterator[tuple[str, str]]:
    """The elements for a work, without what is not known."""
    said = (
        ("z:itemType", _ITEMS.get(work.type, "document")),
        ("citation_title", work.title),
        *(("citation_author", author) for author in work.authors),
        ("citation_date", work.issued.edtf if work.issued else ""),
        ("prism.publicationName", work.container),
        ("citation_publisher", work.publisher),
        ("citation_language", work.language),
        ("citation_public_url", work.address),
    )
    return ((name, content) for name, content in said if content)


def json_ld(terms: Mapping[str, Any]) -> Markup:
    """JSON that may stand in a script element as it is."""
    text = one_line(terms).decode()
    for character, escape in _UNSAFE.items():
        text = text.replace(character, escape)
    return Markup(text)  # noqa: S704 - nothing in it can end the element
