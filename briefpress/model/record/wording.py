"""The texts of a record that may contain citations or links, parsed as prose."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from pydantic import BaseModel

from briefpress.model.prose import Prose, read_line

# Names and addresses are printed as they are: brackets in these fields are not parsed.
NAMES = frozenset({"id", "file", "body", "title", "name", "short", "words", "url", "archive_url"})


class Wording(Struct, frozen=True):
    """Prose and the path of its field; () for the body, whose prose has line numbers of its own."""

    prose: Prose
    path: tuple[str | int, ...] = ()

    def line(self, line: int) -> int:
        """The line in the file for this line of the prose; 0 (unknown) in a field."""
        return 0 if self.path else line


def field_wordings(part: BaseModel, path: tuple[str | int, ...] = ()) -> Iterator[Wording]:
    """Every text field of a part with a bracket in it, at any depth."""
    for name, value in part.__dict__.items():
        if value and name not in NAMES and (not isinstance(value, str) or "[" in value):
            yield from _wordings(value, (*path, name.rstrip("_")))  # `from_` is written `from`


def _wordings(value: object, path: tuple[str | int, ...]) -> Iterator[Wording]:
    if isinstance(value, str):
        if "[" in value:
            yield Wording(read_line(value), path)
    elif isinstance(value, BaseModel):
        yield from field_wordings(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _wordings(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _wordings(item, (*path, key))
