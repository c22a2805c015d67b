"""``told(before, after)``: the review of two briefings, each the sound one with some files over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.review.review import review
from briefpress.review.shape import Review
from briefpress.review.side import side

BROKEN = Path(__file__).parents[1] / "broken"


@pytest.fixture(scope="session")
def told(briefing):
    def found(before=None, after=None) -> Review:
        return review(side(briefing(before)), side(briefing(after)))

    return found


def _files(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != "expected.txt")
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(params=sorted(path.name for path in BROKEN.iterdir()))
def broken_files(request) -> dict[str, str]:
    """The files of each folder of `tests/broken`."""
    return _files(BROKEN / request.param)
