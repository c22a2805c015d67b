"""Explain libyaml's syntax errors to people who do not know YAML's terms."""

from __future__ import annotations

_TEXT_IN_QUOTES = "put the whole text in double quotes"
_CLOSING = "add the closing quotation mark"
_BRACKETS = "check the brackets, commas and quotation marks on this line and the line before"
_INDENTATION = "check that fields of one record, and items of one list, begin in the same column"

# A part of libyaml's message, what it means, and what to do about it. The first match is taken. ``{line}`` is where the
# text, list or field in question begins.
_EXPLAINED = (
    (
        "mapping values are not allowed",
        "a ': ' in a text without quotation marks, or a field indented too far",
        f"{_TEXT_IN_QUOTES}, or correct the indentation",
    ),
    (
        "could not find expected ':'",
        "line {line} is neither 'field: value' nor '- item'",
        "put a colon and a space after the field's name, or indent the line more than the field that it continues",
    ),
    ("did not find expected ',' or", "the bracket opened on line {line} is not closed, or lacks a comma", _BRACKETS),
    ("did not find expected node content", "a value is missing before a comma or a bracket", _BRACKETS),
    (
        "did not find expected key",
        "wrong indentation, or a text that goes on after its closing quotation mark",
        f'{_INDENTATION}; write a quotation mark inside quotes as \\"',
    ),
    ("did not find expected '-' indicator", "wrong indentation, or a list item without '- '", _INDENTATION),
    ("block sequence entries are not allowed", "a list item on the line of its field", "begin a new line before '- '"),
    ("found unexpected end of stream", "the quotation mark opened on line {line} is never closed", _CLOSING),
    ("found unexpected document indicator", "the quotation mark opened on line {line} is never closed", _CLOSING),
    ("did not find expected comment or line break", "a text on the line of '|' or '>'", "begin it on the next line"),
    ("another document", "a line of '---' between fields", "delete that line"),
    ("<document start>", "a line of '...' between fields", "delete that line"),
    ("escape", "a backslash in double quotes", "write it twice, or use single quotes"),
    ("hexdecimal", "a backslash in double quotes", "write it twice, or use single quotes"),
)


def explain_yaml_error(problem: str, character: str, line: int) -> tuple[str, str]:
    """A message and a hint for one of libyaml's problems.

    ``character`` is the one at the problem's position ("" for none); ``line``, from 1, is where the part of the text
    begins that libyaml was reading.
    """
    if character == "\t":
        return "a tab before a field or a value", "use spaces instead"
    if "cannot start any token" in problem:
        return f"a text that begins with '{character}', without quotation marks", _TEXT_IN_QUOTES
    for part, message, hint in _EXPLAINED:
        if part in problem:
            return message.format(line=line), hint
    return f"this is not valid YAML: {problem}", "check the indentation, brackets and quotation marks"
