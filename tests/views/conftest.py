"""The views of the sound briefing's pages, with whatever a test writes over it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import Briefing, link
from briefpress.load import load
from briefpress.plan import plan
from briefpress.views.view import view

LinkBriefing: TypeAlias = Callable[..., Briefing]
See: TypeAlias = Callable[..., Any]


@pytest.fixture(scope="session")
def linked(briefing) -> LinkBriefing:
    """``linked(files)``: the sound briefing with the files over it, read without a problem and linked."""

    def read(files=None) -> Briefing:
        folder = briefing(files)
        records, problems = load(folder)
        assert problems == ()
        return link(records, Evidence.of(read_lock((folder / "evidence.lock").read_bytes())))

    return read


@pytest.fixture(scope="session")
def see(linked) -> See:
    """``see("events/tamor-2024-03/index.html", files)``: what that page of the briefing shows."""
    sound = linked()

    def shown(path: str, files=None) -> Any:
        of = linked(files) if files else sound
        return view(of, next(page for page in plan(of) if page.path == path))

    return shown
