"""Find sources that print the same text: duplicates, and copies that no record declares."""

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
_LEAST_RUNS = 16  # shorter texts are too short to call one a copy
_MOST_HOLDERS = 8  # earlier texts with the same run that a text is compared with, so that time stays linear
_MOST = 0.5
_MOST_COMPARED = 600_000  # characters of one text, about a book
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Overlap:
    """Two sources, in the order given, and the share (0 to 1) of the shorter text's 8-word runs that both have."""

    first: str
    second: str
    share: float


def overlaps(archive: Archive, sources: Iterable[str]) -> tuple[Overlap, ...]:
    """The pairs of sources that share more than half of their 8-word runs, ignoring case and punctuation.

    Linear in the archive: each run is compared with the first eight texts that have it, so pass the sources in order of
    issue. Unreadable texts are skipped: `check_evidence` reports them.
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
    """Warn of sources with the same text for which ``declared`` (a reprint, or a common wire) is false.

    ``sources`` gives the place of each source's record, in order of issue; the later of two is reported.
    ``duplicate-text`` means identical files (without the archive, the same sha256 in the lock); it is a note if the
    copy is declared, since the wrong text may have been saved. ``undeclared-copy`` means most 8-word runs are shared.
    """
    twins = _duplicates(sources, lock, archive)
    problems = [_twin(sources[second], first, second, declared=declared(first, second)) for first, second in twins]
    for overlap in overlaps(archive, sources) if archive else ():
        pair = (overlap.first, overlap.second)
        if pair not in twins and not declared(*pair):
            message = f"{overlap.first} and {overlap.second} share {overlap.share:.0%} of their text"
            problems.append(_warning(sources[overlap.second], "undeclared-copy", message))
    return tuple(problems)


def _twin(where: Where, first: str, second: str, *, declared: bool) -> Problem:
    message = f"the archived texts of {second} and {first} are identical"
    if not declared:
        return _warning(where, "duplicate-text", message)
    hint = "this is expected of an exact reprint; otherwise check that each file has the right text"
    return Problem(where, "duplicate-text", message, hint, Severity.NOTE)


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
    # A checksum is precise enough for a share, needs little memory, and is the same in every process (`hash` is not).
    return {crc32(" ".join(words[index : index + RUN]).encode()) for index in range(len(words) - RUN + 1)}


def _warning(where: Where, code: str, message: str) -> Problem:
    hint = "if one copies the other, add 'republication_of' or 'wire'; if not, check that each file has the right text"
    return Problem(where, code, message, hint, Severity.WARNING)
