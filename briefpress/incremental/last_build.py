"""Last <-> the file ``last`` of the store: what the last build was asked, made from and said, and the site it left."""

from __future__ import annotations

import pickle
from typing import NamedTuple

from briefpress.incremental.store import Store
from briefpress.model.problem import Problem

_NAME = "last"


class Last(NamedTuple):
    """A build that wrote a site; ``inputs`` and ``site`` are digests of what it was made from and of what it left."""

    asked: str
    inputs: str
    site: str
    problems: tuple[Problem, ...]
    pages: int


def read_last(store: Store) -> Last | None:
    """What the last build left, or None."""
    data = store.read(_NAME)
    return Last(*pickle.loads(data)) if data else None  # noqa: S301  (the store's seal holds)


def save_last(store: Store, last: Last) -> None:
    """Keep it for the next build."""
    store.save(_NAME, pickle.dumps(tuple(last), protocol=5))
