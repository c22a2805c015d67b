"""Verify cited passages in the archived texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from briefpress.evidence.archive import Archive, ArchivedText
from briefpress.evidence.link_prefix import prefix_start, without_case
from briefpress.evidence.lock import Lock, LockEntry, sorted_entries
from briefpress.evidence.matching import REACH, Ambiguous, EndMissing, Found, Missing, Outcome, Overlapping, match
from briefpress.evidence.nearest import nearest_words
from briefpress.evidence.passage import ELLIPSIS, Passage, PassageError, parse_passage, sha256
from briefpress.model.problem import Problem, Severity, Where

Cited: TypeAlias = tuple[str, Passage | str, Where]  # source, passage, and the place of the citation
Places: TypeAlias = dict[str, dict[Passage, list[Where]]]  # by source and passage
_NO_LOCK = Lock()


def verify(
    cited: Iterable[Cited], archive: Archive, lock: Lock = _NO_LOCK, *, incomplete: bool = False
) -> tuple[tuple[LockEntry, ...], tuple[Problem, ...]]:
    """Look up every cited passage in the archive: the entries of the new lock, and an error for each failed citation.

    A source without a text in the archive keeps its entries of the old lock, since not everybody has all texts. That is
    a note, or a warning if the old lock does not have all its passages. An unreadable text is one error, not one for
    each of its passages. ``incomplete``: some records could not be read, so entries that no record cites are kept.
    """
    places, problems = gather(cited)
    entries: list[LockEntry] = []
    for source, passages in sorted(places.items()):
        text = archive.read(source)
        if isinstance(text, Problem):
            kept = [entry for entry in lock.entries if entry.source == source and entry.passage in _digests(passages)]
            problems.append(_unread(text, passages, verified=_digests(passages) <= {entry.passage for entry in kept}))
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
    if incomplete:
        made = {entry.key for entry in entries}
        entries += [entry for entry in lock.entries if entry.key not in made]
    return sorted_entries(entries), tuple(problems)


def gather(cited: Iterable[Cited]) -> tuple[Places, list[Problem]]:
    """The places of each passage of each source, and a problem for each malformed passage."""
    places: Places = {}
    problems: list[Problem] = []
    for source, written, where in cited:
        try:
            passage = parse_passage(written) if isinstance(written, str) else written
        except PassageError as error:
            problems.append(Problem(where, error.code, error.message, error.hint))
        else:
            places.setdefault(source, {}).setdefault(passage, []).append(where)
    return places, problems


def _digests(passages: Iterable[Passage]) -> set[str]:
    return {passage.digest for passage in passages}


def _unread(problem: Problem, passages: dict[Passage, list[Where]], *, verified: bool) -> Problem:
    if problem.severity is Severity.ERROR:
        return problem
    where = min(where for wheres in passages.values() for where in wheres)
    return replace(problem, where=where, severity=Severity.NOTE if verified else Severity.WARNING)


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
    """The code, message and hint for a passage that does not occur exactly once in its source."""
    source, words = text.source, text.folded.text
    match outcome:
        case Ambiguous((first, second)):
            message = f'"{passage}" occurs more than once in {source} (at characters {first.start} and {second.start})'
            return "passage-ambiguous", message, "add a word at the beginning or the end"
        case Overlapping():
            message = f'in {source}, "{passage.end}" begins inside "{passage.start}"'
            return "passage-overlapping", message, f"write fewer first words, or all words without '{ELLIPSIS}'"
        case EndMissing(after, occurs_elsewhere) if passage.end is not None:
            message = f'in {source}, "{passage.end}" does not follow "{passage.start}" within {REACH} characters'
            if occurs_elsewhere:
                return "passage-not-found", message, "choose last words closer to the first"
            nearby = words[after : after + REACH + 2 * len(passage.end)]
            return "passage-not-found", message, _did_you_mean(nearby, passage.end)
        case Missing():
            message = f'{source} does not contain "{passage.start}"'
            return "passage-not-found", message, _did_you_mean(words, passage.start)
    message = f'in {source}, "{passage.end}" comes before "{passage.start}"'
    return "passage-reversed", message, "swap the first and the last words"


def _did_you_mean(text: str, words: str) -> str:
    near = nearest_words(text, words)
    if near == words:  # they occur, but inside longer words
        return "write whole words, not parts of words"
    if near:
        return f'did you mean "{near}"?'
    if ELLIPSIS in words:
        return f"put a space on each side of '{ELLIPSIS}'"
    return "copy the words from the archived text; `briefpress cite` finds a passage for you"
