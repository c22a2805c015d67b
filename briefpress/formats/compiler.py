"""Jinja templates -> Python that only does what our templates need: words translated once, fields read directly.

A site has one language, so its words are put into a template when that is compiled, not each time it is painted. A view
is made of dataclasses, so a field is an attribute and nothing else is tried; a field that is not there is an
`AttributeError`. Painting then takes less than half the time; the output is the same (a test holds it).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

_WITH_CONTEXT = ("_", "gettext", "ngettext")
_NAMED = re.compile(r"%\((\w+)\)s")


class Translator(NodeTransformer):
    """Puts the words of the language in the place of ``_("…")`` and ``{% trans %}``.

    ``translate`` gives a message in the language of the site. A message with a plural is chosen by English rules.
    """

    def __init__(self, translate: Callable[[str], str]) -> None:
        self.translate = translate

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  (the visitor's way of naming)
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        messages = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
        given = {pair.key: pair.value for pair in node.kwargs}
        if name in ("_", "gettext") and len(messages) == len(node.args) == 1:
            return self._words(messages[0], given)
        if name == "ngettext" and len(messages) == 2 and len(node.args) == 3:
            one = nodes.Compare(node.args[2], [nodes.Operand("eq", nodes.Const(1))])
            return nodes.CondExpr(one, *(self._words(message, given) for message in messages))
        return node

    def _words(self, message: str, given: Mapping[str, nodes.Expr]) -> nodes.Expr:
        """The message as text and values, one after the other: what ``Markup(message) % values`` would print."""
        pieces = [
            given[piece] if index % 2 else nodes.Const(Markup(piece.replace("%%", "%")))  # noqa: S704  (our own words)
            for index, piece in enumerate(_NAMED.split(self.translate(message)))
            if piece
        ]
        return pieces[0] if len(pieces) == 1 else nodes.Concat(pieces)


def printed(value: object) -> str:
    """A value as a page shows it: what is HTML already as it is, all else escaped. The same words come again and again."""
    return value if type(value) is Markup else _escaped(value)


@lru_cache(maxsize=1 << 14, typed=True)  # by type too: 1 equals True
def _escaped(value: object) -> str:
    return escape(value)


class Compiler(CodeGenerator):
    """Reads fields as attributes, calls macros as functions, and escapes each text once."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline(f"from {__name__} import {printed.__name__}")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write(f"{printed.__name__}(")
        else:  # {% autoescape %} in a template of the user's
            super()._output_child_pre(node, frame, finalize)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        if forward_caller or (isinstance(node.node, nodes.Name) and node.node.name in _WITH_CONTEXT):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for position, argument in enumerate(node.args):
            self.write(", " if position else "")
            self.visit(argument, frame)
        for keyword in node.kwargs:
            self.write(", ")
            self.visit(keyword, frame)
        self.write(")")


def prepared(tree: nodes.Template, translate: Callable[[str], str]) -> nodes.Template:
    """The syntax tree of a template with its words in place."""
    translated: nodes.Template = Translator(translate).visit(tree)
    return translated
