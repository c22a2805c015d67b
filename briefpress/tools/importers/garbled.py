"""A text -> words that were decoded wrongly before they were saved, or because of a wrong declaration."""

from __future__ import annotations

import re

_MISREAD_AS = ("cp1252", "cp1251", "cp1250", "latin-1")
_LEADS = b"\xc2\xc3\xc4\xc5"  # first bytes of accented Latin letters in UTF-8
_BESIDE_LETTERS = "\xa0«»“”‘’„‚‹›–—…·"  # such as a quotation mark after an accented letter
_RUN = re.compile(r"[^\x00-\x7f]{6,}")  # too long for a coincidence
_QUOTES = re.compile(r"â€[^\sA-Za-z]|вЂ[^\sA-Za-z]")  # dashes and quotation marks: three bytes in UTF-8
_C1 = re.compile(r"[\x80-\x9f]")  # control characters, where Windows-1252 has quotation marks and dashes
_FEW = 2


def _pairs(codec: str) -> str:
    follow = {bytes([byte]).decode(codec, "ignore") for byte in range(0x80, 0xC0)} - set(_BESIDE_LETTERS) - {""}
    if codec in ("cp1250", "cp1251"):  # some of them are letters: Гі is Ukrainian
        follow = {character for character in follow if not character.isalpha()}
    return f"[{_LEADS.decode(codec)}][{re.escape(''.join(sorted(follow)))}]"


_PAIR = re.compile("|".join(dict.fromkeys(map(_pairs, _MISREAD_AS))))


def garbled_words(text: str) -> str:
    """The first words with signs such as ``Ã©`` for ``é`` or ``вЂ”`` for a dash, or "" without any.

    A single pair may be meant, as in an article about encodings; two pairs or one long run are reported.
    """
    found = [run for run in _RUN.finditer(text) if _is_utf8(run[0])] or list(_QUOTES.finditer(text))
    if not found:
        found = list(_C1.finditer(text)) or list(_PAIR.finditer(text))
        found = found if len(found) >= _FEW else []
    if not found:
        return ""
    start, end = found[0].span()
    return " ".join(text[max(0, start - 15) : end + 15].split())


def _is_utf8(run: str) -> bool:
    """Whether the bytes of these characters in some encoding are valid UTF-8."""
    for codec in _MISREAD_AS:
        try:
            run.encode(codec).decode()
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        return True
    return False
