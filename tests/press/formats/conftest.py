"""Everything that is rendered without templates, for the sound and the real briefing, both with a base address."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import pytest
from msgspec.structs import replace

from briefpress.evidence import LOCK_FILE, Evidence, read_lock
from briefpress.link.briefing import Briefing, link
from briefpress.load.load import load
from briefpress.plan.plan import plan
from briefpress.press.press import FORMATS
from briefpress.press.views.view import view
from briefpress.press.views.work import Work
from tests.conftest import say

Printed: TypeAlias = Mapping[str, bytes]
Print: TypeAlias = Callable[..., Printed]

REAL = Path(__file__).parents[3] / "content"
HEADER = "base_url: https://river.example/briefing/\npublisher: The Desk & Sons\nlicence: CC-BY-4.0\n"


def addressed(folder: Path, more: str = HEADER) -> Briefing:
    """The content of the folder, linked, with more settings in its ``briefing.yaml``."""
    say(folder, more)
    records, problems = load(folder)
    assert problems == ()
    return link(records, Evidence.of(read_lock((folder / LOCK_FILE).read_bytes())))


def rendered(briefing: Briefing) -> Printed:
    """The bytes of every page of a format without templates, by path."""
    return {page.path: FORMATS[page.format](view(briefing, page)) for page in plan(briefing) if page.format in FORMATS}


@pytest.fixture(scope="session")
def printed(briefing) -> Print:
    """``printed(files)``: the sound briefing with these files, rendered."""

    def made(files=None, more=HEADER) -> Printed:
        return rendered(addressed(briefing(files), more))

    return made


@pytest.fixture(scope="session", params=["sound", "real"])
def site(request, briefing, tmp_path_factory) -> Printed:
    """The files of the sound briefing, and of the real one."""
    if request.param == "sound":
        return rendered(addressed(briefing()))
    folder = tmp_path_factory.mktemp("real") / "content"
    shutil.copytree(REAL, folder)
    return rendered(addressed(folder))


@pytest.fixture(scope="session")
def work() -> Callable[..., Work]:
    """``work(title=…)``: a work with these fields only."""
    nothing = dict.fromkeys(("container", "publisher", "language", "address", "archive_address", "edition", "note"), "")
    plain = Work(id="w", type="report", title="Title", authors=(), issued=None, accessed=None, **nothing)

    def made(**said) -> Work:
        return replace(plain, **said)

    return made
