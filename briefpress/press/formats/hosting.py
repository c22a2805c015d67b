"""what a web server is told -> ``_headers``, ``_redirects`` (Netlify, Cloudflare, GitLab Pages) and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.press.formats.policy import POLICY
from briefpress.press.views.exports.hosting import Moved, Site

# What a meta tag cannot say stands here alone: that no other site may frame a page.
_EVERYWHERE = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
_DATA = {"Access-Control-Allow-Origin": "*"}


def paint_headers(site: Site) -> bytes:
    """The headers of all files, and of the data that any other site may load."""
    rules = {f"{site.root}*": _EVERYWHERE, f"{site.root}data/*": _DATA, f"{site.root}feeds/*": _DATA}
    lines = [line for path, headers in rules.items() for line in (path, *_said(headers))]
    return _text(lines)


def _said(headers: dict[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in headers.items()]


def paint_redirects(moved: Iterable[Moved]) -> bytes:
    """One line a record that moved for good."""
    return _text(f"{each.old} {each.new} 301" for each in moved)


def paint_robots(site: Site) -> bytes:
    """Everything may be read, and the sitemap says what there is (RFC 9309)."""
    return _text(["User-agent: *", "Allow: /", "", f"Sitemap: {site.sitemap}"])


def paint_nothing(_view: object) -> bytes:
    """An empty file, whose name says it all: ``.nojekyll`` tells GitHub Pages to serve the site as it is."""
    return b""


def _text(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
