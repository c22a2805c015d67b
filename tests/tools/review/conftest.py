"""``reviewed(before, after)``: the review of two briefings, each the sound one with some files over it."""

from __future__ import annotations

import pytest

from briefpress.tools.review.review import review
from briefpress.tools.review.shape import Review
from briefpress.tools.review.side import side
from tests.conftest import BROKEN, files_of


@pytest.fixture(scope="session")
def reviewed(briefing):
    def found(before=None, after=None) -> Review:
        return review(side(briefing(before)), side(briefing(after)))

    return found


@pytest.fixture(params=sorted(path.name for path in BROKEN.iterdir()))
def broken_files(request) -> dict[str, str]:
    """The files of each folder of `tests/broken`."""
    return files_of(BROKEN / request.param)
