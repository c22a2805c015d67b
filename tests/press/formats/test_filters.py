"""Templates can print a citation in each of the four forms, escaped like any other text."""

from __future__ import annotations

from html import unescape

import pytest

from briefpress.press.formats.bibtex import bibtex_entry
from briefpress.press.formats.chicago import chicago
from briefpress.press.formats.csl_json import csl_text
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.ris import ris_entry
from briefpress.press.formats.templates import Templates


@pytest.mark.parametrize(
    ("name", "form"), [("bibtex", bibtex_entry), ("chicago", chicago), ("csl", csl_text), ("ris", ris_entry)]
)
def test_a_template_prints_a_work(work, name, form):
    made = work(title="<b> & “c”")
    rendered = Templates(template_folders(None)).environment.from_string(f"{{{{ work | {name} }}}}").render(work=made)
    assert "<b>" not in rendered
    assert unescape(rendered) == form(made)
