"""The bytes of a saved page -> its tree of elements, decoded in its real encoding.

Comments are separate nodes of the tree: conditional comments for old browsers are never read as part of the page.
"""

from __future__ import annotations

import re

from lxml import etree, html

from briefpress.tools.importers.article import Unreadable
from briefpress.tools.importers.encoding import DecodedText, decode_saved
from briefpress.tools.importers.language import page_language

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def page_tree(data: bytes, named: str = "") -> tuple[html.HtmlElement, DecodedText]:
    """The root element, and the decoded text; ``named`` is the encoding that the editor gives. Raises `Unreadable`."""
    declared = language = ""
    if not named and b"\0" not in data:
        ascii_parts = _parsed(data, "iso-8859-1")  # attributes are ASCII in every encoding without NUL bytes
        declared, language = declared_encoding(data, ascii_parts), page_language(ascii_parts).value
    decoded = decode_saved(data, named=named, declared=declared, language=language)
    return _parsed(_CONTROLS.sub("", decoded.text).encode(), "utf-8"), decoded


def declared_encoding(data: bytes, tree: html.HtmlElement) -> str:
    """The label in ``<meta charset>`` or ``<meta http-equiv>``, else in the XML declaration (HTML Standard, 13.2.3)."""
    for meta in tree.iter("meta"):
        if label := meta.get("charset", "").strip():
            return str(label)
        if meta.get("http-equiv", "").lower() == "content-type" and (found := _CHARSET.search(meta.get("content", ""))):
            return found[1]
    in_xml = _XML.match(data)
    return in_xml[1].decode("ascii") if in_xml else ""


def _parsed(data: bytes, codec: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding=codec, huge_tree=True)
    try:
        return html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        raise Unreadable("the page is empty", "save it again when it has loaded") from None
