"""Decode the bytes of a content file, and reject characters that could hide or reorder text."""

from __future__ import annotations

import re

from briefpress.model.problem import Problem, Where

LIMIT_BYTES = 1 << 20

# Control characters, non-characters, and the bidirectional overrides of CVE-2021-42574.
FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_PLAIN = b"\t\n" + bytes(range(0x20, 0x7F))  # most files hold only these, and none is forbidden


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Decode a file; a problem and no text if it is too large, not UTF-8, or has forbidden characters."""
    if len(data) > LIMIT_BYTES:
        return "", (too_large(file),)
    if not data.translate(None, _PLAIN):
        return data.decode("ascii"), ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = Where(file, data.count(b"\n", 0, error.start) + 1)
        hint = "in your editor, save the file again with the encoding UTF-8"
        return "", (Problem(where, "not-utf-8", "this file is not UTF-8 text", hint),)
    text = text.replace("\r\n", "\n")
    if found := FORBIDDEN.search(text):
        return "", (forbidden_problem(where_at(text, found.start(), file), found[0]),)
    return text, ()


def forbidden_character(text: str) -> str:
    """The message for a text with a forbidden character; "" if it has none."""
    found = FORBIDDEN.search(text)
    return _forbidden_message(found[0]) if found else ""


def without_forbidden(text: str) -> str:
    """The text without forbidden characters, all of which are invisible."""
    return FORBIDDEN.sub("", text)


def too_large(file: str) -> Problem:
    """The problem of a file larger than `LIMIT_BYTES`."""
    message, hint = f"this file is larger than {LIMIT_BYTES >> 20} MiB", "divide it into several records"
    return Problem(Where(file), "file-too-large", message, hint)


def forbidden_problem(where: Where, character: str) -> Problem:
    """The problem of a forbidden character at this place."""
    hint = "delete it; if you cannot see it, type the text again"
    return Problem(where, "forbidden-character", _forbidden_message(character), hint)


def _forbidden_message(character: str) -> str:
    return f"an invisible character, U+{ord(character):04X}, which can hide or reorder text"


def where_at(text: str, offset: int, file: str) -> Where:
    """The line and column of an offset in a text."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Where(file, text.count("\n", 0, offset) + 1, offset - line_start + 1)
