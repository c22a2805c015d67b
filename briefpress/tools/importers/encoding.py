"""Decode the bytes of a saved file, and say how the encoding is known. Uncertain encodings are refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefpress.tools.importers.article import Unreadable
from briefpress.tools.importers.detection import (
    COMMON_CODECS,
    EncodingGuess,
    contradicted,
    encoding_guesses,
    sure_guess,
    text_in,
)
from briefpress.tools.importers.labels import codec_of, label_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Without a mark: how "<" begins a page or a feed in each encoding (XML 1.0, F.1).
_FIRST_TAGS = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_SINGLE_BYTE = re.compile(r"cp125\d|cp8\d\d|iso8859|koi8|mac-")
_FEW = 8  # characters: so few may be valid in UTF-8 and in an East Asian encoding as well
_MOSTLY = 3  # valid characters outside ASCII for each invalid byte
_AROUND = 24  # characters
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """The text, its lines ending in a line feed; ``how`` its encoding is known, "" for plain UTF-8."""

    text: str
    how: str = ""


def decode_saved(data: bytes, *, named: str = "", declared: str = "", language: str = "") -> DecodedText:
    """Decode by the encoding that the editor ``named``, else a byte order mark, UTF-8, the ``declared`` one, detection.

    UTF-8 goes before a declaration: its sequences do not occur by chance in other encodings, and browsers save pages in
    UTF-8 without changing what they declare. ``language``, as the file states it, helps detection. Raises `Unreadable`
    for bytes that are not valid in the encoding, and where several encodings are plausible.
    """
    if named:
        return _text(_as_named(data, named), f"decoded as {named} (--encoding)")
    if (text := _by_first_bytes(data)) is not None:
        return _text(text)
    if b"\0" in data:
        raise Unreadable("not a text file", "save the page as HTML, or its text as UTF-8")
    codec = _declared_codec(declared)
    if b"\x1b$" in data and (text := text_in(data, "iso2022_jp")):  # 7-bit, so it would pass for UTF-8
        return _text(text, "decoded as iso-2022-jp")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(data, f"line {_line(data, error)} is not UTF-8", declared, language)
    if text.isascii() or codec in ("", "utf-8"):
        return _text(text)
    if not _SINGLE_BYTE.match(codec):
        _refuse_doubtful_utf8(data, text, codec, declared)
    return _text(text, f"decoded as UTF-8, although the file declares {declared}")


def _text(text: str, how: str = "") -> DecodedText:
    return DecodedText(text.replace("\r\n", "\n").replace("\r", "\n"), how)


def _as_named(data: bytes, named: str) -> str:
    """Decode as the editor says, who may know an encoding that browsers do not."""
    codec = codec_of(named) or named.strip()
    for mark, of in _MARKS:
        if data.startswith(mark) and of.startswith(codec):
            return _strict(data[len(mark) :], of, "--encoding")
    try:
        return _strict(data, codec, "--encoding")
    except (LookupError, ValueError):  # not a text encoding, or a NUL in its name
        raise Unreadable(f"unknown encoding “{named}”", "such as utf-8, windows-1252, gb18030") from None


def _by_first_bytes(data: bytes) -> str | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec, "the byte order mark")
    codec = next((codec for tag, codec in _FIRST_TAGS if data.startswith(tag)), "")
    return _strict(data, codec, "the first tag") if codec else None


def _strict(data: bytes, codec: str, says: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        message = f"{says} says {label_of(codec)}, but line {_line(data, error)} is not ({data[error.start]:#04x})"
        raise Unreadable(message, "name the encoding with --encoding") from None


def _line(data: bytes, error: UnicodeDecodeError) -> int:
    return data.count(b"\n", 0, error.start) + 1


def _declared_codec(declared: str) -> str:
    """The codec of a label. UTF-16 means UTF-8, as the label itself was read as ASCII (HTML Standard, prescan)."""
    codec = codec_of(declared) if declared else ""
    if declared and not codec:
        raise Unreadable(f"the file declares an unknown encoding, “{declared}”", "name the encoding with --encoding")
    return "utf-8" if codec.startswith("utf-16") else codec


def _refuse_doubtful_utf8(data: bytes, text: str, codec: str, declared: str) -> None:
    other = text_in(data, codec)
    if other is not None and sum(not character.isascii() for character in text) < _FEW:
        raise Unreadable(
            f"the file declares {declared}, but is valid UTF-8 too: {_sample(other)} or {_sample(text)}",
            f"--encoding {declared}, or --encoding utf-8",
        )


def _not_utf8(data: bytes, why: str, declared: str, language: str) -> DecodedText:
    codec = _declared_codec(declared)
    if _mostly_utf8(data):
        raise Unreadable(f"{why}, although the rest is", "save the page again, or correct these bytes")
    guesses = encoding_guesses(data)
    sure = sure_guess(guesses, language)
    if codec == "utf-8":
        raise Unreadable(f"the file declares {declared}, but {why}", _cure([sure] if sure else guesses))
    if codec:
        return _text(_as_declared(data, codec, declared, guesses), f"decoded as {declared}, as declared")
    if sure is None:
        raise Unreadable(f"{why}, and the encoding is unclear", _cure(guesses))
    return _text(sure.text, f"decoded as {label_of(sure.codec)} (detected; the file declares no encoding)")


def _mostly_utf8(data: bytes) -> bool:
    """Whether a few bytes are damaged: decoded as anything else, all other accented letters would be wrong."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - lost > _MOSTLY * lost


def _as_declared(data: bytes, codec: str, declared: str, guesses: tuple[EncodingGuess, ...]) -> str:
    _strict(data, codec, "the file")
    text = text_in(data, codec)
    if text is None:
        raise Unreadable(f"the file declares {declared}, in which some bytes are control characters", _cure(guesses))
    if contradicted(data, codec):
        raise Unreadable(f"the file declares {declared}, but its words suggest another encoding", _cure(guesses))
    return text


def _cure(guesses: tuple[EncodingGuess, ...] | list[EncodingGuess]) -> str:
    """The hint, with some words as each likely encoding gives them: people see which is right."""
    codecs_of: dict[str, list[str]] = {}
    for guess in guesses:
        codecs_of.setdefault(guess.text, []).append(guess.codec)
    readings = {
        _sample(text): min(found, key=lambda codec: codec not in COMMON_CODECS) for text, found in codecs_of.items()
    }
    likely = [f"--encoding {label_of(codec)} gives {words}" for words, codec in list(readings.items())[:3]]
    return "; ".join(likely) or "name the encoding with --encoding, or save the file as UTF-8"


def _sample(text: str) -> str:
    """The words around the first character outside ASCII."""
    text = _TAG.sub(" ", text)
    at = next((number for number, character in enumerate(text) if not character.isascii()), 0)
    return f"“{' '.join(text[max(0, at - _AROUND) : at + _AROUND].split())}”"
