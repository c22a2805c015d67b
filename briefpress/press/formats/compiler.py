"""Jinja templates -> Python that only does what our templates need: fields read directly, texts escaped once.

A view is made of structs, so a field is an attribute and nothing else is tried; a field that is not there is an
`AttributeError`. Painting then takes less than half the time; the output is the same (a test holds it).
"""

from __future__ import annotations

from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef

from briefpress.press.formats import compiled

_WITH_CONTEXT = ("_", "gettext", "ngettext")


def field_chosen(node: nodes.Filter) -> tuple[str, nodes.Expr | None] | None:
    """The field by which a filter chooses or maps, and what it must equal; None for any other filter.

    ``selectattr("a")``, ``selectattr("a", "equalto", …)``, the same of ``rejectattr``, and ``map(attribute="a")``.
    """
    words = [argument.value if isinstance(argument, nodes.Const) else None for argument in node.args]
    named = [(pair.key, pair.value.value) for pair in node.kwargs if isinstance(pair.value, nodes.Const)]
    if node.name == "map" and not words and [key for key, _ in named] == ["attribute"] == [p.key for p in node.kwargs]:
        return (str(named[0][1]), None) if _is_field(named[0][1]) else None
    if node.name not in ("selectattr", "rejectattr") or node.kwargs or not words or not _is_field(words[0]):
        return None
    if len(words) == 3 and words[1] == "equalto":
        return str(words[0]), node.args[2]
    return (str(words[0]), None) if len(words) == 1 else None


def _is_field(name: object) -> bool:
    """Whether it can be written behind a dot in Python: fields of fields, too."""
    return isinstance(name, str) and all(part.isidentifier() and not iskeyword(part) for part in name.split("."))


def macros_of(template: nodes.Template) -> frozenset[str]:
    """The names by which a template calls macros, its own and those it imports; none that is anything else as well."""
    own = {macro.name for macro in template.find_all(nodes.Macro)}
    imported = (name for part in template.find_all(nodes.FromImport) for name in part.names)
    others = {name.name for name in template.find_all(nodes.Name) if name.ctx in ("store", "param")}
    return frozenset(own | {name if isinstance(name, str) else name[1] for name in imported}) - others


def light(node: nodes.For) -> bool:
    """Whether a loop asks of its ``loop`` only what `compiled.Loop` offers."""
    if node.recursive or any(block.scoped for block in node.find_all(nodes.Block)) or node.find(nodes.Include):
        return False  # a part that is included may ask for more
    asked = {id(part.node) for part in node.find_all(nodes.Getattr) if part.attr in compiled.OFFERED}
    return all(id(name) in asked for name in node.find_all(nodes.Name) if name.name == "loop")


class Compiler(CodeGenerator):
    """Reads fields as attributes, calls macros as functions, and escapes each text once."""

    macros: frozenset[str] = frozenset()
    light = False
    at_once: nodes.Expr | None = None  # the call whose result is printed and not used otherwise

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.macros = macros_of(node)
        self.writeline(f"from {compiled.__name__} import Loop, escaped, painted, printed")
        super().visit_Template(node, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        outer, self.light = self.light, light(node)
        super().visit_For(node, frame)
        self.light = outer

    def write(self, x: str) -> None:
        """Jinja names its own loop in the middle of a long method; this is the one place to name another."""
        super().write(x.replace("LoopContext", "Loop") if self.light and x.endswith(" in LoopContext(") else x)

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
        if not frame.eval_ctx.autoescape or frame.eval_ctx.volatile:  # {% autoescape %} in a template of the user's
            super()._output_child_pre(node, frame, finalize)
        elif self._calls_macro(node):
            self.at_once = node
            self.write("(")
        else:
            self.write("printed(" if isinstance(node, (nodes.Call, nodes.Filter)) else "escaped(")

    def _calls_macro(self, node: nodes.Expr) -> bool:
        """A macro by its name, with values by their places alone."""
        if not isinstance(node, nodes.Call) or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return False
        return isinstance(node.node, nodes.Name) and node.node.name in self.macros

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if isinstance(node.node, nodes.Name) and node.node.name == "self":  # the blocks, which are no fields
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        named = isinstance(node.node, nodes.Name) and node.node.name in _WITH_CONTEXT
        spread = node.dyn_args or node.dyn_kwargs or any(iskeyword(pair.key) for pair in node.kwargs)
        if forward_caller or named or spread:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write(".text(" if node is self.at_once else "(")
        for position, argument in enumerate((*node.args, *node.kwargs)):
            self.write(", " if position else "")
            self.visit(argument, frame)
        self.write(")")
