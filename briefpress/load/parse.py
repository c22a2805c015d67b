"""Parse YAML into dicts, lists and texts, and find the line of each field.

Records use a subset of YAML: mappings, lists and scalars. Every scalar stays a text, so that ``NO``, ``012`` and
``1:30`` remain what the author wrote, and the type of each field decides. Anchors, aliases, tags and repeated keys are
errors.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, TypeAlias

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs forget that it is there

from briefpress.load.decode import FORBIDDEN, forbidden_problem, where_at
from briefpress.load.yaml_errors import Fault, begins_a_field, syntax_problem
from briefpress.load.yaml_slips import TextPosition
from briefpress.model.problem import Problem, Where

LIMIT_DEPTH = 64
LIMIT_MARKERS = 64
LIMIT_INDENT = 200

_BLOCK_MARKERS = re.compile(rf"^[ \t]*(?:[-?:][ \t]+){{{LIMIT_MARKERS}}}|^ {{{LIMIT_INDENT}}}", re.MULTILINE)
_BRACKET = re.compile(r"[\[{\]}]")
_SPECIAL = re.compile(r"[&*!][^\s,\]}]")
# A comment after a value that is not set apart: by two spaces or more before its `#`, and by a space after it.
_CLOSE_COMMENT = re.compile(r"[ \t]#(?:(?<=\S[ \t]#)|(?! ))")
_COMMENT = re.compile(r"([ \t]+)(#[^\n]*)")
_NEARLY_FENCE = re.compile("[-\u2010-\u2015\u2212]{1,5}")  # word processors make dashes of hyphens
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)

_SPECIAL_TOKENS = {yaml.AnchorToken: "anchor", yaml.AliasToken: "alias", yaml.TagToken: "tag"}

FieldPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CloseComment:
    """A YAML comment that may be meant as the end of the unquoted text at ``path``.

    ``text`` begins with its ``#``, which is at ``line`` and ``column``, both from 1.
    """

    path: FieldPath
    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file: its fields, its Markdown body, and the line (from 1) where the body begins.

    ``comments`` are those that may be lost ends of texts, in the order of the file.
    """

    fields: dict[str, Any]
    body: str = ""
    body_line: int = 0
    comments: tuple[CloseComment, ...] = ()


def parse(text: str, file: str, *, markdown: bool = False) -> tuple[Document | None, tuple[Problem, ...]]:
    """Parse a record's text into a `Document`, or return None and the problems.

    With ``markdown``, the text is YAML front matter between two ``---`` lines, then a Markdown body.
    """
    source, body, body_line = text, "", 0
    if markdown:
        fences = list(_FENCE.finditer(text))[:2]
        if len(fences) < 2 or text[: fences[0].start()].strip():
            return None, (_no_front_matter(text, file),)
        end = fences[1]
        source = text[: end.start()]
        body, body_line = text[end.end() + 1 :], text.count("\n", 0, end.end()) + 2
    node, problems = _compose(source, file)
    if problems:
        return None, problems
    if node is None:
        return Document({}, body, body_line), ()
    if not isinstance(node, yaml.MappingNode):
        message, hint = "this file does not consist of 'field: value' lines", "begin each field on a line of its own"
        return None, (Problem(Where(file, 1), "not-a-mapping", message, hint),)
    # `decode` has rejected forbidden characters, so that only an escape sequence can produce one.
    found = list(_forbidden_in(node, file)) if "\\" in source else []
    fields = _build(node, file, found)
    if found:
        return None, tuple(found)
    suspect = (" #" in source or "\t#" in source) and _CLOSE_COMMENT.search(source)  # most files have no such comment
    comments = tuple(_close_comments(node, source)) if suspect else ()
    return Document(fields, body, body_line, comments), ()


def _no_front_matter(text: str, file: str) -> Problem:
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    message = "this .md file does not begin with fields between two lines of '---'"
    hint = "write '---' on the first line, then the fields, then '---' again, then the text"
    if first == "---":
        message, hint = "the fields do not end with a line of '---'", "write '---' between the fields and the text"
    elif _NEARLY_FENCE.fullmatch(first):
        message, hint = f"the fields begin with '{first}'", "write three hyphens: '---'"
    return Problem(Where(file, 1), "no-front-matter", message, hint)


def locate(text: str, path: FieldPath, *, markdown: bool = False) -> tuple[int, int]:
    """The line and column, from 1, of the field at ``path``, or of the innermost existing field around it.

    A field of a mapping is located at its key, an item of a list at its first character.
    """
    return line_finder(text, markdown=markdown)(path)


def line_finder(text: str, *, markdown: bool = False) -> Callable[[FieldPath], tuple[int, int]]:
    """`locate` for many fields of one text, which is parsed once."""
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
                    continue  # a single value is a list of one
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
    """libyaml's parser without type resolution, since every scalar is text."""

    def resolve(self, _kind: type[yaml.Node], _value: str | None, _implicit: object) -> str:
        return ""

    def descend_resolver(self, _node: yaml.Node | None, _index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def _compose(text: str, file: str) -> tuple[yaml.Node | None, tuple[Problem, ...]]:
    if refused := _too_deep(text, file) or _special(text, file):
        return None, (refused,)
    try:
        return _Composer(text).get_single_node(), ()
    except yaml.MarkedYAMLError as error:
        at, began = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
        problem = syntax_problem(Fault(error.problem or "", _spot(at), _spot(began), _open_quote(text)), text, file)
        line = problem.where.line
        if any(_CLOSE_COMMENT.search(each) for each in text.split("\n")[max(0, line - 2) : line]):
            hint = "' #' begins a comment: put a text that contains it in double quotes"
            problem = replace(problem, hint=hint)
        return None, (problem,)


def _spot(mark: yaml.Mark | None) -> TextPosition:
    return TextPosition(mark.line + 1, mark.column + 1) if mark else TextPosition(0, 0)


def _open_quote(text: str) -> TextPosition | None:
    """The first quotation mark that is not closed before the next fields, which become part of its text."""
    try:
        for token in yaml.scan(text, Loader=yaml.CBaseLoader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                lines = text[token.start_mark.index : token.end_mark.index].split("\n")
                if any(map(begins_a_field, lines[1:])):
                    return _spot(token.start_mark)
    except yaml.MarkedYAMLError:
        return None  # the caller reports this error
    return None


def _too_deep(text: str, file: str) -> Problem | None:
    """A problem where brackets or block markers nest so deeply that PyYAML's C parser would overflow its stack.

    Brackets inside quotes count too: no record needs 64 unclosed ones.
    """
    depth = 0
    many = text.count("[") + text.count("{") > LIMIT_DEPTH
    for found in _BRACKET.finditer(text) if many else ():
        depth = depth + 1 if found[0] in "[{" else max(0, depth - 1)
        if depth > LIMIT_DEPTH:
            message = f"more than {LIMIT_DEPTH} brackets are open here"
            return Problem(
                where_at(text, found.start(), file), "too-deep", message, "close brackets before opening others"
            )
    if markers := _BLOCK_MARKERS.search(text):
        message = f"more than {LIMIT_MARKERS} list markers or {LIMIT_INDENT} spaces at the start of a line"
        return Problem(where_at(text, markers.start(), file), "too-deep", message, "indent this line less")
    return None


def _special(text: str, file: str) -> Problem | None:
    """A problem at the first anchor, alias or tag: people read records, and aliases can expand without bound."""
    if not _SPECIAL.search(text):
        return None
    try:
        for token in yaml.scan(text, Loader=yaml.CBaseLoader):
            if name := _SPECIAL_TOKENS.get(type(token)):
                where = Where(file, token.start_mark.line + 1, token.start_mark.column + 1)
                sign = text[token.start_mark.index]
                message = f"a text that begins with '{sign}', without quotation marks, is a YAML {name}"
                hint = "put the text in double quotes; records do not use this feature of YAML"
                return Problem(where, f"yaml-{name}", message, hint)
    except yaml.MarkedYAMLError:
        return None  # `_compose` finds the same error and reports it
    return None


def _build(node: yaml.Node, file: str, problems: list[Problem]) -> Any:
    """The plain value of a node; anything that a record may not use is added to ``problems``."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, file, problems) for item in node.value]
    values: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            hint = "check the brackets and quotation marks on this line"
            problems.append(_problem(key, file, "yaml-key", "a field's name must be a word, not a list", hint))
        elif key.value in values:
            message = f"'{key.value}' appears twice here"
            problems.append(_problem(key, file, "repeated-key", message, "delete one of the two"))
        else:
            values[key.value] = _build(value, file, problems)
    return values


def _close_comments(node: yaml.Node, text: str, path: FieldPath = ()) -> Iterator[CloseComment]:
    """Each comment directly after an unquoted value, unless it is set apart."""
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
    """A problem for each text of a node with a forbidden character."""
    if isinstance(node, yaml.ScalarNode):
        if found := FORBIDDEN.search(node.value):
            yield forbidden_problem(Where(file, *_position(node)), found[0])
        return
    for part in chain.from_iterable(node.value) if isinstance(node, yaml.MappingNode) else node.value:
        yield from _forbidden_in(part, file)


def _problem(node: yaml.Node, file: str, code: str, message: str, hint: str) -> Problem:
    return Problem(Where(file, *_position(node)), code, message, hint)


def _position(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
