"""``cite`` mapping -> citations: a source and the passage of it that is meant.

A field ``cite`` is ``{source: "first … last"}``, ``{source: [passage, passage]}``, ``{source: {page: 12}}``, or a
list of sources without passages (where the name itself is the passage, or for records made by an importer).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Struct
from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.fault import fault, text_of
from briefpress.model.record.scalar import parse_id

_LOCATORS = {"page", "at", "passage"}


class Citation(Struct, frozen=True):
    """A source, the passage in our notation (None: the whole source), and a locator for what has no text.

    ``name`` is true where the passage is a name that the source uses, which may stand there often.
    ``path`` is the way from the field ``cite`` to this citation, for the line of a fault.
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
        return tuple(Citation(parse_id(source), path=(index,)) for index, source in enumerate(value))
    if not isinstance(value, dict):
        raise fault("cite-syntax", "a cite is a mapping", 'write {source-id: "first words … last words"}')
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
        raise fault("cite-syntax", f"the passage of '{source}' is not a text", 'write "first words … last words"')
    words = text_of(passage["passage"]) if "passage" in passage else None
    page, at = (text_of(passage[key]) if key in passage else "" for key in ("page", "at"))
    return Citation(source, words, page, at, path)


Cite = Annotated[tuple[Citation, ...], PlainValidator(parse_cite), WithJsonSchema({"type": ["object", "array"]})]
