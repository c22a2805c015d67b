"""Pages printed from the browser: short, complete, and with the addresses of their references."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from tests.plan.dossier.reading import run_on, words

pytestmark = pytest.mark.browser

# The pages of paper that the heaviest of each kind fills.
HEAVIEST = {"event": 4, "actor": 4, "place": 4, "source": 3, "publication": 4, "disputes": 3, "coverage": 4, "home": 2}
FOLDERS = {"event": "events", "actor": "actors", "place": "places", "source": "sources"}
SIDE, TOP, FOOT = 14 / 25.4 * 72, 13 / 25.4 * 72, 5 / 25.4 * 72  # margins in points; a page's number is in its footer
COUNT = re.compile(r"^\d+ / \d+$")
SIGNS = str.maketrans("", "", "◆≠✓○↻✕★◌▸①▲←")  # of the style sheet, beside words that say the same
UNBROKEN = "x" * 400


@dataclass(frozen=True)
class Printed:
    """The PDF of a page and its text, page by page."""

    page: Page
    pdf: bytes
    text: list[str]


@pytest.fixture
def printed(opened, address):
    def go(path: str, change: str = "") -> Printed:
        page = opened(address + path).page
        page.evaluate(change or "null")
        page.evaluate("document.fonts.ready.then(() => null)")
        pdf = page.pdf(prefer_css_page_size=True)
        return Printed(page, pdf, words(pdf, "-raw").split("\f")[:-1])

    return go


def texts(page: Page, selector: str) -> list[str]:
    return [run_on(one.translate(SIGNS)) for one in page.locator(selector).all_text_contents() if one.strip()]


def beyond(pdf: bytes) -> list[str]:
    """The words that extend beyond the margins."""
    found = []
    for box in words(pdf, "-bbox").split("<page ")[1:]:
        width, height = (float(box.partition(f'{name}="')[2].partition('"')[0]) for name in ("width", "height"))
        for *edges, word in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', box):
            left, top, right, bottom = map(float, edges)
            if left < SIDE - 1 or right > width - SIDE + 1 or top < TOP - 3 or bottom > height - FOOT:
                found.append(word)
    return found


@pytest.mark.parametrize("kind", FOLDERS)
def test_an_ordinary_page_is_a_leaf(printed, site, kind):
    files = sorted(site.folder.glob(f"{FOLDERS[kind]}/*/index.html"), key=lambda file: file.stat().st_size)
    files = [file for file in files if file.parent.name != "names"]
    for part in (1, 2, 3):  # of the lightest, the ordinary and the heavier quarter
        file = files[len(files) * part // 4]
        assert len(printed(file.relative_to(site.folder).as_posix()).text) <= 2, file


@pytest.mark.parametrize("kind", HEAVIEST)
def test_the_heaviest_page_is_short_and_nothing_is_beyond_its_margins(printed, site, kind):
    shown = printed(site.kinds[kind])
    assert len(shown.text) <= HEAVIEST[kind]
    assert beyond(shown.pdf) == []


@pytest.mark.parametrize("kind", ["event", "actor", "place", "source", "publication", "disputes"])
def test_every_claim_and_every_reference_is_there_with_its_address(printed, site, kind):
    shown = printed(site.kinds[kind])
    lines = [line for page in shown.text for line in page.translate(SIGNS).splitlines() if not COUNT.match(line)]
    text = run_on("".join(lines))
    claims = ".claim .speaker, .claim .count, .claim .account, .claim-line .what"
    for one in texts(shown.page, f"{claims}, .references .source"):
        assert one in text, one
    for passage in texts(shown.page, ".passages-cited .passage, .passages > li > a:not([href^='#'])"):
        assert passage in text, passage
    addresses = shown.page.locator(".out").evaluate_all("all => all.map((each) => each.getAttribute('href'))")
    assert addresses or kind == "publication"
    assert [one for one in addresses if text.count(run_on(one)) < 1] == []


def test_an_address_is_printed_once_for_a_reference(printed, site):
    shown = printed(site.kinds["event"])
    text = run_on("".join(shown.text))
    addresses = shown.page.locator(".references .out").evaluate_all("all => all.map((each) => each.href)")
    assert [text.count(one) for one in addresses] == [1] * len(addresses)


@pytest.mark.parametrize("kind", ["event", "actor", "chronology", "coverage", "disputes", "map", "names", "page"])
def test_no_heading_is_last_on_its_page(printed, site, kind):
    shown = printed(site.kinds[kind])
    headings = set(texts(shown.page, "h2, h3, h4, main .label"))
    for page in shown.text:
        lines = [line for line in page.splitlines() if line.strip() and not COUNT.match(line)]
        assert run_on(lines[-1]) not in headings


def test_the_head_of_a_table_is_on_each_of_its_pages(printed, site):
    shown = printed(site.kinds["event"])
    with_head = [number for number, page in enumerate(shown.text) if "Speaker" in page]
    assert len(with_head) >= 2
    assert with_head == list(range(with_head[0], with_head[-1] + 1))
    assert shown.text[with_head[0]].splitlines()[1].startswith("Subject")  # after the number at its foot


def test_nothing_to_click_is_on_paper(printed, site):
    shown = printed(site.kinds["event"])
    shown.page.emulate_media(media="print")
    clickable = "nav, form, button, summary:not(.property > summary), .trail"
    assert not any(each.is_visible() for each in shown.page.locator(clickable).all())
    headings = shown.page.locator(".property > summary")
    assert headings.evaluate_all("all => all.every((each) => getComputedStyle(each).listStyleType === 'none')")
    assert "BibTeX" not in "".join(shown.text)


def test_a_word_without_end_is_broken_before_the_margin(printed, site):
    places = ["h1", "dl.header .key", ".subject", ".claim .speaker", ".account", ".relations a", ".source a"]
    change = f"for (const each of {places}) document.querySelector(each).textContent = {UNBROKEN!r}"
    shown = printed(site.kinds["event"], change)
    assert beyond(shown.pdf) == []
    assert run_on("".join(shown.text)).count(UNBROKEN) >= len(places) - 2  # a table may set two beside each other


def test_an_address_without_end_is_broken_before_the_margin(printed, site):
    change = f"document.querySelector('.references .out').setAttribute('href', 'https://a.example/{UNBROKEN}')"
    shown = printed(site.kinds["event"], change)
    assert beyond(shown.pdf) == []
    assert f"https://a.example/{UNBROKEN}" in run_on("".join(shown.text))
