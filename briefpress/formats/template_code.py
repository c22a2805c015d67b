"""Jinja's code generator with shorter code for what our templates do most. The output is that of stock Jinja.

It overrides visitor methods of the class that Jinja lets an environment replace (``code_generator_class``), and leaves
every rare case to them.
"""

from __future__ import annotations

import re

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from briefpress.formats.template_words import Words

_SPECIAL = re.compile("[&<>\"']")


def printed(value: object) -> str:
    """A value as a page shows it: what `markupsafe.escape` gives, without a `Markup` for each text."""
    kind = type(value)
    if kind is Markup:
        return value
    if kind is str:
        return escape(value) if _SPECIAL.search(value) else value
    return str(value) if kind is int else escape(value)


class TemplateCode(CodeGenerator):
    """Puts words in place, calls macros directly, and escapes only texts that need it."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's naming
        """Put the words in, and import what the code calls."""
        self.writeline(f"from {__name__} import {printed.__name__}")
        super().visit_Template(Words().visit(node), frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802
        """Call a macro or a method itself: only a global function may ask for the context."""
        named = isinstance(node.node, nodes.Name) and node.node.name in self.environment.globals
        if named or forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs or not _escapes(frame):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Print values by `printed`, and constants as they are escaped now."""
        if frame.require_output_check or not _escapes(frame):
            super().visit_Output(node, frame)
            return
        before, after = ("yield ", "") if frame.buffer is None else (f"{frame.buffer}.append(", ")")
        for child in node.nodes:
            self.writeline(before, child)
            try:
                self.write(repr(str(escape(child.as_const(frame.eval_ctx)))))
            except nodes.Impossible:  # its value is known only when a page is rendered
                self.write(f"{printed.__name__}(")
                self.visit(child, frame)
                self.write(")")
            self.write(after)


def _escapes(frame: Frame) -> bool:
    """Whether texts are escaped there, which ``{% autoescape %}`` changes."""
    return frame.eval_ctx.autoescape and not frame.eval_ctx.volatile
