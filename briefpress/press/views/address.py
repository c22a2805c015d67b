"""Absolute addresses of pages, and the dates of change for the sitemap."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from briefpress.model.record import Record


def canonical(base: str | None, path: str) -> str:
    """The canonical address of a page: a folder, never ``index.html``; "" without a base address."""
    if not base:
        return ""
    folder = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
    return f"{base.rstrip('/')}/{quote(folder)}"


def site_root(base: str | None) -> str:
    """The site's path on its server, with a trailing slash; ``./`` without a base address."""
    return f"{urlsplit(base).path.rstrip('/')}/" if base else "./"


def last_change(record: Record) -> str:
    """The day, month or year of a record's last change, as sitemaps accept it (W3C Date and Time Formats).

    Empty if it is not recorded or uncertain.
    """
    changed = record.updated or record.added
    point = changed.start if changed and changed.form == "point" else None
    certain = changed and point and not (point.qualifier or point.season or point.unspecified)
    return changed.edtf if changed and certain else ""
