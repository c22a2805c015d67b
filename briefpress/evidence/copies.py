"""Archive -> which sources print the same text: duplicates, and copies nobody declared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from zlib import crc32

from briefpress.evidence.archive import Archive, ArchivedText
from briefpress.evidence.lock import Lock
from briefpress.model.problem import Problem, Severity, Where

RUN = 8  # words
_LEAST_RUNS = 16  # a text shorter than this says too little to call it a copy
_MOST_HOLDERS = 8  # of one run that a later text is compared with: the work stays linear in the archive
_MOST = 0.5
_MOST_COMPARED = 600_000  # characters of one text: a book's worth
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Overlap:
    """Two sources, in the order given, and the share (0 to 1) of the shorter one's 8-word runs that both print."""

    first: str
    second: str
    share: float


def overlaps(archive: Archive, sources: Iterable[str]) -> tuple[Overlap, ...]:
    """The pairs of sources that share more than half of their 8-word runs (case and punctuation aside).

    Linear in the archive: each run of a text is compared with the first eight texts that print it, so give the
    sources in order of issue. Texts that cannot be read are passed over: `check_evidence` tells of them.
    """
    holders: dict[int, tuple[str, ...]] = {}
    sizes: dict[str, int] = {}
    shared: Counter[tuple[str, str]] = Counter()
    for source in dict.fromkeys(sources):
        text = archive.read(source, _MOST_COMPARED)
        runs = _runs(text.folded.text) if isinstance(text, ArchivedText) else set()
        if len(runs) < _LEAST_RUNS:
            continue
        sizes[source] = len(runs)
        for run in runs:
            earlier = holders.get(run, ())
            shared.update((other, source) for other in earlier)
            if len(earlier) < _MOST_HOLDERS:
                holders[run] = (*earlier, source)
    shares = ((pair, count / min(sizes[source] for source in pair)) for pair, count in shared.items())
    return tuple(sorted(Overlap(*pair, share) for pair, share in shares if share > _MOST))


def check_copies(
    sources: Mapping[str, Where], lock: Lock, archive: Archive | None, declared: Callable[[str, str], bool]
) -> tuple[Problem, ...]:
    """Warn of sources that print the same, where ``declared`` (a reprint, or one wire carried by both) is false.

    ``sources`` gives the place of each record, in order of issue: the later of two is warned of. ``duplicate-text``
    is one file twice (without the archive, one sha256 in the lock), a note where it is declared, for the wrong text may
    have been saved; ``undeclared-copy`` shares most 8-word runs.
    """
    twins = _duplicates(sources, lock, archive)
    problems = [_twin(sources[second], first, second, declared=declared(first, second)) for first, second in twins]
    for overlap in overlaps(archive, sources) if archive else ():
        pair = (overlap.first, overlap.second)
        if pair not in twins and not declared(*pair):
            message = f"{overlap.share:.0%} of the shorter of {overlap.first} and {overlap.second} stands in the other"
            problems.append(_warning(sources[overlap.second], "undeclared-copy", message))
    return tuple(problems)


def _twin(where: Where, first: str, second: str, *, declared: bool) -> Problem:
    message = f"the text of {second} is that of {first}, byte for byte"
    if not declared:
        return _warning(where, "duplicate-text", message)
    hint = "see whether each has its own text"
    return Problem(where, "duplicate-text", f"{message}, and their lineage is stated", hint, Severity.NOTE)


def _duplicates(sources: Iterable[str], lock: Lock, archive: Archive | None) -> set[tuple[str, str]]:
    digests = {entry.source: entry.text for entry in lock.entries}
    if archive:
        digests = {source: digest for source in sources if (digest := archive.sha256(source))}
    first: dict[str, str] = {}
    pairs = ((first.setdefault(digests[source], source), source) for source in sources if source in digests)
    return {(one, other) for one, other in pairs if one != other and (not archive or _is_text(archive, other))}


def _is_text(archive: Archive, source: str) -> bool:
    return isinstance(archive.read(source, _MOST_COMPARED), ArchivedText)


def _runs(text: str) -> set[int]:
    words = _WORD.findall(text.casefold())
    # A checksum is enough for a share, is the same in every process (`hash` is not), and spares keeping the words.
    return {crc32(" ".join(words[index : index + RUN]).encode()) for index in range(len(words) - RUN + 1)}


def _warning(where: Where, code: str, message: str) -> Problem:
    hint = "say so with republication_of or wire, or see whether the wrong text was saved"
    return Problem(where, code, message, hint, Severity.WARNING)
