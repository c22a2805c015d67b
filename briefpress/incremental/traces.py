"""Store traces: the cells of the briefing that the view of each page has read.

Traces are valid for one state of the content and one version of briefpress, which their stamp identifies.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefpress.incremental.store import Store

_NAME = "traces"
_DIGEST_BYTES = 16


class Trace(NamedTuple):
    """The repr of a page, the key of its sheet, and the packed cells that its view read."""

    page: str
    key: str
    cells: bytes


@dataclass(frozen=True, slots=True)
class Traces:
    """The traces of pages, by path, and the packed cells that each memoized answer read, by its cell."""

    pages: Mapping[str, Trace] = field(default_factory=dict)
    answers: Mapping[int, bytes] = field(default_factory=dict)


def read_traces(store: Store, stamp: bytes) -> Traces:
    """The stored traces; empty if their stamp is another."""
    data = store.read(_NAME) or b""
    if not data.startswith(stamp):
        return Traces()
    pages, answers = pickle.loads(data[len(stamp) :])  # noqa: S301  (the store's seal holds)
    return Traces({path: Trace(*each) for path, each in pages.items()}, answers)


def save_traces(store: Store, stamp: bytes, traces: Traces) -> None:
    """Store traces for the next build."""
    pages = {path: tuple(each) for path, each in traces.pages.items()}
    store.save(_NAME, stamp + pickle.dumps((pages, traces.answers), protocol=5))


def stamp_of(states: Iterable[bytes]) -> bytes:
    """The digest of everything that determines a view: the given states, in order, and this version of briefpress."""
    digest = hashlib.blake2b(_package_digest(), digest_size=_DIGEST_BYTES)
    for state in states:
        digest.update(len(state).to_bytes(8, "big") + state)
    return digest.digest()


@cache
def _package_digest() -> bytes:
    """The digest of every file of the package (modules and map outlines), since any may affect a view."""
    package = str(Path(__file__).parent.parent)
    files = sorted(f"{folder}/{name}" for folder, _, names in os.walk(package) for name in names)
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for file in files:
        if not file.endswith(".pyc"):
            with open(file, "rb") as opened:  # noqa: PTH123  (creating a Path takes as long as reading the file)
                digest.update(file.removeprefix(package).encode() + b"\0" + opened.read() + b"\0")
    return digest.digest()
