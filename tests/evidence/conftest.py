"""Invented texts, and an archive of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefpress.evidence import Archive

MARKET = (
    "The market of Old Ferry burned on Monday, the harbour master said. At least 12 boats were lost.\n\n"
    "“Nobody slept,” he told the river radio. The guild counted 17 boats, and the ferrymen's own list has 1,200 nets.\n"
)
BRIDGE = (
    "The bridge at Low Mill fell on Tuesday. Two carts were on it, the miller said, and the river took both of them."
)


@pytest.fixture
def archive_of(tmp_path: Path) -> Callable[..., Archive]:
    """Make an archive of these texts (or bytes): ``archive_of(market="…", bridge=b"…")``."""

    def make(**texts: str | bytes) -> Archive:
        folder = tmp_path / "archive"
        folder.mkdir(exist_ok=True)
        for source, text in texts.items():
            (folder / f"{source}.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
        return Archive(folder)

    return make


@pytest.fixture
def archive(archive_of: Callable[..., Archive]) -> Archive:
    """An archive of two sources, ``market`` and ``bridge``."""
    return archive_of(market=MARKET, bridge=BRIDGE)
