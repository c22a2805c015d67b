"""Store the last build: its request, inputs and problems, and the state of its site."""

from __future__ import annotations

import pickle
from typing import NamedTuple

from briefpress.incremental.store import Store
from briefpress.model.problem import Problem

_NAME = "last"


class LastBuild(NamedTuple):
    """A build that wrote a site; ``inputs`` and ``site`` are digests of the input files and of the written site."""

    query: str
    inputs: str
    site: str
    problems: tuple[Problem, ...]
    pages: int


def read_last(store: Store) -> LastBuild | None:
    """Read the last build; None if there is none."""
    data = store.read(_NAME)
    return LastBuild(*pickle.loads(data)) if data else None  # noqa: S301  (the store's seal holds)


def save_last(store: Store, last: LastBuild) -> None:
    """Store a build for the next one."""
    store.save(_NAME, pickle.dumps(tuple(last), protocol=5))
