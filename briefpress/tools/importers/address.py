"""An address as a page or a feed has it -> an absolute one without tracking parameters."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"\\^`{|}]")  # RFC 3986; browsers show them, and send them escaped
_NO_NAMES = frozenset("www m mobile amp co com org net gov edu ac news".split())
_COUNTING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|at_(?:medium|campaign))=")


def plain_address(address: str) -> str:
    """The address without a fragment and without the parameters that trackers add; "" for what is none."""
    try:
        parts = urlsplit(_NOT_IN_ADDRESSES.sub(lambda found: quote(found[0]), address.strip()))
    except ValueError:  # such as https://[half an address
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


def resolved(address: str, *bases: str) -> str:
    """The absolute address that a relative one means (RFC 3986, 5): against each base, each against the next.

    Without tracking, as `plain_address`; "" where no base is absolute.
    """
    for base in bases:
        if plain_address(address):
            break
        try:
            address = urljoin(base.strip(), address.strip())
        except ValueError:
            return ""
    address = address.strip()
    return plain_address(f"https:{address}" if address.startswith("//") else address)


def site_names(address: str) -> tuple[str, ...]:
    """What titles may call the site of an address: its host, and the parts of that such as ``tamor-post``."""
    name = host(address)
    parts = [part for part in name.split(".")[:-1] if part not in _NO_NAMES]
    return (name, *parts) if name else ()
