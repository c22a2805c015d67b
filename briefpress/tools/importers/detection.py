"""Bytes without a declared encoding -> possible readings, the likeliest first, as chardet weighs them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefpress.tools.importers.labels import codec_of

COMMON_CODECS = ("cp1252", "cp1251")  # preferred if another encoding gives the same text
_MARKUP = re.compile(rb"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡£¥¦¬¯±³¶¹¼¾¿][^\W\d_]")  # "wygl±da" is hardly a word
_LEAST = 0.15
_CLEARLY = 0.8  # the next reading has at most this share of the weight of the one taken
_LEAST_IN_LANGUAGE = 0.05
_NEARLY = 0.7  # a reading in the stated language has at least this share of the weight of the first
_CLEARLY_IN_LANGUAGE = 0.9  # as `_CLEARLY`, among readings in the stated language
_ENOUGH = 20  # bytes outside ASCII: fewer do not contradict a declaration
_CONTRADICTED = 0.5  # the declared reading has less than this share of the weight of the first
# By chardet's names. UTF-8 and byte order marks are tested before; other encodings of the web are hardly in use.
_DETECTED = (
    "big5 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp932 cp949 euc-jp gb18030 "
    "iso2022_jp_2 iso8859-13 iso8859-15 iso8859-2 iso8859-5 iso8859-7 koi8-r koi8-u"
).split()


@dataclass(frozen=True, slots=True)
class EncodingGuess:
    """One reading of the bytes: its codec, its language (ISO 639-1) and how well it fits (0 to 1)."""

    text: str
    codec: str
    language: str
    weight: float


def encoding_guesses(data: bytes) -> tuple[EncodingGuess, ...]:
    """All readings without control characters, the likeliest first; several may have the same text.

    None without chardet, which the extra ``import`` installs: text files in UTF-8 are read without it.
    """
    try:
        import chardet
    except ImportError:
        return ()
    words = _MARKUP.sub(b" ", data)
    found = chardet.detect_all(
        words,
        ignore_threshold=True,
        include_encodings=_DETECTED,
        compat_names=False,
        prefer_superset=False,  # it would turn ISO 8859-2 into Windows-1250, which has other letters for Polish
        max_bytes=max(1, len(words)),
    )
    guesses = []
    for one in found:
        codec = codec_of(one["encoding"] or "")
        text = text_in(data, codec) if codec else None
        if text is not None:
            weight = one["confidence"] / (2 if _SIGN_IN_WORD.search(text) else 1)
            guesses.append(EncodingGuess(text, codec, one["language"] or "", weight))
    return tuple(sorted(guesses, key=lambda guess: -guess.weight))


def sure_guess(guesses: Sequence[EncodingGuess], language: str = "") -> EncodingGuess | None:
    """The reading to rely on, or None where others fit about as well.

    ``language`` is what the file states: a reading in it is taken if it fits about as well as any. Measured on a
    program's messages in 21 languages and 25 encodings: of 13,000 readings of 80 to 4,000 characters none was wrong, of
    2,800 of 30 characters four. Of those of 300 characters 1 in 40 is refused if the language is stated, else 1 in 7.
    """
    spoken = language.partition("-")[0].lower()
    in_language = [guess for guess in guesses if guess.language == spoken and guess.weight >= _LEAST_IN_LANGUAGE]
    if in_language and in_language[0].weight >= guesses[0].weight * _NEARLY:
        return _clear_of_rivals(in_language, _CLEARLY_IN_LANGUAGE)
    return _clear_of_rivals(guesses, _CLEARLY) if guesses and guesses[0].weight >= _LEAST else None


def contradicted(data: bytes, codec: str) -> bool:
    """Whether the words outside ASCII fit another encoding clearly better than the declared ``codec``.

    Measured as `sure_guess`: none of 509 correct declarations is contradicted, and all but 6 of 1,026 wrong ones are.
    """
    words = b"\n".join(word for word in _MARKUP.sub(b" ", data).split() if not word.isascii())
    if sum(byte > 0x7F for byte in words) < _ENOUGH:
        return False
    guesses, declared = encoding_guesses(words), text_in(words, codec)
    weights = [guess.weight for guess in guesses if guess.text == declared]
    return bool(weights) and max(weights) < guesses[0].weight * _CONTRADICTED


def text_in(data: bytes, codec: str) -> str | None:
    """The text in that codec; None if bytes are invalid in it or become control characters."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if _CONTROLS.search(text) else text


def _clear_of_rivals(guesses: Sequence[EncodingGuess], share: float) -> EncodingGuess | None:
    first = guesses[0]
    rival = max((guess.weight for guess in guesses if guess.text != first.text), default=0.0)
    if rival > first.weight * share:
        return None
    return next((one for one in guesses if one.text == first.text and one.codec in COMMON_CODECS), first)
