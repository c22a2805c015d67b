"""address -> the address of the article itself, without what only counts its readers."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_COUNTING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|at_(?:medium|campaign))=")


def plain_address(address: str) -> str:
    """The address without a fragment and without the parameters that trackers add; "" for what is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    query = "&".join(pair for pair in parts.query.split("&") if not _COUNTING.match(pair))
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def host(address: str) -> str:
    """The host of an address, without ``www.``."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
