"""Name the slip in a text that is nearly a link ``[[id]]`` or a citation ``[@id, "first … last"]``."""

from __future__ import annotations

import re

from briefpress.model.ids import near_id

_HINTS = {
    "citation": 'write [@source-id, "first … last"] with straight double quotes, each passage on one line, and no'
    " parenthesis after the bracket; or write \\[@ to print these characters",
    "link": "write [[id]], [[kind/id]] or [[id|words]] (in a table [[id\\|words]]);"
    " or write \\[\\[ to print these characters",
}
_LINK = re.compile(r"\[\[([^\[\]|/\\]{1,60})(?:\\?\|[^\[\]]*)?\]\]")
_CURLY = re.compile("[“”„‟«»‘’‚]")
_NO_COMMA = re.compile(r"\[@[a-z0-9-]+ +\"")


def near_notation_hint(kind: str, written: str, *, closed: bool) -> str:
    """What to write instead of ``written``, a malformed "link" or "citation"; ``closed`` if it has its last bracket."""
    slip = _link_slip(written) if kind == "link" else _citation_slip(written, closed=closed)
    return f"{slip} {_HINTS[kind]}" if slip else _HINTS[kind]


def _link_slip(written: str) -> str:
    found = _LINK.fullmatch(written)
    near = near_id(found[1]) if found else ""
    return f"did you mean [[{near}]]? else" if near else ""


def _citation_slip(written: str, *, closed: bool) -> str:
    if not closed:
        return "close it with ];"
    if found := _CURLY.search(written):
        return f"replace the quotation mark {found[0]} by a straight one;"
    return "put a comma after the source's id;" if _NO_COMMA.match(written) else ""
