"""Explain libyaml's syntax errors to people who do not know YAML's terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefpress.load.yaml_slips import Slip, TextPosition, curly_quotes, likely_slip
from briefpress.model.problem import Problem, Where

_TEXT_IN_QUOTES = "put the whole text in double quotes"
_CLOSING = "add the closing quotation mark"
_NEVER_CLOSED = "the quotation mark opened on line {line} is never closed"
_BRACKETS = "check the brackets, commas and quotation marks on this line and the line before"
_INDENTATION = "check that fields of one record, and items of one list, begin in the same column"
_COLON = "mapping values are not allowed"
_NO_COLON = "could not find expected ':'"
_BRACKET = "did not find expected ',' or"
_NO_KEY = "did not find expected key"
_UNCLOSED = ("found unexpected end of stream", "found unexpected document indicator")
_FIELD = re.compile(r" *(?:- )?[\w-]+:(?: |$)")

# A part of libyaml's message, what it means, and what to do about it. The first match is taken. ``{line}`` is where the
# text, list or field in question begins.
_EXPLAINED = (
    (
        _COLON,
        "a field indented too far, or a text with ': ' in its second line",
        f"begin the field in the same column as the one before, or {_TEXT_IN_QUOTES}",
    ),
    (
        _NO_COLON,
        "line {line} is neither 'field: value' nor '- item'",
        "put a colon and a space after the field's name, or indent the line more than the field that it continues",
    ),
    (_BRACKET, "the bracket opened on line {line} is not closed, or lacks a comma", _BRACKETS),
    ("did not find expected node content", "a value is missing before a comma or a bracket", _BRACKETS),
    (
        _NO_KEY,
        "wrong indentation, or a text that goes on after its closing quotation mark",
        f'{_INDENTATION}; write a quotation mark inside quotes as \\"',
    ),
    ("did not find expected '-' indicator", "wrong indentation, or a list item without '- '", _INDENTATION),
    ("block sequence entries are not allowed", "a list item on the line of its field", "begin a new line before '- '"),
    ("mapping keys are not allowed", "a text that begins with '?', without quotation marks", _TEXT_IN_QUOTES),
    (_UNCLOSED[0], _NEVER_CLOSED, _CLOSING),
    (_UNCLOSED[1], _NEVER_CLOSED, _CLOSING),
    ("did not find expected comment or line break", "a text on the line of '|' or '>'", "begin it on the next line"),
    ("another document", "a line of '---' between fields", "delete that line"),
    ("<document start>", "a line of '...' between fields", "delete that line"),
    ("escape", "a backslash in double quotes", "write it twice, or use single quotes"),
    ("hexdecimal", "a backslash in double quotes", "write it twice, or use single quotes"),
)
# A text that goes on after the sign before the error: what it means, and what to do about it.
_GOES_ON = {
    "'": ("an apostrophe ends a text in single quotes", "put the text in double quotes, or write the apostrophe twice"),
    '"': ("a text that goes on after its closing quotation mark", 'write a quotation mark inside the text as \\"'),
    "]": ("a text that begins with a bracket, without quotation marks", _TEXT_IN_QUOTES),
    "}": ("a text that begins with a bracket, without quotation marks", _TEXT_IN_QUOTES),
}


class Fault(NamedTuple):
    """One of libyaml's errors: its words, the position, and where the part begins that libyaml was reading.

    ``open_quote`` is a quotation mark before it that is probably not closed.
    """

    problem: str
    at: TextPosition
    began: TextPosition
    open_quote: TextPosition | None = None


def syntax_problem(fault: Fault, text: str, file: str) -> Problem:
    """The problem for an error, in the line that has to be changed."""
    lines = text.split("\n")
    if fault.open_quote:
        return _problem(file, fault.open_quote, _NEVER_CLOSED.format(line=fault.open_quote.line), _CLOSING)
    if slip := _slip(fault, lines):
        return _problem(file, slip.spot, slip.message, slip.hint)
    spot = fault.began if _is_of_its_beginning(fault, lines) else fault.at
    return _problem(file, spot, *_explained_at(fault, lines))


def _problem(file: str, spot: TextPosition, message: str, hint: str) -> Problem:
    return Problem(Where(file, *spot), "yaml-syntax", message, hint)


def begins_a_field(line: str) -> bool:
    """Whether a line looks like the beginning of a field."""
    return bool(_FIELD.match(line))


def _slip(fault: Fault, lines: Sequence[str]) -> Slip | None:
    problem, at, began, _ = fault
    if _character(lines, at) == "\t":
        return None
    if slip := likely_slip(lines, began.line if _NO_COLON in problem else at.line):
        return slip
    if _COLON in problem or _BRACKET in problem or problem in _UNCLOSED:
        return curly_quotes(lines, began.line if problem in _UNCLOSED else at.line)
    return None


def _is_of_its_beginning(fault: Fault, lines: Sequence[str]) -> bool:
    """Whether the slip is where the text or bracket begins, not where libyaml noticed it."""
    problem, at, began, _ = fault
    if _NO_COLON in problem or problem in _UNCLOSED:
        return True
    noticed = _line(lines, at)
    return _BRACKET in problem and at.line > began.line and (not noticed.strip() or begins_a_field(noticed))


def _explained_at(fault: Fault, lines: Sequence[str]) -> tuple[str, str]:
    """The message and hint, from the line in which the error was noticed."""
    problem, at, began, _ = fault
    character = _character(lines, at)
    if character == "\t":
        return "a tab before a field or a value", "use spaces instead"
    if "cannot start any token" in problem:
        hint = f"{_TEXT_IN_QUOTES}; an id is written without '@'" if character == "@" else _TEXT_IN_QUOTES
        return f"a text that begins with '{character}', without quotation marks", hint
    before = _line(lines, at)[: max(0, at.column - 1)].rstrip()
    if _COLON in problem and ": " in before:
        return "a ': ' in a text without quotation marks", _TEXT_IN_QUOTES
    if _NO_KEY in problem and before and before[-1] in _GOES_ON:
        return _GOES_ON[before[-1]]
    for part, message, hint in _EXPLAINED:
        if part in problem:
            return message.format(line=began.line), hint
    return f"this is not valid YAML: {problem}", "check the indentation, brackets and quotation marks"


def _line(lines: Sequence[str], spot: TextPosition) -> str:
    return lines[spot.line - 1] if 1 <= spot.line <= len(lines) else ""


def _character(lines: Sequence[str], spot: TextPosition) -> str:
    """The character at the spot; "" if there is none."""
    return _line(lines, spot)[spot.column - 1 : spot.column] if spot.column else ""
