"""Draft, Records -> the source that is the same article, and how that is known."""

from __future__ import annotations

from briefpress.load.records import Records
from briefpress.tools.importers.draft import Draft


def repeated(draft: Draft, records: Records) -> tuple[str, str]:
    """The id of the source and what it has in common with the draft; two empty strings without one.

    The same address is the same article, and so is the same headline of an outlet on the same day.
    """
    new = draft.source
    for source in records.sources.values():
        if new.url and source.url == new.url:
            return source.id, "same address"
        if (source.publication, source.title, source.issued) == (new.publication, new.title, new.issued):
            elsewhere = ", another address" if new.url and source.url else ""
            return source.id, f"same outlet, headline and date{elsewhere}"
    return "", ""
