"""Each folder of `tests/broken`, laid over the sound briefing, prints the lines of its ``expected.txt`` and no others.

To add a case, make a folder with the broken files and write down what an author should be told.
"""

from __future__ import annotations

import re

import pytest

from briefpress.check import CHECKS
from tests.conftest import BROKEN, files_of


@pytest.mark.parametrize("folder", sorted(BROKEN.iterdir()), ids=lambda folder: folder.name)
def test_a_broken_folder_prints_what_is_broken_and_nothing_else(found, folder):
    assert found(files_of(folder)) == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_every_code_that_a_check_is_headed_by_is_shown_by_a_broken_folder():
    heads = [each.__globals__["__doc__"].split(":")[0] for each in CHECKS]
    codes = {code for head in heads for code in re.findall(r"``([a-z-]+)``", head)}
    shown = {code for path in BROKEN.glob("*/expected.txt") for code in re.findall(r"\[([a-z-]+)\]", path.read_text())}
    assert codes - shown == set()
    assert "unknown-id" in codes
