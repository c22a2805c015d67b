"""Files for web servers: ``_headers``, ``_redirects`` (Netlify, Cloudflare, GitLab Pages) and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.press.formats.one_line import one_line
from briefpress.press.formats.policy import POLICY
from briefpress.press.views.exports.hosting import Redirect, Site

# frame-ancestors is only here, because meta elements do not support it.
_EVERYWHERE = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}
_DATA = {"Access-Control-Allow-Origin": "*"}


def render_headers(site: Site) -> bytes:
    """The headers of all files, and of the data, which any other site may load."""
    rules = {f"{site.root}*": _EVERYWHERE, f"{site.root}data/*": _DATA, f"{site.root}feeds/*": _DATA}
    lines = [line for path, headers in rules.items() for line in (path, *_header_lines(headers))]
    return _text(lines)


def _header_lines(headers: dict[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in headers.items()]


def render_redirects(moved: Iterable[Redirect]) -> bytes:
    """One line per record that moved permanently."""
    return _text(f"{each.old} {each.new} 301" for each in moved)


def render_robots(site: Site) -> bytes:
    """Allow everything and name the sitemap (RFC 9309)."""
    return _text(["User-agent: *", "Allow: /", "", f"Sitemap: {site.sitemap}"])


def render_nothing(_view: object) -> bytes:
    """An empty file: ``.nojekyll`` tells GitHub Pages to serve the site unchanged."""
    return b""


def _text(lines: Iterable[str]) -> bytes:
    return "".join(f"{one_line(line)}\n" for line in lines).encode()
