"""A site of MkDocs with the sound briefing in it."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.apps.mkdocs.host import SOUND, STRICT, settings


@pytest.fixture
def site(tmp_path: Path, caplog):
    """``site(pages, **options)``: the folder of a site with the sound briefing in it, built."""
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    caplog.set_level(logging.INFO, "mkdocs")

    def make(pages: dict[str, str], *, strict: bool = False, theme: str = "mkdocs", nav=None, **options) -> Path:
        for name, text in pages.items():
            file = tmp_path / "docs" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        config = load_config(
            str(settings(tmp_path)),
            strict=strict,
            theme={"name": theme},
            nav=nav,
            validation={"links": STRICT},
            plugins=["search", {"briefpress": options}],
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        return tmp_path / "site"

    return make
