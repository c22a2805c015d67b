"""The project's own briefing with every output, built once: site, feeds, calendar, dossier and Markdown pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefpress.apps.export.export import export
from briefpress.build import Request, build
from briefpress.check.check import check_content
from briefpress.link.briefing import Briefing, link
from tests.conftest import say
from tests.own_archive import ROOT


@pytest.fixture(scope="session")
def own_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own content, with an address, without which there are no feeds and no calendar."""
    folder = tmp_path_factory.mktemp("own") / "content"
    shutil.copytree(ROOT / "content", folder)
    say(folder, "base_url: https://mali.example/briefing")
    return folder


@pytest.fixture(scope="session")
def own_briefing(own_content: Path) -> Briefing:
    """Our own briefing, linked."""
    checked = check_content(own_content)
    return link(checked.records, checked.evidence)


@pytest.fixture(scope="session")
def own_outputs(own_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site, its dossier included, in ``site`` and the Markdown pages in ``markdown``."""
    folder = tmp_path_factory.mktemp("outputs")
    assert build(Request(own_content, folder / "site", dossiers=True, search=True)).written is not None
    assert export(own_content, folder / "markdown").written is not None
    return folder
