"""Absolute addresses of pages, and the dates of change for the sitemap."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from briefpress.model.record import Record

# Dates as sitemaps accept them (W3C Date and Time Formats): a year, a month or a day.
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


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
    """The date of a record's last change; "" if not recorded or not exact."""
    changed = record.updated or record.added
    return changed.edtf if changed and _DAY.fullmatch(changed.edtf) else ""
