"""a record's fields, comments and body -> its file's text in the canonical form: the only writer of records.

The canonical form: fields in their order, two spaces a step, no quotes but where YAML needs them and around passages;
in brackets what fits on a line of 120 columns and needs no quotes for it, in lines of its own what does not; long texts
folded. A body is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as AbstractMapping
from dataclasses import replace
from typing import Any, TypeAlias

from pydantic import BaseModel

from briefpress.load.config import Settings, Vocabulary
from briefpress.load.decode import decode, forbidden_character
from briefpress.load.parse import parse
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS
from briefpress.tools.tidy.order import ordered
from briefpress.tools.tidy.tree import Entry, Mapping, Text, mapping_of, plain_values, texts_of
from briefpress.tools.tidy.writing import write_yaml

# The values of a new record: a text, several, or texts by name.
Fields: TypeAlias = "AbstractMapping[str, str | Sequence[str] | AbstractMapping[str, str]]"

SETTINGS = "briefing.yaml"
VOCABULARY = "vocabulary.yaml"


class Unwritable(Exception):  # noqa: N818 - an error in the given values, not in the program
    """The text would not be read as it was meant. ``problems`` say why; none where it would be read as other values."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def record_text(content: Text, file: str, body: str = "") -> str:
    """The text of a file in content/, in the canonical form; of a ``.md`` file with its body.

    Raises `Unwritable` where the text does not read back as the same values.
    """
    if problems := tuple(_forbidden(content.fields, file)):
        raise Unwritable(*problems)
    fields = Mapping([_stripped(entry) for entry in ordered(content.fields, model_of(file)).entries])
    front = write_yaml(replace(content, fields=fields), sections=file == VOCABULARY)
    markdown = file.endswith(".md")
    text = f"---\n{front}---\n{body}" if markdown else front
    _, problems = decode(text.encode("utf-8", "surrogatepass"), file)
    if not problems:
        document, problems = parse(text, file, markdown=markdown)
        if (
            document
            and same_values(document.fields, plain_values(fields))
            and document.body == (body if markdown else "")
        ):
            return text
    raise Unwritable(*problems)


def new_record_text(fields: AbstractMapping[str, Any], file: str, body: str = "") -> str:
    """The text of a record that is new, from plain values (text, sequence, mapping); empty fields are left out.

    Raises `Unwritable` as `record_text`.
    """
    written = {name: value for name, value in fields.items() if value not in ("", None, (), [], {})}
    return record_text(Text(mapping_of(written)), file, body)


def model_of(file: str) -> type[BaseModel]:
    """The model of a file in content/, by its path there."""
    if file in (SETTINGS, VOCABULARY):
        return Settings if file == SETTINGS else Vocabulary
    return KINDS[file.partition("/")[0]]


def same_values(one: Any, other: Any) -> bool:
    """Whether two files' values are read as the same: but for space around texts, and the order of fields."""
    return bool(_read(one) == _read(other))


def _forbidden(fields: Mapping, file: str) -> Iterator[Problem]:
    """A problem for each field with a character that no record may have."""
    for entry in fields.entries:
        for text in texts_of(entry.value):
            if message := forbidden_character(text):
                where = Where(file, path=(entry.key,))
                yield Problem(where, "forbidden-character", f"'{entry.key}': {message}", "delete it")


def _stripped(entry: Entry) -> Entry:
    """The entry without space around its texts, as their fields read them; citations are left as they are."""
    if entry.key == "cite":
        return entry
    if isinstance(entry.value, str):
        return replace(entry, value=entry.value.strip())
    return replace(entry, value=type(entry.value)([_stripped(inner) for inner in entry.value.entries]))


def _read(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _read(item) if key != "cite" else _in_order(item) for key, item in value.items()}
    return [_read(item) for item in value] if isinstance(value, list) else value.strip()


def _in_order(cite: Any) -> Any:
    return list(cite.items()) if isinstance(cite, dict) else cite
