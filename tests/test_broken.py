"""Each folder of `tests/broken`, copied over the sound briefing, prints exactly the lines of its ``expected.txt``.

To add a case, add a folder with the broken files, and write in ``expected.txt`` what an author should read.
"""

from __future__ import annotations

import re

import pytest

from briefpress.check import CHECKS
from tests.conftest import BROKEN, files_of


@pytest.mark.parametrize("folder", sorted(BROKEN.iterdir()), ids=lambda folder: folder.name)
def test_a_broken_folder_prints_exactly_its_expected_problems(found, folder):
    assert found(files_of(folder)) == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_every_code_in_the_docstring_of_a_check_has_a_broken_folder():
    heads = [each.__globals__["__doc__"].split(":")[0] for each in CHECKS]
    codes = {code for head in heads for code in re.findall(r"``([a-z-]+)``", head)}
    shown = {code for path in BROKEN.glob("*/expected.txt") for code in re.findall(r"\[([a-z-]+)\]", path.read_text())}
    assert codes - shown == set()
    assert "unknown-id" in codes
