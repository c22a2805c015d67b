"""folded text, words not in it -> the words of the text most like them, for a hint."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches
from itertools import islice

from briefpress.evidence.words import is_word_glyph, occurrences

# What bounds the work, so that a thousand slips in a huge text stay bearable.
_MOST_TEXT = 1_000_000  # characters searched
_MOST_WORDS = 20_000  # different words that one without a like is held against
_MOST_SEEDS = 4  # of the words sought: the longest
_MOST_PLACES = 20  # of one seed in the text
_MOST_LONGER = 3  # glyphs that a like word may have more or fewer
_LIKENESS = 0.7  # below it a suggestion misleads


def nearest_words(text: str, words: str) -> str:
    """Whole words of a folded text most like these, or an empty string when none are alike."""
    text = text[:_MOST_TEXT]
    sought = words.split(" ")
    order = sorted(range(len(sought)), key=lambda index: -len(sought[index]))[:_MOST_SEEDS]
    same = (near for index in order for near in _around(text, sought, index, sought[index]))
    return _best(words, same) or _best(words, _around_like(text, sought, order[0]))


def _around_like(text: str, sought: list[str], index: int) -> Iterator[str]:
    word = sought[index]
    known = dict.fromkeys(_bare(other) for other in text.split(" ") if abs(len(other) - len(word)) <= _MOST_LONGER)
    for like in get_close_matches(word, islice(known, _MOST_WORDS), n=3, cutoff=_LIKENESS):
        yield from _around(text, sought, index, like)


def _around(text: str, sought: list[str], index: int, seed: str) -> Iterator[str]:
    """The words of the text that stand around the seed as the words sought stand around their word at this index."""
    for position in islice(occurrences(text, seed), _MOST_PLACES):
        start, end = position, position + len(seed)
        for _ in range(index + 1):
            start = max(0, text.rfind(" ", 0, start))
        for _ in range(len(sought) - index):
            end = text.find(" ", end) + 1 or len(text) + 1
        near = text[start:end].strip()
        yield near if not is_word_glyph(sought[-1][-1]) else _bare(near)


def _best(words: str, candidates: Iterator[str]) -> str:
    matcher = SequenceMatcher(b=words, autojunk=False)
    best, likeness = "", _LIKENESS
    for candidate in dict.fromkeys(candidates):
        matcher.set_seq1(candidate)
        if matcher.quick_ratio() > likeness and (ratio := matcher.ratio()) > likeness:
            best, likeness = candidate, ratio
    return best


def _bare(words: str) -> str:
    start, end = 0, len(words)
    while start < end and not is_word_glyph(words[start]):
        start += 1
    while end > start and not is_word_glyph(words[end - 1]):
        end -= 1
    return words[start:end]
