"""file's text -> the text in its one form, or what is wrong with it.

The one form: fields in their order, two spaces a step, no quotes but where YAML needs them and around passages; in
brackets what fits on a line of 120 columns and needs no quotes for it, in lines of its own what does not; long texts
folded. A body is left alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from briefpress.load.config import Settings, Vocabulary
from briefpress.load.parse import parse
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS
from briefpress.tools.tidy.front import Span, front_of
from briefpress.tools.tidy.order import ordered
from briefpress.tools.tidy.reading import read
from briefpress.tools.tidy.tree import Entry, Mapping, Text, fields_of
from briefpress.tools.tidy.writing import write

SETTINGS = "briefing.yaml"
VOCABULARY = "vocabulary.yaml"


def tidy(text: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file in content/, in its one form; the text as it is and the problems where it cannot be read.

    Raises `BriefpressError` where ruamel.yaml is not installed.
    """
    markdown = file.endswith(".md")
    document, problems = parse(text, file, markdown=markdown)
    if document is None:
        return text, problems
    front = front_of(text, document) if markdown else Span(0, len(text))
    tree = read(text[front.start : front.end])
    fields = Mapping([_stripped(entry) for entry in ordered(tree.fields, model_of(file)).entries])
    form = write(Text(fields, tree.head, tree.foot), sections=file == VOCABULARY)
    tidied = f"---\n{form}---\n{document.body}" if markdown else form
    again, _ = parse(tidied, file, markdown=markdown)
    if again is None or _meaning(again.fields) != _meaning(document.fields):
        message = "two readers of YAML do not agree on this text, so it is left as it is"
        return text, (Problem(Where(file, 1), "not-tidied", message, "quote what is unusual in it"),)
    return tidied, ()


def form(fields: dict[str, Any], kind: str, body: str = "") -> str:
    """The text of a new record of that kind, empty fields left out; a Markdown file where there is a body."""
    written = {name: value for name, value in fields.items() if value not in ("", None, (), [], {})}
    front = write(Text(ordered(fields_of(written), KINDS[kind])))
    return f"---\n{front}---\n{body}" if body else front


def model_of(file: str) -> type[BaseModel]:
    """The model of a file in content/, by its path there."""
    if file in (SETTINGS, VOCABULARY):
        return Settings if file == SETTINGS else Vocabulary
    return KINDS[file.partition("/")[0]]


def _stripped(entry: Entry) -> Entry:
    """The entry without space around its texts, as their fields read them; citations are left as they are."""
    if entry.key == "cite":
        return entry
    if isinstance(entry.value, str):
        return replace(entry, value=entry.value.strip())
    return replace(entry, value=type(entry.value)([_stripped(inner) for inner in entry.value.entries]))


def _meaning(value: Any) -> Any:
    """What of a text's values its fields read: all but space around texts, and the order of fields."""
    if isinstance(value, dict):
        return {key: _meaning(item) if key != "cite" else _ordered(item) for key, item in value.items()}
    return [_meaning(item) for item in value] if isinstance(value, list) else value.strip()


def _ordered(cite: Any) -> Any:
    return list(cite.items()) if isinstance(cite, dict) else cite
