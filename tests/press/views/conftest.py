"""The views of the sound briefing's pages, with the files of a test, and the pages rendered from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import Briefing, link
from briefpress.load.load import load
from briefpress.plan.plan import plan
from briefpress.press.formats.html import Theme, render_html, template_folders
from briefpress.press.formats.templates import Templates
from briefpress.press.views.view import view
from tests.templates.filling import COMMON

LinkBriefing: TypeAlias = Callable[..., Briefing]
See: TypeAlias = Callable[..., Any]


@pytest.fixture(scope="session")
def linked(briefing) -> LinkBriefing:
    """``linked(files)``: the sound briefing with these files, loaded without a problem and linked."""

    def read(files=None) -> Briefing:
        folder = briefing(files)
        records, problems = load(folder)
        assert problems == ()
        return link(records, Evidence.of(read_lock((folder / "evidence.lock").read_bytes())))

    return read


@pytest.fixture(scope="session")
def see(linked) -> See:
    """``see("events/tamor-2024-03/index.html", files)``: the view of that page."""
    sound = linked()

    def shown(path: str, files=None) -> Any:
        of = linked(files) if files else sound
        return view(of, next(page for page in plan(of) if page.path == path))

    return shown


@pytest.fixture(scope="session")
def rendered(linked) -> See:
    """``rendered(path, files)``: that page as readers get it, parsed."""
    sound = linked()
    return lambda path, files=None: _rendered(linked(files) if files else sound, path)


@pytest.fixture(scope="session")
def ours() -> Briefing:
    """The project's own briefing, linked."""
    content = Path(__file__).parents[3] / "content"
    records, _ = load(content)
    return link(records, Evidence.of(read_lock((content / "evidence.lock").read_bytes())))


@pytest.fixture(scope="session")
def our_page(ours) -> See:
    """``our_page(path)``: that page of the project's own briefing, parsed."""
    return lambda path: _rendered(ours, path)


def _rendered(briefing: Briefing, path: str) -> LexborHTMLParser:
    page = next(page for page in plan(briefing) if page.path == path)
    return LexborHTMLParser(render_html(Theme(Templates(template_folders(None)), COMMON), page, view(briefing, page)))


def words(node: LexborNode | LexborHTMLParser) -> str:
    """The text of a node, with white space collapsed."""
    return " ".join((node.text() or "").split())
