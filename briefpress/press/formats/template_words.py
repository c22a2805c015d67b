"""Write messages out as text and values when a template is compiled, so that pages need not look them up.

A message that is not constant, or has formats other than ``%(name)s``, stays a call to Jinja's own gettext.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import nodes
from markupsafe import Markup

_PART = re.compile(r"%\((?P<name>\w+)\)s|(?P<text>(?:[^%]|%%)+)")


def written_out(call: nodes.Expr) -> nodes.Expr | None:
    """The replacement for ``_("…")`` or ``{% trans %}``, as HTML; None for any other expression.

    The plural follows the English rule: it is used for any number but 1.
    """
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
        return None
    messages = [argument.value for argument in call.args if isinstance(argument, nodes.Const)]
    values = {pair.key: pair.value for pair in call.kwargs}
    if call.node.name in ("_", "gettext") and len(messages) == len(call.args) == 1:
        return _sentence(messages[0], values, call.lineno)
    if call.node.name == "ngettext" and len(messages) == 2 and len(call.args) == 3:
        one, many = (_sentence(message, values, call.lineno) for message in messages)
        is_one = nodes.Compare(call.args[2], [nodes.Operand("eq", nodes.Const(1))])
        return nodes.CondExpr(is_one, one, many, lineno=call.lineno) if one and many else None
    return None


def _sentence(message: object, values: Mapping[str, nodes.Expr], line: int) -> nodes.Expr | None:
    """The message as text and values in order, equivalent to ``Markup(message) % values``."""
    parts = [*_PART.finditer(str(message))]
    names = {part["name"] for part in parts if part["name"]}
    if "".join(part[0] for part in parts) != message or names - values.keys():
        return None
    known = {name: value.value for name, value in values.items() if isinstance(value, nodes.Const)}
    if names <= known.keys():
        return nodes.Const(Markup(message) % known, lineno=line)  # noqa: S704 - a message is written in a template
    pieces = [values[part["name"]] if part["name"] else nodes.Const(_html(part["text"])) for part in parts]
    return nodes.Concat([nodes.Const(Markup()), *pieces] if parts[0]["name"] else pieces, lineno=line)


def _html(text: str) -> Markup:
    return Markup(text.replace("%%", "%"))  # noqa: S704 - as above
