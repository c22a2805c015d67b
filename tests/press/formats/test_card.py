"""The preview image for shared links: of the stated size, with any title, and deterministic."""

from __future__ import annotations

import struct

import pytest

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.plan.paths import CARD
from briefpress.plan.plan import plan
from briefpress.press.formats.card import render_card
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.site import site_info
from briefpress.press.views.view import view

ADDRESS = "base_url: https://river.example/\n"
TEMPLATES = PrintTemplates(template_folders(None))


def card_of(records, settings):
    briefing = link(records({"briefing.yaml": f"format: 1\n{settings}"}), Evidence())
    (page,) = (page for page in plan(briefing) if page.path == CARD)
    return view(briefing, page)


@pytest.mark.parametrize(
    "settings",
    [
        "title: The war on the river\nsubtitle: What is said of it\npublisher: The Desk\nedition: 2026-11\n",
        "title: T\n",
        f"title: {'An endless name of many words ' * 9}\nsubtitle: {'and more of them ' * 20}\n",
        "title: الحرب على النهر\nsubtitle: من يقول ماذا\nlanguage: ar\n",
        "title: '#panic() $x$ *bold* <b>&'\nsubtitle: '#import \"base.typ\"'\n",
        'title: T\nsubtitle: "a\\nb\\nc\\nd\\ne\\nf\\ng\\nh\\ni\\nj\\nk\\nl"\n',
    ],
    ids=["plain", "least", "long", "arabic", "hostile", "fault-12-many-lines"],
)
def test_it_is_a_picture_of_the_size_that_pages_tell(records, settings):
    made = card_of(records, settings + ADDRESS)
    picture = render_card(TEMPLATES, made)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)  # of the chunk IHDR (PNG, 11.2.1)
    assert len(picture) < 120_000
    assert render_card(TEMPLATES, made) == picture


def test_it_says_how_much_the_briefing_holds(records):
    made = card_of(records, f"title: T\npublisher: The Desk\n{ADDRESS}")
    assert (made.title, made.publisher, made.events, made.sources) == (
        "T",
        "The Desk",
        3,
        2,
    )  # one source carries no claim


@pytest.mark.parametrize(("settings", "card"), [(ADDRESS, CARD), ("", "static/card.png")])
def test_pages_name_it_where_there_is_one(records, settings, card):
    read = records({"briefing.yaml": f"format: 1\ntitle: T\n{settings}"})
    assert site_info(read, plan(link(read, Evidence()))).card == card
