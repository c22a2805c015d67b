"""``changes(before, after)``: what changes between two briefings, each the sound one with some files over it."""

from __future__ import annotations

import pytest

from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import link
from briefpress.load.load import load
from briefpress.tools.diff.changes import Changes
from briefpress.tools.diff.diff import diff


@pytest.fixture(scope="session")
def changes(briefing):
    def linked(files):
        folder = briefing(files)
        return link(load(folder)[0], Evidence.of(read_lock((folder / "evidence.lock").read_bytes())))

    def found(before=None, after=None) -> Changes:
        return diff(linked(before), linked(after))

    return found
