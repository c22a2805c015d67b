"""Every word of the interface is translatable: with empty messages, only the words of the view are left."""

from __future__ import annotations

import re

import jinja2
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from briefpress.press.formats.template_environment import TemplateEnvironment, remembering
from tests.templates.filling import COMMON, DATUM, full, view_class

SPOKEN = ("aria-label", "alt", "data-label", "placeholder", "title")
NO_WORDS = {DATUM, "https", "example", "org", "datum", "html", "index", "anchor", "number", "example.org"}


def silent(_message: str) -> str:
    return ""


def silent_plural(_one: str, _many: str, _count: int) -> str:
    return ""


def test_no_word_is_outside_the_translations(kind, templates):
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(silent, silent_plural, newstyle=True)  # type: ignore[attr-defined]
    made.globals["remembered"] = remembering()
    made.filters |= TemplateEnvironment().filters
    view = full(view_class(kind))
    view = replace(view, head=replace(view.head, kind=kind))
    page = LexborHTMLParser(made.get_template(f"page/{kind}.html").render(view=view, site=COMMON))
    page.strip_tags(["script"])
    for cited in page.css(".cite-this .text, .cite-this pre"):
        cited.decompose()  # formats of bibliographies, which no page's language changes
    said = [page.body.text(separator=" ")]
    said += [value or "" for node in page.css("*") for name, value in node.attributes.items() if name in SPOKEN]
    words = {word for text in said for word in re.findall(r"[^\W\d_]{3,}", text)}
    assert words - NO_WORDS == set()
