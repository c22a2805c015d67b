"""Parse ``cite``: sources, and the passage that each citation means.

``cite`` is ``{source: "first … last"}``, ``{source: [passage, passage]}``, ``{source: {page: 12}}``, or a list of
sources without passages (for names, which are their own passage, and in imported records).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.scalar import parse_id
from briefpress.model.record.validation import field_error, text_of

_LOCATORS = {"page", "at", "passage"}
_NO_LIST = "delete '- ' before '{0}'"
_WORDS = re.compile(r"…|\.\.\.|\S+\s+\S+\s+\S+")  # a passage, not the name of a source
_HINT = 'write cite: {source-id: "first words … last words"}'


class Citation(Struct, frozen=True):
    """A source, a passage (None: the whole source), and a page or time for sources that are not text.

    ``name`` is true if the passage is an alias, which may occur in the source more than once. ``path`` leads from the
    field ``cite`` to this citation, to find its line.
    """

    source: str
    passage: str | None = None
    page: str = ""
    at: str = ""
    path: tuple[str | int, ...] = ()
    name: bool = False


def parse_cite(value: object) -> tuple[Citation, ...]:
    """The citations of a ``cite`` field, in the order written."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list):
        if single := next((item for item in value if isinstance(item, dict)), None):
            raise field_error("cite-syntax", "'cite' with passages is not a list", _NO_LIST.format(*single))
        if bare := next((item for item in value if isinstance(item, str) and _WORDS.search(item)), ""):
            raise field_error("cite-syntax", f"the passage '{bare}' has no source", _HINT)
        return tuple(Citation(parse_id(source), path=(index,)) for index, source in enumerate(value))
    if not isinstance(value, dict):
        raise field_error("cite-syntax", "'cite' is not written as source and passage", _HINT)
    return tuple(citation for source, passages in value.items() for citation in _of_source(source, passages))


def _of_source(source: str, passages: Any) -> Iterator[Citation]:
    parse_id(source)
    if not isinstance(passages, list):
        yield _one(source, passages, (source,))
        return
    for index, passage in enumerate(passages):
        yield _one(source, passage, (source, index))


def _one(source: str, passage: Any, path: tuple[str | int, ...]) -> Citation:
    if isinstance(passage, str):
        return Citation(source, passage, path=path)
    if not isinstance(passage, dict) or not passage or not set(passage) <= _LOCATORS:
        message = f"the passage of '{source}' is neither a text in quotes nor {{page: …}} or {{at: …}}"
        raise field_error("cite-syntax", message, _HINT)
    words = text_of(passage["passage"]) if "passage" in passage else None
    page, at = (text_of(passage[key]) if key in passage else "" for key in ("page", "at"))
    return Citation(source, words, page, at, path)


Cite = Annotated[tuple[Citation, ...], PlainValidator(parse_cite), WithJsonSchema({"type": ["object", "array"]})]
