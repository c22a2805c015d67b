"""Quoted words, archived texts -> whether the words occur in one of them, matched like passages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefpress.evidence.folding import fold
from briefpress.evidence.nearest import nearest_words
from briefpress.evidence.words import first_occurrence

# What an editor leaves out of a quotation: an ellipsis, with or without brackets.
_OMISSION = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*")


def is_quoted(text: str, words: str) -> bool:
    """Whether the words occur in a folded text, whole and in order; an ellipsis in them may span any text."""
    begin = 0
    for run in filter(None, _OMISSION.split(fold(words).text)):
        found = first_occurrence(text, run, begin)
        if found is None:
            return False
        begin = found + len(run)
    return True


def closest_words(texts: Iterable[str], words: str) -> str:
    """The words of the folded texts that are most like these, or an empty string."""
    plain = fold(words).text
    return next((near for text in texts if (near := nearest_words(text, plain))), "")
