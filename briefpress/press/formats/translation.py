"""a template's syntax tree -> the same with the words of one language in it, to be printed piece by piece.

A site has one language, so its words are put into a template when that is compiled, not each time it is painted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

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

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802
        """What is joined or chosen only to be printed is printed piece by piece: the page is joined anyway."""
        self.generic_visit(node)
        printed: list[nodes.Node] = []
        for child in node.nodes:
            made = _printed(child, node.lineno)
            if printed and isinstance(made, nodes.Output) and isinstance(printed[-1], nodes.Output):
                printed[-1].nodes.extend(made.nodes)
            else:
                printed.append(made)
        return printed

    def _words(self, message: str, given: Mapping[str, nodes.Expr]) -> nodes.Expr:
        """The message as text and values, one after the other: what ``Markup(message) % values`` would print."""
        pieces = [
            given[piece] if index % 2 else nodes.Const(Markup(piece.replace("%%", "%")))  # noqa: S704  (our own words)
            for index, piece in enumerate(_NAMED.split(self.translate(message)))
            if piece
        ]
        return pieces[0] if len(pieces) == 1 else nodes.Concat(pieces)


def _printed(node: nodes.Expr, line: int) -> nodes.Stmt:
    if isinstance(node, nodes.Concat):
        return nodes.Output(list(node.nodes), lineno=line)
    if isinstance(node, nodes.CondExpr) and node.expr2 is not None:
        one, other = ([_printed(chosen, line)] for chosen in (node.expr1, node.expr2))
        return nodes.If(node.test, one, [], other, lineno=line)
    return nodes.Output([node], lineno=line)


def prepared(tree: nodes.Template, translate: Callable[[str], str]) -> nodes.Template:
    """The syntax tree of a template with its words in place."""
    translated: nodes.Template = Translator(translate).visit(tree)
    return translated
