"""sitemap.xml (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from briefpress.press.views.sitemap import SitemapView

_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render_sitemap(view: SitemapView) -> bytes:
    """The sitemap: absolute addresses, with the date of last change if known."""
    root = ElementTree.Element("urlset", xmlns=_SCHEMA)
    for address, changed in view.entries:
        entry = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(entry, "loc").text = address
        if changed:
            ElementTree.SubElement(entry, "lastmod").text = changed
    return _document(root)


def render_sitemap_index(addresses: Iterable[str]) -> bytes:
    """The index of several sitemaps, by their absolute addresses."""
    root = ElementTree.Element("sitemapindex", xmlns=_SCHEMA)
    for address in addresses:
        ElementTree.SubElement(ElementTree.SubElement(root, "sitemap"), "loc").text = address
    return _document(root)


def _document(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"
