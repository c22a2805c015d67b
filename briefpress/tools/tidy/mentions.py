"""Change every mention of a record in the text of a file: in fields, citations and prose.

`briefpress.model.prose` parses prose; this module finds the position of each mark in the file. Text that looks like a
mark counts as one only if changing it changes the parsed prose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefpress.load.parse import FieldPath, parse
from briefpress.model.problem import BriefpressError
from briefpress.model.record import KINDS, Citation, Record
from briefpress.model.record.validation import validated
from briefpress.tools.tidy.edit import Edit, edited
from briefpress.tools.tidy.front import Span, document_of, front_of
from briefpress.tools.tidy.nodes import YamlNode, at, compose, value_of
from briefpress.tools.tidy.world import World


def renamed_in(text: str, record: Record, world: World) -> str:
    """The text of the record with every mention changed and nothing else."""
    edits = [*_in_fields(text, record, world), *_in_words(text, record, world)]
    return edited(text, edits)


def front_node(text: str, file: str) -> tuple[YamlNode, Span]:
    """The node of a record's YAML and its position in the file."""
    document = document_of(text, file)
    span = front_of(text, document) if file.endswith(".md") else Span(0, len(text))
    node = compose(text[span.start : span.end])
    if node is None:
        raise BriefpressError(f"{file}: the file changed while the command ran; run it again")
    return node, span


def reread(text: str, record: Record) -> Record | None:
    """Parse a changed text of the record's file."""
    document, _ = parse(text, record.file, markdown=record.file.endswith(".md"))
    if document is None:
        return None
    fields = document.fields | {"id": record.id, "file": record.file}
    if record.file.endswith(".md"):
        fields |= {"body": document.body, "body_line": document.body_line}
    return validated(KINDS[record.kind], fields, record.file)[0]


def done(text: str, record: Record, world: World) -> bool:
    """Whether the changed text mentions exactly the records that it should."""
    again = reread(text, record)
    wanted = Counter({_after(name, world): 0 for name in _marked(record)})
    for name, count in _marked(record).items():
        wanted[_after(name, world)] += count
    return (
        again is not None
        and _marked(again) == wanted
        and [ref.id for ref in again.refs()] == [world.ref(ref) for ref in record.refs()]
        and [citation.source for citation, _ in again.cited()]
        == [_source(citation, world) for citation, _ in record.cited()]
    )


def _after(mark: str, world: World) -> str:
    if mark.startswith("@"):
        return f"@{world.new}" if (world.kind, world.old) == ("sources", mark[1:]) else mark
    return world.link(mark)


def _source(citation: Citation, world: World) -> str:
    return world.new if (world.kind, world.old) == ("sources", citation.source) else citation.source


def marks_in(text: str, world: World) -> str:
    """The text of a translation with every mark changed."""
    targets = {
        target: changed
        for target in (world.old, f"{world.kind}/{world.old}")
        if (changed := world.link(target)) != target
    }
    return edited(text, _marks(text, targets, world))


def _in_fields(text: str, record: Record, world: World) -> Iterator[Edit]:
    paths = [ref.path for ref in record.refs() if world.ref(ref) != ref.id]
    cited = []
    if world.kind == "sources":
        cited = [(path, citation) for citation, path in record.cited() if citation.source == world.old]
    if not paths and not cited:
        return
    root, span = front_node(text, record.file)
    named = [_value(root, path) for path in paths]
    named += [_cited(root, path, citation) for path, citation in cited]
    for node in filter(None, named):
        start, end = node.start + span.start, node.end + span.start
        yield Edit(start, end, text[start:end].replace(world.old, world.new))


def _value(root: YamlNode, path: FieldPath) -> YamlNode | None:
    """The scalar of a field that names a record; a place may be in a mapping."""
    node = at(root, path)
    return value_of(node, "place") if node and node.pairs else node


def _cited(root: YamlNode, path: FieldPath, citation: Citation) -> YamlNode | None:
    """The node in a ``cite`` field that names a source: a list item or a mapping key."""
    if not isinstance(citation.path[0], str):
        return at(root, path)
    cite = at(root, path[: -len(citation.path)])
    return next((key for key, _ in (cite and cite.pairs) or () if key.text == citation.source), None)


def _in_words(text: str, record: Record, world: World) -> Iterator[Edit]:
    links = {link.target for wording in record.wordings for link in wording.prose.links}
    targets = {target: changed for target in links if (changed := world.link(target)) != target}
    edits = list(_marks(text, targets, world))
    if not edits:
        return
    if len(edits) == sum(_marked(record)[edit] for edit in {_what(text, edit) for edit in edits}):
        yield from edits
        return
    before = _marked(record)
    for edit in edits:
        again = reread(edited(text, [edit]), record)
        if again and _marked(again) != before:
            yield edit


def _marks(text: str, targets: dict[str, str], world: World) -> Iterator[Edit]:
    """Edits for all text that looks like a mark to change."""
    for target, changed in targets.items():
        for found in re.finditer(rf"\[\[\s*({re.escape(target)})\s*(?=\||\]\])", text):
            yield Edit(*found.span(1), changed)
    if world.kind == "sources":
        for found in re.finditer(rf"\[@({re.escape(world.old)})(?![\w.-])", text):
            yield Edit(*found.span(1), world.new)


def _what(text: str, edit: Edit) -> str:
    """The name that `_marked` gives to the mark that an edit changes."""
    name = text[edit.start : edit.end]
    return f"@{name}" if text[edit.start - 1] == "@" else name


def _marked(record: Record) -> Counter[str]:
    """How often the record's prose links to each target and cites each source (prefixed with ``@``)."""
    prose = [wording.prose for wording in record.wordings]
    links = (link.target for each in prose for link in each.links)
    return Counter([*links, *(f"@{mark.source}" for each in prose for mark in each.citations)])
