"""The sound briefing, with the files of a test, linked; and its rendered pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import Briefing, link
from briefpress.load.load import load
from briefpress.plan.plan import plan
from briefpress.plan.site_page import SitePage
from briefpress.press.formats.html import Theme, template_folders
from briefpress.press.formats.templates import Templates
from briefpress.press.press import render_page
from briefpress.press.site import site_info
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.view import view

OpenContext: TypeAlias = Callable[..., PageContext]
RenderPage: TypeAlias = Callable[..., LexborHTMLParser]


def linked(folder) -> Briefing:
    records, problems = load(folder)
    assert problems == ()
    return link(records, Evidence.of(read_lock((folder / "evidence.lock").read_bytes())))


@pytest.fixture(scope="session")
def context(briefing) -> OpenContext:
    """``context(files)``: the context of the home page of the sound briefing with these files."""
    return lambda files=None: PageContext(linked(briefing(files)), SitePage("index.html", "html", "home"))


@pytest.fixture(scope="session")
def rendered(briefing) -> RenderPage:
    """``rendered("map/index.html", files)``: that page of such a briefing, as HTML."""

    def rendered_page(path, files=None) -> LexborHTMLParser:
        of = linked(briefing(files))
        pages = plan(of)
        page = next(page for page in pages if page.path == path)
        theme = Theme(Templates(template_folders(None)), site_info(of.records, pages))
        return LexborHTMLParser(render_page(theme, page, view(of, page)).decode())

    return rendered_page


def event(title, date, extra=""):
    """The text of an event's file."""
    return f"title: {title}\ntype: battle\ndate: {date}\n{extra}"
