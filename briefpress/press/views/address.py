"""a page of the site -> its absolute address, and what of a record's changes its address list tells."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from briefpress.model.record import Record

# What a sitemap takes for a day (W3C Date and Time Formats: a year, a month or a day).
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


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
    """The day on which a record last changed, as far as it says; empty where it does not, or not exactly."""
    changed = record.updated or record.added
    return changed.edtf if changed and _DAY.fullmatch(changed.edtf) else ""
