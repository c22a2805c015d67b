"""A page of any kind that cites a retracted source says so at the top, with the number of sources that remain."""

from __future__ import annotations

import pytest

from tests.press.views.conftest import words

WIRE = "sources/north-wire-2024-03-05.yaml"
CITING = '[@north-wire-2024-03-05, "the guns fell silent"]'
OTHER = '[@tamor-post-2024-03-09, "the third battalion"]'
# A record of each kind that has nothing but a text to rest on.
BODIES = {
    "places/kessa": "name: Kessa\ntype: country\n",
    "publications/tamor-post": "name: Tamor Post\ntype: newspaper\n",
    "sources/tamor-post-2024-03-09": (
        "title: What the army says\npublication: tamor-post\nwire: north-wire\n"
        "type: article-newspaper\nissued: 2024-03-09\n"
    ),
    "pages/silence": "title: Silence\n",
    "actors/anna-dell": "name: Anna Dell\ntype: person\n",
}


@pytest.mark.parametrize("record", BODIES)
@pytest.mark.parametrize(
    ("body", "warning"),
    [
        (CITING, "Every source cited on this page was retracted."),
        (f"{CITING} {OTHER}", "This page cites 1 retracted source; 1 other remains."),
        (OTHER, None),
    ],
)
def test_a_page_warns_of_what_its_text_rests_on(rendered, edited, record, body, warning):
    retracted = edited(WIRE, "language: en", "retracted: {on: 2024-03-20, reason: It was wrong.}\nlanguage: en")
    files = {**retracted, f"{record}.yaml": None, f"{record}.md": f"---\n{BODIES[record]}---\n{body}\n"}
    if record.startswith("pages/"):
        files.pop(f"{record}.yaml")
    page = rendered(f"{record.removeprefix('pages/')}/index.html", files)
    assert [words(banner) for banner in page.css(".banner")] == ([warning] if warning else [])
