"""Template syntax tree -> the same tree with its messages written out in English.

`Words` replaces ``_("…")`` and ``{% trans %}`` where a template is compiled, so that a page looks nothing up. What it
cannot replace, such as a message that is not written out, stays as it is: Jinja's own gettext handles it then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

_NAMED = re.compile(r"%\((\w+)\)s")


class Words(NodeTransformer):
    """Replaces messages by their text and values. The plural follows the English rule: any number but 1."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - the visitor's naming
        """Replace a call of ``_``, ``gettext`` or ``ngettext`` whose messages are constants."""
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        messages = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
        values = {pair.key: pair.value for pair in node.kwargs}
        if node.dyn_args or node.dyn_kwargs or any(_names(message) - values.keys() for message in messages):
            return node
        if name in ("_", "gettext") and len(messages) == len(node.args) == 1:
            return _sentence(messages[0], values, node.lineno)
        if name == "ngettext" and len(messages) == 2 and len(node.args) == 3:
            one, many = (_sentence(message, values, node.lineno) for message in messages)
            is_one = nodes.Compare(node.args[2], [nodes.Operand("eq", nodes.Const(1))])
            return nodes.CondExpr(is_one, one, many, lineno=node.lineno)
        return node


def _names(message: object) -> set[str]:
    return set(_NAMED.findall(str(message)))


def _sentence(message: str, values: Mapping[str, nodes.Expr], line: int) -> nodes.Expr:
    """What ``Markup(message) % values`` gives: an odd piece is the name of a value, any other is text."""
    pieces = [
        values[piece] if index % 2 else nodes.Const(Markup(piece.replace("%%", "%")))  # noqa: S704 - written in a template
        for index, piece in enumerate(_NAMED.split(message))
        if piece
    ]
    return nodes.Concat(pieces, lineno=line)
