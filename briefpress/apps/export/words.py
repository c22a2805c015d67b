r"""words -> Markdown that prints them as they are, whichever extensions of Python-Markdown read it.

A sign that might mean something becomes a character reference: unlike a backslash it is nobody's syntax, and every
extension leaves it alone.
"""

from __future__ import annotations

import re

_SIGNS = re.compile(r"[\\`*_{}\[\]<>&|~^=#$!@+]|:(?=\S)|(?<=www)\.|-(?=-)|(?<!\w)-", re.IGNORECASE)
_OPENING = re.compile(r"\A[?:;.-]|(?<=\A\d)[.)]|(?<=\A\d\d)[.)]|(?<=\A\d\d\d)[.)]|(?<=\A\d\d\d\d)[.)]")
_BEYOND_ADDRESS = re.compile(r"[^\w/.:%=?#~,+-]", re.ASCII)
_BEYOND_CODE = re.compile(r"[^\w]", re.ASCII)


def literal(text: str) -> str:
    """The words within a line."""
    return _SIGNS.sub(_reference, text)


def opening(line: str) -> str:
    """A line of our Markdown that begins no list and no other block; `literal` cannot know what stands first."""
    return _OPENING.sub(_reference, line)


def attribute(text: str) -> str:
    """The words as the value of an attribute, in double quotes, of HTML within Markdown."""
    return _BEYOND_ADDRESS.sub(_reference, text)


def code(text: str) -> str:
    """The words within ``<code>``, line ends and spaces too."""
    return _BEYOND_CODE.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(sign)};" for sign in found[0])
