"""YAML text -> plain values (dict, list, str) and, on demand, the line of each; the only reader of YAML.

Knows what of YAML a record may use: mappings, lists and scalars, all read as text, so that ``NO``, ``012`` and ``1:30``
stay what the author wrote and each field's own type decides. Everything that makes YAML a programming language
(anchors, aliases, tags, repeated keys) is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs forget that it is there

from briefpress.model.problem import Problem, Where

LIMIT_BYTES = 1 << 20
LIMIT_DEPTH = 64
LIMIT_MARKERS = 64
LIMIT_INDENT = 200

# Control and non-characters that YAML or a page could trip over, and the bidirectional overrides of CVE-2021-42574.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_PLAIN = b"\t\n" + bytes(range(0x20, 0x7F))  # of these alone most files are, and none is forbidden
_BLOCK_MARKERS = re.compile(rf"^[ \t]*(?:[-?:][ \t]+){{{LIMIT_MARKERS}}}|^ {{{LIMIT_INDENT}}}", re.MULTILINE)
_BRACKET = re.compile(r"[\[{\]}]")
_SPECIAL = re.compile(r"[&*!][^\s,\]}]")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
# A comment after a value that is not set apart as one: by two spaces or more, and by a space after its `#`.
_CLOSE_COMMENT = re.compile(r"[ \t]#(?:(?<=\S[ \t]#)|(?! ))")
_COMMENT = re.compile(r"([ \t]+)(#[^\n]*)")

_SPECIAL_TOKENS = {yaml.AnchorToken: "anchor", yaml.AliasToken: "alias", yaml.TagToken: "tag"}

FieldPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CloseComment:
    """A YAML comment that its writer may have meant as the end of the unquoted text at ``path``.

    ``text`` begins with its ``#``, which is at ``line`` and ``column``, both from 1.
    """

    path: FieldPath
    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file: its fields, its Markdown body and the line (from 1) at which that body begins.

    ``comments`` are those that may be the lost ends of texts, in the order of the file.
    """

    fields: dict[str, Any]
    body: str = ""
    body_line: int = 0
    comments: tuple[CloseComment, ...] = ()


def decode(data: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file; a problem (and no text) where it is too large, not UTF-8 or holds forbidden characters."""
    if len(data) > LIMIT_BYTES:
        return "", (too_large(file),)
    if not data.translate(None, _PLAIN):
        return data.decode("ascii"), ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = Where(file, data.count(b"\n", 0, error.start) + 1)
        return "", (Problem(where, "not-utf-8", "the file is not UTF-8 text", "save it as UTF-8"),)
    text = text.replace("\r\n", "\n")
    if found := _FORBIDDEN.search(text):
        return "", (Problem(_at(text, found.start(), file), "forbidden-character", _forbidden(found[0]), "delete it"),)
    return text, ()


def forbidden_character(text: str) -> str:
    """What is wrong with a text that holds a character that no record may have; empty where it holds none."""
    found = _FORBIDDEN.search(text)
    return _forbidden(found[0]) if found else ""


def without_forbidden(text: str) -> str:
    """The text without the characters that no record may have: none of them can be seen."""
    return _FORBIDDEN.sub("", text)


def too_large(file: str) -> Problem:
    """The problem of a file of more than `LIMIT_BYTES`, whose bytes need not be read to know it."""
    return Problem(Where(file), "file-too-large", f"the file is larger than {LIMIT_BYTES >> 20} MiB")


def parse(text: str, file: str, *, markdown: bool = False) -> tuple[Document | None, tuple[Problem, ...]]:
    """A record's text as a `Document`, or None and the problems.

    With ``markdown``, the text is YAML front matter between two ``---`` lines and a Markdown body after it.
    """
    source, body, body_line = text, "", 0
    if markdown:
        fences = list(_FENCE.finditer(text))[:2]
        if len(fences) < 2 or text[: fences[0].start()].strip():
            message = "a .md record begins with YAML between two lines of ---"
            return None, (Problem(Where(file, 1), "no-front-matter", message, "add the lines"),)
        end = fences[1]
        source = text[: end.start()]
        body, body_line = text[end.end() + 1 :], text.count("\n", 0, end.end()) + 2
    node, problems = _compose(source, file)
    if problems:
        return None, problems
    if node is None:
        return Document({}, body, body_line), ()
    if not isinstance(node, yaml.MappingNode):
        return None, (Problem(Where(file, 1), "not-a-mapping", "a record is a list of 'field: value' lines"),)
    # The text has no forbidden character as it stands: only an escape can bring one.
    faults = list(_forbidden_in(node, file)) if "\\" in source else []
    fields = _build(node, file, faults)
    if faults:
        return None, tuple(faults)
    suspect = (" #" in source or "\t#" in source) and _CLOSE_COMMENT.search(source)  # most files have no such comment
    comments = tuple(_close_comments(node, source)) if suspect else ()
    return Document(fields, body, body_line, comments), ()


def locate(text: str, path: FieldPath, *, markdown: bool = False) -> tuple[int, int]:
    """The line and column, from 1, of the field at ``path``, or of the deepest field on the way to it that exists.

    For a mapping's field that is where its key stands, for an item of a list where the item begins.
    """
    return line_finder(text, markdown=markdown)(path)


def line_finder(text: str, *, markdown: bool = False) -> Callable[[FieldPath], tuple[int, int]]:
    """`locate` for many fields of one text, which is read but once."""
    if markdown:
        fences = list(_FENCE.finditer(text))[:2]
        text = text[: fences[1].start()] if len(fences) == 2 else text
    root, _ = _compose(text, "")

    def find(path: FieldPath) -> tuple[int, int]:
        node, mark = root, (1, 1)
        for step in path:
            if isinstance(node, yaml.MappingNode):
                pair = next((pair for pair in node.value if pair[0].value == step), None)
                if pair is None and step == 0:
                    continue  # one value stands for a list of one
                if pair is None:
                    break
                mark, node = _position(pair[0]), pair[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                mark = _position(node)
            else:
                break
        return mark

    return find


class _Composer(CParser):
    """libyaml's parser with no resolver: every scalar is text, so nothing is asked of what it might be."""

    def resolve(self, _kind: type[yaml.Node], _value: str | None, _implicit: object) -> str:
        return ""

    def descend_resolver(self, _node: yaml.Node | None, _index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def _compose(text: str, file: str) -> tuple[yaml.Node | None, tuple[Problem, ...]]:
    if fault := _too_deep(text, file) or _special(text, file):
        return None, (fault,)
    try:
        return _Composer(text).get_single_node(), ()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
        problem = error.problem or "this is not YAML"
        lines = text.split("\n")[max(0, where.line - 2) : where.line]
        return None, (Problem(where, "yaml-syntax", problem, _hint(problem, lines)),)


def _hint(problem: str, lines: Iterable[str]) -> str:
    """How to mend a fault of syntax that was found on the last of these lines."""
    if any(_CLOSE_COMMENT.search(line) for line in lines):
        return "' #' begins a comment: quote a text that holds it"
    if "mapping values are not allowed" in problem:
        return "quote a text that holds ': '"
    if "could not find expected ':'" in problem or "did not find expected" in problem:
        return "look at the indentation, brackets and quotes of the lines before"
    return "quote a text that begins with a special sign" if "cannot start any token" in problem else ""


def _too_deep(text: str, file: str) -> Problem | None:
    """A fault where brackets or block markers nest so deeply that PyYAML's C parser would overflow its stack.

    Brackets inside quotes are counted too: a record has no use for 64 of them unclosed.
    """
    depth = 0
    many = text.count("[") + text.count("{") > LIMIT_DEPTH
    for found in _BRACKET.finditer(text) if many else ():
        depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
        if depth > LIMIT_DEPTH:
            return Problem(_at(text, found.start(), file), "too-deep", f"brackets nest deeper than {LIMIT_DEPTH}")
    if markers := _BLOCK_MARKERS.search(text):
        message = f"more than {LIMIT_MARKERS} markers or {LIMIT_INDENT} spaces at the start of a line"
        return Problem(_at(text, markers.start(), file), "too-deep", message)
    return None


def _special(text: str, file: str) -> Problem | None:
    """A fault at the first anchor, alias or tag: records are read by people, and aliases can grow without bound."""
    if not _SPECIAL.search(text):
        return None
    try:
        for token in yaml.scan(text, Loader=yaml.CBaseLoader):
            if name := _SPECIAL_TOKENS.get(type(token)):
                where = Where(file, token.start_mark.line + 1, token.start_mark.column + 1)
                return Problem(
                    where, f"yaml-{name}", f"a YAML {name} is not used in records", "quote a text that begins so"
                )
    except yaml.MarkedYAMLError:
        return None  # `compose` meets the same error and reports it
    return None


def _build(node: yaml.Node, file: str, faults: list[Problem]) -> Any:
    """The plain value of a node; whatever a record may not use goes into ``faults``."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, file, faults) for item in node.value]
    values: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            faults.append(_fault(key, file, "yaml-key", "a field's name is a word", "look for a missing quote"))
        elif key.value in values:
            faults.append(_fault(key, file, "repeated-key", f"'{key.value}' stands here twice", "keep one of them"))
        else:
            values[key.value] = _build(value, file, faults)
    return values


def _close_comments(node: yaml.Node, text: str, path: FieldPath = ()) -> Iterator[CloseComment]:
    """Each comment right after an unquoted value, unless it is set apart from it."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _close_comments(value, text, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _close_comments(item, text, (*path, index))
    elif isinstance(node, yaml.ScalarNode) and not node.style and (found := _COMMENT.match(text, node.end_mark.index)):
        space, comment = found.groups()
        if not comment.startswith("# ") or (len(space) == 1 and node.value):
            column = node.end_mark.column + len(space) + 1
            yield CloseComment(path, comment.rstrip(), node.end_mark.line + 1, column)


def _forbidden_in(node: yaml.Node, file: str) -> Iterator[Problem]:
    """A fault for each text of a node that holds a forbidden character."""
    if isinstance(node, yaml.ScalarNode):
        if found := _FORBIDDEN.search(node.value):
            yield _fault(node, file, "forbidden-character", _forbidden(found[0]), "delete it")
        return
    for part in chain.from_iterable(node.value) if isinstance(node, yaml.MappingNode) else node.value:
        yield from _forbidden_in(part, file)


def _forbidden(character: str) -> str:
    return f"forbidden character U+{ord(character):04X} (control and bidirectional characters hide text)"


def _fault(node: yaml.Node, file: str, code: str, message: str, hint: str) -> Problem:
    return Problem(Where(file, *_position(node)), code, message, hint)


def _position(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _at(text: str, offset: int, file: str) -> Where:
    line_start = text.rfind("\n", 0, offset) + 1
    return Where(file, text.count("\n", 0, offset) + 1, offset - line_start + 1)
