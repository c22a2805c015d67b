"""What the tests of `tidy`, `rename` and `merge` share."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefpress.load.load import load
from briefpress.tools.tidy.tidy import tidy

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def form():
    """``form(text, file)``: the text in canonical form, which must have been read without a problem."""

    def write(text, file="places/tamor.yaml"):
        tidied, problems = tidy(text, file)
        assert problems == ()
        return tidied

    return write


@pytest.fixture
def meaning():
    """``meaning(content)``: every record as it was read, but for the lines of its body, and the configuration."""

    def read(content):
        records, problems = load(content)
        assert problems == ()
        return records.config, {
            (record.kind, record.id): record.model_copy(update={"body_line": 0}) for record in records.all()
        }

    return read
