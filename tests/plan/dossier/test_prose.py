"""Whatever Markdown allows is printed: what has no words in it stops no book."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefpress.plan.plan import dossier_pages
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import render_pdf
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.views.dossier.dossier import dossier_view
from tests.plan.dossier.conftest import linked
from tests.plan.dossier.reading import words

PRINT = Path(__file__).parents[3] / "templates" / "print"
EVENT = """---
title: Odd marks
type: battle
date: 2024-04-01
cite: {{north-wire-2024-03-05: killed 40 soldiers}}
---
Before. [@north-wire-2024-03-05]

{}

After. [@north-wire-2024-03-05]
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("odd", "printed"),
    [
        ("***", "***"),
        ("[](https://example.org/empty)", "https://example.org/empty"),
        ("```\n```", ""),
        ("## ", ""),
        ("## **[](https://example.org/empty)**", ""),
        ("> ", ""),
        ("-\n- one", "one"),
        ("| a | b |\n| --- | --- |\n| | |", "a"),
        ("`` ` `` and *\u200b*", "and"),
    ],
)
def test_markdown_without_words_is_printed(briefing, odd, printed):
    made = linked(briefing({"events/odd-2024.md": EVENT.format(odd)}))
    text = words(render_pdf(PrintTemplates(template_folders(None)), dossier_view(made, dossier_pages(made)[0])))
    assert re.search(rf"Before\..*{re.escape(printed)}.*After\.", text.replace("* * *", "***"), re.DOTALL)


def test_the_fonts_have_every_letter_of_the_templates():
    known = PrintTemplates(template_folders(None)).characters
    for file in PRINT.glob("*.typ"):
        said = "".join(line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("//"))
        assert {letter for letter in said if ord(letter) > 126} <= {chr(point) for point in known}, file.name
