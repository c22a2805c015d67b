"""Quotation marks round words that may have quotation marks of their own."""

from __future__ import annotations

import re

# A straight mark at the beginning of a word opens; any other closes.
_OPENING = re.compile(r'(?<![^\s(\[—–-])"(?=\S)')
_SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "’"})


def in_quotation_marks(words: str) -> str:
    """``the “junta”`` -> ``“the ‘junta’”``."""
    return f"“{inner_marks(words)}”"


def inner_marks(words: str) -> str:
    """Words as they stand within quotation marks: double marks become single ones."""
    return _OPENING.sub("‘", words).translate(_SINGLE)
