"""Find the shortest passage that means some words of a text, for `briefpress cite`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from briefpress.evidence.folding import fold
from briefpress.evidence.matching import Found, Match, match
from briefpress.evidence.nearest import nearest_words
from briefpress.evidence.passage import ELLIPSIS, MOST_WORDS, PassageError, parse_passage
from briefpress.evidence.words import occurrences

_MOST_SHOWN = 80
_OPENING = re.compile(r'(?<!\S)"')


def shortest_passage(text: str, words: str) -> str:
    """The shortest notation that matches a folded text only at these words (or at this passage).

    Straight double quotes become curly, since a passage is written between straight ones; folding equates them. Raises
    `PassageError` with the code ``passage-empty``, ``passage-not-found`` (the hint has the most similar words) or
    ``passage-ambiguous`` (also if no choice of first and last words is unique).
    """
    span = _span(text, fold(words).text)
    notations = _notations(text[span.start : span.end].split(" "))
    for notation in sorted(notations, key=lambda notation: (len(notation), notation)):
        try:
            found = match(text, parse_passage(notation))
        except PassageError:
            continue
        if isinstance(found, Found) and found.whole == span:
            return _OPENING.sub("“", notation).replace('"', "”")
    message = "these words begin and end like others in the text, so that no passage is unique"
    raise PassageError("passage-ambiguous", message, "choose a longer or a different quotation")


def _notations(words: list[str]) -> Iterator[str]:
    if len(words) <= MOST_WORDS:
        yield " ".join(words)
    for first in range(1, MOST_WORDS + 1):
        for last in range(1, min(MOST_WORDS, len(words) - first) + 1):
            yield f"{' '.join(words[:first])} {ELLIPSIS} {' '.join(words[-last:])}"


def _span(text: str, words: str) -> Match:
    if not words:
        raise PassageError("passage-empty", "there are no words to look for", "give some words of the text")
    starts = tuple(islice(occurrences(text, words), 2))
    if len(starts) == 1:
        return Match(starts[0], starts[0] + len(words))
    if starts:
        raise PassageError("passage-ambiguous", f"{_shown(words)} occurs more than once", "give more words")
    if f" {ELLIPSIS} " in words:
        found = match(text, parse_passage(words))
        if isinstance(found, Found):
            return found.whole
    near = nearest_words(text, words)
    raise PassageError(
        "passage-not-found",
        f"the text does not contain {_shown(words)}",
        f'did you mean "{near}"?' if near else "copy the words from the archived text",
    )


def _shown(words: str) -> str:
    return f'"{words}"' if len(words) <= _MOST_SHOWN else f'"{words[:_MOST_SHOWN].rstrip()}…"'
