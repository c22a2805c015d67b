"""sitemap.xml (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

from xml.etree import ElementTree

from briefpress.press.views.sitemap import SitemapView


def render_sitemap(view: SitemapView) -> bytes:
    """The sitemap: absolute addresses, with the date of last change if known."""
    root = ElementTree.Element("urlset", xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")
    for address, changed in view.entries:
        entry = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(entry, "loc").text = address
        if changed:
            ElementTree.SubElement(entry, "lastmod").text = changed
    ElementTree.indent(root)
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"
