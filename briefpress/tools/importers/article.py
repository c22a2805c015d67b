"""What every reader makes of a saved file: an Article, or a fault that says why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


class Unreadable(Exception):  # noqa: N818 - a fault of the file's, as those of a passage are
    """A file holds no article that can be read. ``message`` says why, ``hint`` how to mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its file gives it; what the file does not say is empty.

    ``text`` is its body without the headline, a line or more a paragraph. ``issued`` is an EDTF date, ``site`` the name
    that its outlet gives itself. ``inferred`` says of a field how it was concluded, where the file does not state it.
    ``excerpt`` is true where only the beginning or a summary was found.
    """

    title: str
    text: str
    issued: str = ""
    language: str = ""
    url: str = ""
    site: str = ""
    authors: tuple[str, ...] = ()
    inferred: Mapping[str, str] = field(default_factory=dict)
    excerpt: bool = False


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, its line ends made alike. Raises `Unreadable` for any other bytes."""
    if b"\0" in data:
        raise Unreadable("this is no text", "save the page as HTML, or its text as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"line {line} is not UTF-8"
        raise Unreadable(message, "if it is Latin-1: iconv -f latin1 -t utf-8 FILE") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
