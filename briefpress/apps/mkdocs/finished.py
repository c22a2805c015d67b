"""a finished page -> the part of it that goes into another site's template, and what that site must know of it.

Knows the frame that `templates/base.html` puts around every page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape

from briefpress.model.problem import BriefpressError

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description"[^>]* content="([^"]*)">')
_BODY = re.compile(r'<body class="([^"]*)">(.*)</body>', re.DOTALL)
_SKIP = re.compile(r'<a class="skip"[^>]*>.*?</a>', re.DOTALL)
_MAIN = re.compile(r'<main id="main"[^>]*>(.*)</main>', re.DOTALL)  # the host has a `main` of its own
_ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Fragment:
    """A page without its frame: its title, its description for machines, its HTML, and the anchors in that.

    Title and description are HTML too, words alone: the themes of MkDocs print a page's title as it is given.
    """

    title: str
    description: str
    html: str
    anchors: frozenset[str]


def is_redirect(page: str) -> bool:
    """Whether the page only leads on to another."""
    return '<meta http-equiv="refresh"' in page


def fragment(page: str, site_title: str) -> Fragment:
    """What another site shows of a page.

    Raises `BriefpressError` where templates of the user's gave it another frame.
    """
    title, body = _TITLE.search(page), _BODY.search(page)
    if title is None or body is None:
        raise BriefpressError("a page without <title> or <body class>: base.html of your templates needs both")
    described = _DESCRIPTION.search(page)
    inner = _MAIN.sub(r'<div class="main">\1</div>', _SKIP.sub("", body[2]))
    html = f'<div class="briefpress {body[1]}">{inner}</div>'
    return Fragment(
        title=escape(unescape(title[1]).removesuffix(f" · {site_title}")),
        description=described[1] if described else "",
        html=html,
        anchors=frozenset(_ANCHOR.findall(html)),
    )
