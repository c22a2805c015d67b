"""Dossiers of the sound briefing and of this repository's, for other people's tools to read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.evidence import LOCK_FILE, Evidence, read_lock
from briefpress.link.briefing import Briefing, link
from briefpress.load.config import Dossier
from briefpress.load.load import load
from briefpress.plan.plan import dossier_pages
from briefpress.plan.requested import WHOLE, with_settings
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import render_pdf
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.views.dossier.dossier import dossier_view

OURS = Path(__file__).parents[3] / "content"


def linked(content: Path, **chosen: object) -> Briefing:
    """A content folder linked, with one dossier in its settings."""
    records, problems = load(content)
    assert [problem for problem in problems if problem.severity == "error"] == []
    lock = content / LOCK_FILE
    evidence = Evidence.of(read_lock(lock.read_bytes() if lock.exists() else b""))
    return link(with_settings(records, dossiers=(Dossier.model_validate({"id": WHOLE, **chosen}),)), evidence)


@pytest.fixture(scope="session")
def view(briefing) -> Callable[..., object]:
    """``view(files, actor="…")``: the view of a dossier of the sound briefing with some files over it."""

    def make(files=None, **chosen):
        made = linked(briefing(files), **chosen)
        return dossier_view(made, dossier_pages(made)[0])

    return make


@pytest.fixture(scope="session")
def render(view) -> Callable[..., bytes]:
    """``render(files, actor="…")``: the PDF of such a dossier."""
    return lambda files=None, **chosen: render_pdf(PrintTemplates(template_folders(None)), view(files, **chosen))


@pytest.fixture(scope="session")
def ours() -> tuple[Briefing, object, bytes]:
    """This repository's briefing, the view of all of it, and the PDF."""
    made = linked(OURS)
    seen = dossier_view(made, dossier_pages(made)[0])
    return made, seen, render_pdf(PrintTemplates(template_folders(None)), seen)
