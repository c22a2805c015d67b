"""fields -> Wordings: every text of a record that may hold a citation or a link, read as prose."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from pydantic import BaseModel

from briefpress.model.prose import Prose, read_line

# Fields whose words are names or addresses, printed as they are: a bracket in them marks nothing.
NAMES = frozenset({"id", "file", "body", "title", "name", "short", "words", "described", "url", "archive_url"})


class Wording(Struct, frozen=True):
    """Prose and the way to the field that holds it; a body has no way, its prose knows its own lines."""

    prose: Prose
    path: tuple[str | int, ...] = ()

    def line(self, line: int) -> int:
        """The line in the file of what the prose has on that line; 0 in a field, whose own line is not known yet."""
        return 0 if self.path else line


def field_wordings(part: BaseModel, path: tuple[str | int, ...] = ()) -> Iterator[Wording]:
    """Every field of words with a bracket in it, at whatever depth of the record."""
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
