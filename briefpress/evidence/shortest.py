"""folded text, words of it -> the shortest passage that means them and nothing else, for `briefpress cite`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from briefpress.evidence.folding import fold
from briefpress.evidence.matching import Found, Match, match
from briefpress.evidence.nearest import nearest_words
from briefpress.evidence.passage import ELLIPSIS, MOST_WORDS, PassageFault, parse_passage
from briefpress.evidence.words import occurrences

_MOST_SHOWN = 80
_OPENING = re.compile(r'(?<!\S)"')


def shortest_passage(text: str, words: str) -> str:
    """The shortest notation that is found once in a folded text, and just at these words (or this passage).

    Straight double quotes are written curly, for a passage stands between straight ones; folding makes them alike.
    Raises `PassageFault` with the code ``passage-empty``, ``passage-not-found`` (the hint has the nearest words) or
    ``passage-ambiguous`` (also where the ends cannot tell two spans apart).
    """
    span = _span(text, fold(words).text)
    notations = _notations(text[span.start : span.end].split(" "))
    for notation in sorted(notations, key=lambda notation: (len(notation), notation)):
        try:
            found = match(text, parse_passage(notation))
        except PassageFault:
            continue
        if isinstance(found, Found) and found.whole == span:
            return _OPENING.sub("“", notation).replace('"', "”")
    raise PassageFault("passage-ambiguous", "no first and last words tell this from other passages", "give other words")


def _notations(words: list[str]) -> Iterator[str]:
    if len(words) <= MOST_WORDS:
        yield " ".join(words)
    for first in range(1, MOST_WORDS + 1):
        for last in range(1, min(MOST_WORDS, len(words) - first) + 1):
            yield f"{' '.join(words[:first])} {ELLIPSIS} {' '.join(words[-last:])}"


def _span(text: str, words: str) -> Match:
    if not words:
        raise PassageFault("passage-empty", "no words to look for")
    starts = tuple(islice(occurrences(text, words), 2))
    if len(starts) == 1:
        return Match(starts[0], starts[0] + len(words))
    if starts:
        raise PassageFault("passage-ambiguous", f"{_shown(words)} stands more than once", "give more words")
    if f" {ELLIPSIS} " in words:
        found = match(text, parse_passage(words))
        if isinstance(found, Found):
            return found.whole
    near = nearest_words(text, words)
    raise PassageFault(
        "passage-not-found", f"{_shown(words)} does not stand in the text", near and f'did you mean "{near}"?'
    )


def _shown(words: str) -> str:
    return f'"{words}"' if len(words) <= _MOST_SHOWN else f'"{words[:_MOST_SHOWN]}" and so on'
