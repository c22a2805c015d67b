r"""Escape untrusted text as Markdown that GitHub and GitLab show literally.

Both render CommonMark with extensions, and then search the rendered text, where backslashes are gone, for mentions,
references and addresses. A zero-width space after the first sign of each prevents that.
"""

from __future__ import annotations

import re

from briefpress.model.problem import printable

_GAP = "\u200b"
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", '"': "&quot;"})
_MARKUP = re.compile(r"[\\`*_{}\[\]#|~]")  # signs with a meaning only at the start of a line never start one here
# `@name`, `#12`, `!34`, `~label`, `%milestone`, `&epic`, `GH-1`, `https://`, `www.`, `:emoji:`, `owner/name#1`
_SIGNS = re.compile(
    r"(?<=[@#!~%])(?=\w)|(?<=&)(?=\w)|(?<=:)(?=[/\w])|(?<=\bGH)(?=-)|(?<=www)(?=\.)|(?<=xn)(?=--)", re.IGNORECASE
)


def escape(text: str) -> str:
    """One line of Markdown that renders as the text, without mentions, links or markup taking effect."""
    line = " ".join(printable(text).split())
    apart = _SIGNS.sub(_GAP, line)
    return _MARKUP.sub(r"\\\g<0>", apart).translate(_HTML)
