"""cited passages, Archive -> lock entries, problems: the proof itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from briefpress.evidence.archive import Archive, ArchivedText
from briefpress.evidence.leading import prefix_start, without_case
from briefpress.evidence.lock import Lock, LockEntry, sorted_entries
from briefpress.evidence.matching import REACH, Ambiguous, EndMissing, Found, Missing, Outcome, Overlapping, match
from briefpress.evidence.nearest import nearest_words
from briefpress.evidence.passage import ELLIPSIS, Passage, PassageFault, parse_passage, sha256
from briefpress.model.problem import Problem, Severity, Where

Cited: TypeAlias = tuple[str, Passage | str, Where]  # source, passage, and the place that cites it
Places: TypeAlias = dict[str, dict[Passage, list[Where]]]  # of each passage of each source
_NO_LOCK = Lock()


def verify(
    cited: Iterable[Cited], archive: Archive, lock: Lock = _NO_LOCK
) -> tuple[tuple[LockEntry, ...], tuple[Problem, ...]]:
    """Prove every cited passage in the archive: the entries of the new lock, and an error for each place of a miss.

    A source whose text is not in the archive keeps its lines of the old lock, for people share an archive in parts;
    that is a note, or a warning where the lock does not prove all its passages either. A text that cannot be read is
    one error, and its passages none.
    """
    places, problems = gather(cited)
    entries: list[LockEntry] = []
    for source, passages in sorted(places.items()):
        text = archive.read(source)
        if isinstance(text, Problem):
            kept = [entry for entry in lock.entries if entry.source == source and entry.passage in _digests(passages)]
            problems.append(_unread(text, passages, proved=_digests(passages) <= {entry.passage for entry in kept}))
            entries += kept
            continue
        plain = without_case(text.folded.text)
        for passage, wheres in passages.items():
            outcome = match(text.folded.text, passage)
            if isinstance(outcome, Found):
                entries.append(_entry(text, plain, passage, outcome))
            else:
                code, message, hint = _reason(text, passage, outcome)
                problems += (Problem(where, code, message, hint) for where in wheres)
    return sorted_entries(entries), tuple(problems)


def gather(cited: Iterable[Cited]) -> tuple[Places, list[Problem]]:
    """The places of each passage of each source, and a problem for each text that is no passage."""
    places: Places = {}
    problems: list[Problem] = []
    for source, written, where in cited:
        try:
            passage = parse_passage(written) if isinstance(written, str) else written
        except PassageFault as fault:
            problems.append(Problem(where, fault.code, fault.message, fault.hint))
        else:
            places.setdefault(source, {}).setdefault(passage, []).append(where)
    return places, problems


def _digests(passages: Iterable[Passage]) -> set[str]:
    return {passage.digest for passage in passages}


def _unread(problem: Problem, passages: dict[Passage, list[Where]], *, proved: bool) -> Problem:
    if problem.severity is Severity.ERROR:
        return problem
    where = min(where for wheres in passages.values() for where in wheres)
    return replace(problem, where=where, severity=Severity.NOTE if proved else Severity.WARNING)


def _entry(text: ArchivedText, plain: str, passage: Passage, found: Found) -> LockEntry:
    folded, whole, last = text.folded, found.whole, found.last
    prefix = prefix_start(plain, found.first)
    return LockEntry(
        source=text.source,
        position=whole.start,
        passage=passage.digest,
        before=folded.glyphs(prefix, whole.start).rstrip() if prefix < whole.start else None,
        start=folded.glyphs(found.first.start, found.first.end),
        end=None if last is None else folded.glyphs(last.start, last.end),
        span=sha256(folded.text[whole.start : whole.end]),
        text=text.sha256,
    )


def _reason(text: ArchivedText, passage: Passage, outcome: Outcome) -> tuple[str, str, str]:
    """The code, the message and the hint of a passage that does not stand in its source, once."""
    source, words = text.source, text.folded.text
    match outcome:
        case Ambiguous((first, second)):
            message = f'"{passage}" stands more than once in {source} (at characters {first.start} and {second.start})'
            return "passage-ambiguous", message, "add a word at either end"
        case Overlapping():
            message = f'"{passage.end}" begins within "{passage.start}" in {source}'
            return "passage-overlapping", message, f"write one short run without {ELLIPSIS}, or fewer first words"
        case EndMissing(after, stands_elsewhere) if passage.end is not None:
            message = f'"{passage.end}" does not follow "{passage.start}" within {REACH} characters in {source}'
            if stands_elsewhere:
                return "passage-not-found", message, "choose last words nearer to the first"
            nearby = words[after : after + REACH + 2 * len(passage.end)]
            return "passage-not-found", message, _did_you_mean(nearby, passage.end)
        case Missing():
            message = f'"{passage.start}" does not stand in {source}'
            return "passage-not-found", message, _did_you_mean(words, passage.start)
    return "passage-reversed", f'"{passage.end}" stands before "{passage.start}" in {source}', "exchange them"


def _did_you_mean(text: str, words: str) -> str:
    near = nearest_words(text, words)
    if near == words:  # they stand there only as part of longer words
        return ""
    if near:
        return f'did you mean "{near}"?'
    return f"{ELLIPSIS} parts first and last words only with a space on each side" if ELLIPSIS in words else ""
