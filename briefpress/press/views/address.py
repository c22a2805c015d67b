"""a page of the site -> its absolute address, and what of a record's changes its address list tells."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from briefpress.model.record import Record


def canonical(base: str | None, path: str) -> str:
    """The address at which the page should be known: a folder's, never ``index.html``; empty without a base address."""
    if not base:
        return ""
    folder = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
    return f"{base.rstrip('/')}/{quote(folder)}"


def site_root(base: str | None) -> str:
    """The site's own path on its server, with a slash at its end; ``./`` where no base address says it."""
    return f"{urlsplit(base).path.rstrip('/')}/" if base else "./"


def last_change(record: Record) -> str:
    """The day, month or year in which a record last changed, as a sitemap has it (W3C Date and Time Formats).

    Empty where the record does not say it, or not without a doubt.
    """
    changed = record.updated or record.added
    point = changed.start if changed and changed.form == "point" else None
    certain = changed and point and not (point.qualifier or point.season or point.unspecified)
    return changed.edtf if changed and certain else ""
