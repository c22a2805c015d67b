"""Each folder of `tests/broken`, laid over the sound briefing, prints the lines of its ``expected.txt`` and no others.

To add a case, make a folder with the broken files and write down what an author should be told.
"""

from __future__ import annotations

from pathlib import Path

import pytest

BROKEN = Path(__file__).parent / "broken"


@pytest.mark.parametrize("folder", sorted(BROKEN.iterdir()), ids=lambda folder: folder.name)
def test_a_broken_folder_prints_what_is_broken_and_nothing_else(found, folder):
    files = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != "expected.txt"
    }
    assert found(files) == (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
