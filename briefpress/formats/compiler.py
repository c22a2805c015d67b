"""Jinja templates -> Python that only does what our templates need: fields read directly, texts escaped once.

A view is made of dataclasses, so a field is an attribute and nothing else is tried; a field that is not there is an
`AttributeError`. Painting then takes less than half the time; the output is the same (a test holds it).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

_WITH_CONTEXT = ("_", "gettext", "ngettext")


def printed(value: object) -> str:
    """A value as a page shows it: what is HTML already as it is, all else escaped."""
    return value if type(value) is Markup else escaped(value)


@lru_cache(maxsize=1 << 14, typed=True)  # the same words come again and again; by type too, as 1 equals True
def escaped(value: object) -> str:
    """A value escaped, whatever it is."""
    return escape(value)


def field_chosen(node: nodes.Filter) -> tuple[str, nodes.Expr | None] | None:
    """The field by which a filter chooses or maps, and what it must equal; None for any other filter.

    ``selectattr("a")``, ``selectattr("a", "equalto", …)``, the same of ``rejectattr``, and ``map(attribute="a")``.
    """
    words = [argument.value if isinstance(argument, nodes.Const) else None for argument in node.args]
    named = [(pair.key, pair.value.value) for pair in node.kwargs if isinstance(pair.value, nodes.Const)]
    if node.name == "map" and not words and [key for key, _ in named] == ["attribute"] == [p.key for p in node.kwargs]:
        return str(named[0][1]), None
    if node.name not in ("selectattr", "rejectattr") or node.kwargs or not words or not isinstance(words[0], str):
        return None
    if len(words) == 3 and words[1] == "equalto":
        return words[0], node.args[2]
    return (words[0], None) if len(words) == 1 else None


def painted(macro: Macro) -> Callable[..., str]:
    """The same macro as a function, where it takes what its head names and no more."""
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return macro
    function = macro._func  # noqa: SLF001  (the compiler made it a moment ago)
    left_out = (missing,) * len(macro.arguments)

    def paint(*given: object, **named: object) -> str:
        if named or len(given) > len(left_out):
            return macro(*given, **named)
        return _as_html(function(*given, *left_out[len(given) :]))

    return paint


# What a macro has painted is HTML: `Markup` itself would look first whether the text can tell so.
_as_html: Callable[[str], Markup] = partial(str.__new__, Markup)


class Compiler(CodeGenerator):
    """Reads fields as attributes, calls macros as functions, and escapes each text once."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline(f"from {__name__} import escaped, painted, printed")
        super().visit_Template(node, frame)

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802
        """A block is one text to what it stands in: pieces would be handed on one by one, from template to template."""
        inherits = frame.toplevel and (self.has_known_extends or self.extends_so_far)
        if inherits or node.scoped or node.required or frame.buffer:
            super().visit_Block(node, frame)
        else:
            self.writeline(f"yield concat(context.blocks[{node.name!r}][0]({self.get_context_ref()}))", node)

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """So is a part that is included."""
        if node.ignore_missing or not node.with_context or frame.buffer:
            super().visit_Include(node, frame)
            return
        self.writeline("template = environment.get_or_select_template(", node)
        self.visit(node.template, frame)
        self.write(f", {self.name!r})")
        names = self.dump_local_context(frame)
        self.writeline(
            f"yield concat(template.root_render_func(template.new_context(context.get_all(), True, {names})))"
        )

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("painted(")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        """To choose or map by a field is what a comprehension does; ``list`` of it is itself."""
        inner = node.node
        found = field_chosen(node)
        if node.name == "list" and isinstance(inner, nodes.Filter) and field_chosen(inner):
            self.visit(inner, frame)
        elif not (found and inner):
            super().visit_Filter(node, frame)
        else:
            field, value = found
            self.write(f"[each{f'.{field}' if node.name == 'map' else ''} for each in ")
            self.visit(inner, frame)
            if node.name != "map":
                self.write(f" if {'not ' if node.name == 'rejectattr' else ''}(each.{field}")
            if value:
                self.write(" == ")
                self.visit(value, frame)
            self.write("]" if node.name == "map" else ")]")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("printed(" if isinstance(node, (nodes.Call, nodes.Filter)) else "escaped(")
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
