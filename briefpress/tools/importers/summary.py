"""Draft -> what the editor should know about the source that was written, one line each."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.model.problem import printable
from briefpress.model.record.slug import is_transliterated
from briefpress.tools.importers.draft import Draft
from briefpress.tools.importers.text_length import text_length

_TO_FILL_IN = {
    "authors": "authors, if there are any",
    "genre": "genre (news, opinion, statement or report)",
    "accessed": "accessed (--accessed, the day on which you saved it)",
    "language": "language (--language)",
    "url": "url (--url)",
}


def draft_lines(draft: Draft) -> Iterator[str]:
    """What was read and where, what was inferred, what to check, and what to fill in."""
    lines = (
        *_transliterated(draft),
        f"“{draft.source.title}”, {text_length(draft.text)}",
        *_read(draft),
        *(f"inferred {name}: {how}" for name, how in draft.source.inferred.items()),
        *(f"check {name}: {doubt}" for name, doubt in draft.article.doubts),
        *(f"check the text: {sign}" for sign in draft.article.signs),
        *draft.hints,
        *_to_fill_in(draft),
    )
    return (printable(line) for line in lines)


def _transliterated(draft: Draft) -> Iterator[str]:
    outlet = draft.outlet
    if outlet.fields and is_transliterated(str(outlet.fields["name"])):
        rename = f"briefpress rename publications/{outlet.id} ID"
        yield f"the id '{outlet.id}' is a transliteration; for another: {rename}"


def _read(draft: Draft) -> Iterator[str]:
    said = {name: where for name, where in draft.article.read_from.items() if name not in draft.source.inferred}
    decoded = said.pop("text", "")
    if said:
        yield f"read {'; '.join(f'{name} from {where}' for name, where in said.items())}"
    if decoded:
        yield f"text {decoded}"


def _to_fill_in(draft: Draft) -> Iterator[str]:
    if draft.missing:
        yield f"to fill in: {'; '.join(_TO_FILL_IN[name] for name in draft.missing)}"
