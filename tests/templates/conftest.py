"""Every kind of page, rendered from generated views: full and bare."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefpress.plan.site_page import SitePage
from briefpress.press.formats.html import Theme, render_html, template_folders
from briefpress.press.formats.templates import Templates
from tests.templates.filling import COMMON, view_class

TEMPLATES = template_folders(None)[0]
KINDS = sorted(file.stem for file in (TEMPLATES / "page").glob("*.html"))


@pytest.fixture(scope="session")
def templates() -> Path:
    return TEMPLATES


@pytest.fixture(scope="session")
def render() -> Callable[..., str]:
    """``render(kind, made)``: the HTML of a kind of page, its view made by `full` or `bare`."""
    theme = Theme(Templates((TEMPLATES,)), COMMON)

    def rendered(kind: str, made: Callable[[Any], Any]) -> str:
        view = made(view_class(kind))
        view = replace(view, head=replace(view.head, kind=kind))
        return render_html(theme, SitePage("datum/index.html", "html", kind), view).decode()

    return rendered


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)
