"""What is recorded about an installation, and the command that adds an extra to it."""

from __future__ import annotations

import json
import sys

import pytest

from briefpress.run import installation as module
from briefpress.run.installation import Installation, install_command

FOLDER = {"url": "file:///home/ada/brief%20press", "dir_info": {"editable": True}}
REPOSITORY = {"url": "https://code.example/it", "vcs_info": {"vcs": "git", "commit_id": "0a1b2c"}}
WHEEL = {"url": "file:///tmp/briefpress-1.2-py3-none-any.whl", "archive_info": {}}


class Recorded:
    """A distribution as importlib.metadata gives it."""

    version = "1.2"

    def __init__(self, direct: dict | None, installer: str) -> None:
        self.files = {"direct_url.json": json.dumps(direct) if direct else None, "INSTALLER": installer}

    def read_text(self, name: str) -> str | None:
        return self.files[name]


@pytest.mark.parametrize(
    ("direct", "installer", "command", "reachable"),
    [
        (None, "pip\n", "PYTHON -m pip install 'briefpress[tidy]==1.2'", True),
        (None, "uv", "uv pip install --python PYTHON 'briefpress[tidy]==1.2'", True),
        (FOLDER, "pip", "PYTHON -m pip install -e '/home/ada/brief press[tidy]'", False),
        (
            REPOSITORY,
            "pip",
            "PYTHON -m pip install 'briefpress[tidy] @ git+https://code.example/it@0a1b2c'",
            True,
        ),
        (WHEEL, "pip", "PYTHON -m pip install 'briefpress[tidy] @ file:///tmp/briefpress-1.2-py3-none-any.whl'", False),
    ],
)
def test_fault_19_the_cure_fits_how_briefpress_was_installed(monkeypatch, direct, installer, command, reachable):
    monkeypatch.setattr("importlib.metadata.distribution", lambda _: Recorded(direct, installer))
    assert install_command("tidy").replace(sys.executable, "PYTHON") == command
    assert module.installation().reachable is reachable


def test_a_folder_that_was_never_installed_is_taken_to_be_of_an_index():
    assert Installation("index").requirement("tidy") == "briefpress[tidy]"
