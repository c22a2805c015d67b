"""The Markdown of briefpress: CommonMark with tables, citations and links to records, without HTML and images.

Reference links (``[words][1]``) are left out too: a page must not grow faster than its text, and one long address
could be named a hundred thousand times.
"""

from __future__ import annotations

import re

LIMIT_NESTING = 20

# The only tags of a rendered text, each with its only attributes; `render` adds those of citations and links.
TAGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), frozenset({"id"})),
    **dict.fromkeys(("p", "blockquote", "ul", "li", "hr", "br", "em", "strong", "pre"), frozenset()),
    **dict.fromkeys(("table", "thead", "tbody", "tr"), frozenset()),
    "a": frozenset({"aria-label", "class", "href", "id", "title"}),
    "code": frozenset({"class"}),
    "div": frozenset({"class"}),
    "ol": frozenset({"start"}),
    "sup": frozenset({"class"}),
    "td": frozenset({"class"}),
    "th": frozenset({"class", "scope"}),
}

# Where a rule of this Markdown may begin or end; markdown-it's own list has fifteen more, each a stop for all rules.
SPECIAL = re.compile(r"[\n!&*<\[\\\]_`]")
