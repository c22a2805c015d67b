"""Find the words of a text that are most similar to words that it does not have, for hints."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches
from itertools import islice

from briefpress.evidence.words import is_word_glyph, occurrences

# Limits, so that a thousand wrong passages in a huge text take bearable time.
_MOST_TEXT = 1_000_000  # characters searched
_MOST_WORDS = 20_000  # different words compared with a word that the text does not have
_MOST_SEEDS = 4  # words of the passage looked up, the longest first
_MOST_PLACES = 20  # occurrences examined for each
_MOST_LONGER = 3  # difference in length of a similar word
_LIKENESS = 0.7  # less similar suggestions mislead


def nearest_words(text: str, words: str) -> str:
    """The whole words of a folded text most similar to these; "" if nothing is similar."""
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
    """The stretches of text around each occurrence of the seed, as long as the words sought around this index."""
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
