"""The HTML of a tree is what markdown-it itself renders, but for what our pages add to headings and tables."""

from __future__ import annotations

import re

from hypothesis import example, given

from briefpress.model.prose import read_line, read_text
from briefpress.model.prose.parser import markdown_parser
from tests.model.prose.pages import html
from tests.model.prose.texts import TEXTS

PARSER = markdown_parser()
UNLIKE = frozenset({"image", "malformed", "citation", "record_link"})


def known(tokens) -> bool:
    """Whether markdown-it renders all of it as we do: no marks of ours, no image, and no forbidden link."""
    return all(
        token.type not in UNLIKE
        and (token.type != "link_open" or token.attrs["href"].lower().startswith(("http://", "https://", "mailto:")))
        and known(token.children or ())
        for token in tokens
    )


def plainer(made: str) -> str:
    """Without what our pages add: ids and levels of headings, and classes in place of styles in tables."""
    made = re.sub(r'<(/?)h[1-6](?: id="[^"]*")?>', r"<\1h>", made)
    made = made.replace('<div class="table"><table>', "<table>").replace("</table></div>", "</table>")
    made = made.replace(' scope="col"', "")
    return re.sub(r'<(t[hd])(?: class="|  ?style="text-align:)(left|right|center)">', r"<\1 \2>", made)


@given(TEXTS)
@example("- a\n  - b\n\n    c\n- ```\n  x\n  ```\n- # h\n  > q\n")
@example("3. a\n4. \n\n7) b\n")
@example("| a | b |\n| :-: | -: |\n| c |\n")
@example("- a\n  > b\n- c\n  ***\n")
def test_a_text_renders_as_markdown_it_renders_it(text):
    prose = read_text(f"{text}\n")  # a tree ends every line of code
    tokens = PARSER.parse(f"{text}\n")
    if not prose.problems and known(tokens):
        assert plainer(html(prose)) == plainer(PARSER.renderer.render(tokens, PARSER.options, {}))


@given(TEXTS)
def test_a_line_renders_as_markdown_it_renders_it(text):
    prose = read_line(text)
    tokens = PARSER.parseInline(text)
    if not prose.problems and known(tokens):
        assert html(prose) == PARSER.renderer.render(tokens, PARSER.options, {})
