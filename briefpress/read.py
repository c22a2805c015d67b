"""content/ and the store -> Read: the records, parsed only as far as no last build has kept them.

All that builds a site begins here, and needs nothing that comes after: the rest is imported while files are read.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from briefpress.kept.parsed import Kept, read_parsed, save_parsed
from briefpress.kept.store import Store
from briefpress.load import Records, load_again, load_over
from briefpress.problem import Problem
from briefpress.watch import Watch, silent


@dataclass(frozen=True, slots=True)
class Read:
    """The content as it was read, with the problems that show at once.

    ``parsed`` need not be read again; ``before`` is what was there of that when the last build read.
    """

    content: Path
    records: Records
    problems: tuple[Problem, ...]
    parsed: Kept
    before: Kept


def read(  # noqa: PLR0913  (what may be left out is)
    content: Path,
    *,
    jobs: int = 1,
    store: Store | None = None,
    parsed: Kept | None = None,
    meanwhile: Callable[[], object] | None = None,
    watch: Watch = silent,
) -> Read:
    """Load a content folder. Raises `BriefpressError` where there is none.

    What is ``parsed`` is not read again; where that is not given, what the ``store`` has. ``meanwhile`` is called while
    other processes read, if any do.
    """
    watch("load", 0, 0)
    before = parsed or (read_parsed(store) if store else Kept())
    records, problems, after = load_over(content, before, jobs, meanwhile)
    if store:
        after = save_parsed(store, before, after)
    watch("load", len(after.files), len(after.files))
    return Read(content, records, problems, after, before)


def read_again(before: Read, told: AbstractSet[str]) -> Read | None:
    """The content as it is if only the files ``told`` have changed since; None where it must be looked through.

    Nothing is kept in a store: a build keeps what it finds.
    """
    again = load_again(before.content, before.records, before.parsed, told)
    if again is None:
        return None
    records, problems, after = again
    others = (problem for problem in before.problems if problem.where.file not in told)
    return Read(before.content, records, (*others, *problems), after, before.parsed)
