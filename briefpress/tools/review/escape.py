r"""a stranger's words -> Markdown that shows them as they are, wherever GitHub or GitLab print it.

Both render CommonMark with extensions and then look for mentions, references and addresses in what they rendered, where
no backslash stands any more: a space without width after their first sign keeps them apart.
"""

from __future__ import annotations

import re

from briefpress.model.problem import printable

_GAP = "\u200b"
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", '"': "&quot;"})
_MARKUP = re.compile(r"[\\`*_{}\[\]#|~]")  # no line begins with such words, so what only begins one stands bare
# `@name`, `#12`, `!34`, `~label`, `%milestone`, `&epic`, `GH-1`, `https://`, `www.`, `:emoji:`, `owner/name#1`
_SIGNS = re.compile(
    r"(?<=[@#!~%])(?=\w)|(?<=&)(?=\w)|(?<=:)(?=[/\w])|(?<=\bGH)(?=-)|(?<=www)(?=\.)|(?<=xn)(?=--)", re.IGNORECASE
)


def escape(text: str) -> str:
    """One line of Markdown that renders as the text, less what it would have set in motion."""
    line = " ".join(printable(text).split())
    apart = _SIGNS.sub(_GAP, line)
    return _MARKUP.sub(r"\\\g<0>", apart).translate(_HTML)
