"""Article -> the article with fields that a record may hold: without control characters, which are invisible.

Pages in Arabic and Hebrew put marks of direction around their headlines, and others are saved with a byte order mark.
The text goes to the archive as it is.
"""

from __future__ import annotations

from dataclasses import replace

from briefpress.load.decode import without_forbidden
from briefpress.tools.importers.article import Article


def visible_fields(article: Article) -> Article:
    """The article without the characters of its fields that no record may have."""
    authors = (without_forbidden(author).strip() for author in article.authors)
    return replace(
        article,
        title=without_forbidden(article.title).strip(),
        authors=tuple(filter(None, authors)),
        site=without_forbidden(article.site),
        inferred={name: without_forbidden(how) for name, how in article.inferred.items()},
    )
