"""The sound briefing, linked, with whatever a test writes over it, and its pages as they are painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import Briefing, link
from briefpress.load.load import load
from briefpress.plan.plan import SitePage, plan
from briefpress.press.formats.html import Look, template_folders
from briefpress.press.press import paint
from briefpress.press.site import common
from briefpress.press.views.desk import Desk
from briefpress.press.views.view import view

OpenDesk: TypeAlias = Callable[..., Desk]
PaintPage: TypeAlias = Callable[..., LexborHTMLParser]


def linked(folder) -> Briefing:
    records, problems = load(folder)
    assert problems == ()
    return link(records, Evidence.of(read_lock((folder / "evidence.lock").read_bytes())))


@pytest.fixture(scope="session")
def desk(briefing) -> OpenDesk:
    """``desk(files)``: a desk of the home page, over the sound briefing with the files over it."""
    return lambda files=None: Desk(linked(briefing(files)), SitePage("index.html", "html", "home"))


@pytest.fixture(scope="session")
def painted(briefing) -> PaintPage:
    """``painted("map/index.html", files)``: that page of such a briefing, as HTML."""

    def paint_page(path, files=None) -> LexborHTMLParser:
        of = linked(briefing(files))
        pages = plan(of)
        page = next(page for page in pages if page.path == path)
        look = Look(template_folders(None), common(of.records, pages))
        return LexborHTMLParser(paint(look, page, view(of, page)).decode())

    return paint_page


def event(title, date, extra=""):
    """The text of an event's file."""
    return f"title: {title}\ntype: battle\ndate: {date}\n{extra}"
