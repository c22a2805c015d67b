"""A citation's link, opened in Chromium, comes to the very passage of the page."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from briefpress.evidence import Evidence, read_lock, verify, write_lock
from briefpress.evidence.archive import Archive
from briefpress.model.problem import Where

pytestmark = pytest.mark.browser

FILLER = "".join(
    f"<p>Water rose by the hour at gauge {number}, and nothing else happened there.</p>\n" for number in range(80)
)
# The text of the page by the id of its element, and the passage cited from it.
CITED = {
    "plain": ("The market of Old Ferry burned on Monday.", "market … Monday"),
    "quoted": ("“They’re gone,” she said — twice.", '"They\'re gone," … twice'),
    "signs": ("Ferrymen-builders, carters & sons: 1,200 nets were lost", "Ferrymen-builders, carters & sons … nets"),
    "marked": ("At <em>least</em> <b>12</b> boats <a href='#'>sank</a> off Low Mill.", "12 boats sank"),
    "arabic": ("قال الناطق إن المركب غرق أمس.", "قال الناطق … أمس"),
    "percents": ("Fully 45% of it + #7 cost $3/day (~half) [so]; was it = more?", "45% of it + #7 … [so]; was it ="),
    "guillemets": ("Il a dit « C’est l’aube » — puis s’en est allé…", "« C'est l'aube » … allé"),
    "hard-spaces": ("Some 1\u00a0300 ferries\u00a0left Upper Mill.", "1 300 ferries … Upper Mill"),
    "soft-hyphens": ("The heli\u00adcopter sank near Stone\u00adbridge.", "helicopter sank … Stonebridge"),
    "decomposed": ("Le cafe\u0301 de Gao\u0308 a bru\u0302le\u0301 mardi.", "café de Gaö … brûlé"),
    "han": ("昨日、反乱軍が町を攻撃した。", "反乱軍 … 攻撃"),
    "lines": ("A passage that<br>runs over<br>three lines.", "passage that … three lines"),
    "dashed": ("The so-called mid\u2011year cross-river sale", "so-called mid-year … sale"),
    "accents": ("Le café de Ménaka a brûlé hier.", "café de Ménaka … hier"),
    "second": ("Then the mayor spoke of the flood at length.", "the mayor spoke of … length"),
}
BEFORE = "<p id='first'>At dawn the mayor spoke of the weather.</p>"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page of long water and few passages, served on loopback."""
    folder = tmp_path_factory.mktemp("page")
    passages = "".join(f"{FILLER}<p id='{name}'>{words}</p>" for name, (words, _) in CITED.items())
    body = f"<body>{BEFORE}{passages}{FILLER}</body>"
    text = f"<!doctype html><html lang='en'><meta charset='utf-8'><title>t</title>{body}</html>"
    (folder / "page.html").write_text(text, encoding="utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own word
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/page.html"
        server.shutdown()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def evidence(address: str, page: Page, tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """The proofs of the passages in the page's own text."""
    folder: Path = tmp_path_factory.mktemp("archive")
    page.goto(address)
    (folder / "page.txt").write_text(page.inner_text("body"), encoding="utf-8")
    entries, problems = verify([("page", words, Where("a.md", 1)) for _, words in CITED.values()], Archive(folder))
    assert problems == ()
    return Evidence.of(read_lock(write_lock(entries)))


@pytest.mark.parametrize("name", CITED)
def test_the_link_of_a_passage_comes_to_it(page, address, evidence, name):
    page.goto("about:blank")
    page.goto(evidence.proof("page", CITED[name][1]).link(address))
    page.wait_for_function("scrollY > 0")
    box = page.locator(f"#{name}").bounding_box()
    assert 0 <= box["y"] <= page.viewport_size["height"] - box["height"]


def test_a_link_to_words_that_occur_nowhere_stays_at_the_top(page, address):
    page.goto("about:blank")
    page.goto(f"{address}#:~:text=no%20such%20words")
    assert page.evaluate("scrollY") == 0
