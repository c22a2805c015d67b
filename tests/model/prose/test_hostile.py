"""Malicious texts: they are printed as text or reported, in time linear in their length."""

import sys

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefpress.model.prose import LIMIT_CHARACTERS, read_line, read_text
from tests.model.prose.pages import html

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<style>*{background:url(//evil.example)}</style>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "</p></main><script src=//evil.example/x.js></script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT&colon;alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "[x](&#x6A;avascript:alert(1))",
    "[x](\\javascript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "![x](https://evil.example/pixel.png)",
    '![x" onerror="alert(1)](https://evil.example/pixel.png)',
    "![![x](https://evil.example/1.png)](https://evil.example/2.png)",
    "[![x](https://evil.example/1.png)](https://example.org/)",
    "![x][1]\n\n[1]: https://evil.example/pixel.png",
    '[x](https://example.org/"onmouseover="alert(1))',
    '[x](https://example.org/ "t\\" onmouseover=\\"alert(1)")',
    "[x](https://example.org/ '\"><script>alert(1)</script>')",
    "[<script>alert(1)</script>](https://example.org/)",
    '[@a"><script>alert(1)</script>]',
    '[@a, "<script>alert(1)</script>"]',
    "[@a, \"' onmouseover='alert(1)\"]",
    '[[jnim|"><script>alert(1)</script>]]',
    "[[jnim|<img src=x onerror=alert(1)>]]",
    '[[jnim" onmouseover="alert(1)]]',
    '```"><script>alert(1)</script>\nx\n```',
    "```&quot;&gt;&lt;script&gt;\nx\n```",
    '# "><script>alert(1)</script>',
    '# x" onmouseover="alert(1)',
    '| <script> | "x |\n| --- | --- |\n| <img src=x onerror=alert(1)> | ![x](//evil.example/x.png) |',
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{% include '/etc/passwd' %}",
    "\u202e<script>alert(1)</script>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("around", ["{}", "- {}", "> {}", "*{}*", "[{}](https://example.org/)", "words {} words"])
@pytest.mark.parametrize("reader", [read_text, read_line])
def test_no_payload_becomes_a_script_a_handler_or_a_request(payload, around, reader):
    page = LexborHTMLParser(f"<!doctype html><body><main>{html(reader(around.format(payload)))}</main>")
    assert not page.css("script, style, img, svg, iframe, link, object, embed, form, input, [src], [style]")
    main = page.css_first("main")
    assert main is not None
    for node in main.traverse(include_text=False):
        assert not [name for name in node.attributes if name.startswith("on")]
        address = node.attributes.get("href")
        assert address is None or address.startswith(("https://example.org/", "../record/", "#ref-1"))


# Whatever grows faster than its text shows here as work (calls of Python functions) that grows faster.
PATTERNS = (
    *("[", "]", "[[", "[@", "![", "[](", "[a](<", '[a](x "', "[a](x (", "*a_ ", "**a", "a*", "`", "`a``", "<", "<a "),
    *("&", "&amp;", "\\", '[@a, "', '[@a,"b",', '"[@a,', "[@a] ", "[[a|", "[[a]] ", "*[", "![a](b", "[a]: b\n", "!["),
    *("> ", "> a\n", "- ", "- a\n", "  - a\n", "1. ", "# a\n", "a\n=\n", "|a", "|a|b\n", "``` \n", "<!--", "<http:"),
)
SHAPES = {
    "brackets around brackets": lambda n: "[" * n + "]" * n,
    "emphasis in emphasis": lambda n: "*" * n + "a" + "*" * n,
    "links in links": lambda n: "[a](" * n + ")" * n,
    "images in images": lambda n: "![a" * n + "](b)" * n,
    "lists in lists": lambda n: "".join("  " * (depth % 60) + "- a\n" for depth in range(n // 8)),
    "quotations in quotations": lambda n: "\n".join(">" * depth + " a" for depth in range(n // 40)),
    "a table of many rows": lambda n: "|a|b|\n|-|-|\n" + "|a|b|\n" * (n // 4),
    "a table of many columns": lambda n: "|a" * n + "|\n" + "|-" * n + "|\n",
    "a table of missing cells": lambda n: "|a" * 40 + "|\n" + "|-" * 40 + "|\n" + "|a|\n" * (n // 20),
    **{f"many {pattern!r}": pattern.__mul__ for pattern in PATTERNS},
}


def work(text):
    """How many functions of Python are called to read and render the text."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        html(read_text(text), lambda _: None, lambda _: [])
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_no_faster_than_the_text(shape):
    small, large = (work(SHAPES[shape](size)) for size in (400, 1600))
    assert large < 6 * small


def test_a_text_that_is_too_long_is_one_error():
    for reader in (read_text, read_line):
        prose = reader("a" * (LIMIT_CHARACTERS + 1))
        assert [problem.code for problem in prose.problems] == ["text-too-long"]
        assert prose.blocks == ()


def test_a_hundred_of_a_thousand_errors_are_reported():
    assert len(read_text("[@a b] " * 1000).problems) == 100
