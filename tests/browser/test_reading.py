"""Citations by keyboard and by touch, copy buttons, and the printed page."""

from __future__ import annotations

import subprocess

import pytest

from tests.conftest import needed

pytestmark = pytest.mark.browser

EVENT = "events/tinzaouatene-2024-07/index.html"
PAPER = 688  # CSS pixels of an A4 page within margins of 14 mm


def test_a_citation_is_read_in_place_by_keyboard_alone(opened, address):
    page = opened(address + EVENT).page
    mark = page.locator("main sup a").first
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.closest('sup')") is None:
        page.keyboard.press("Tab")
    preview = page.locator(".preview")
    assert preview.is_visible()
    assert "Defense Post" in preview.inner_text()
    page.keyboard.press("Escape")
    assert preview.count() == 0
    assert page.evaluate("document.activeElement.id") == mark.get_attribute("id")
    page.keyboard.press("ArrowRight")
    assert preview.is_visible()
    assert page.evaluate("document.activeElement.id") == page.locator("main sup a").nth(1).get_attribute("id")
    page.keyboard.press("Tab")
    assert preview.count() == 0
    assert page.evaluate("document.activeElement.closest('.preview')") is None


def test_the_meaning_of_the_grade_is_read_in_place_and_in_the_glossary(opened, address):
    page = opened(address + EVENT).page
    term = page.locator("a.term")
    term.hover()
    preview = page.locator(".preview")
    preview.wait_for()
    meaning = (term.get_attribute("data-meaning") or "").strip()
    assert meaning in preview.inner_text()
    page.keyboard.press("Escape")
    assert preview.count() == 0
    term.click()
    page.wait_for_url("**/glossary/index.html#*")
    assert meaning in page.locator(":target").inner_text()


def test_a_suggested_correction_names_the_page_and_the_claim_that_is_open(opened, address):
    page = opened(address + EVENT).page
    link = page.locator(".suggest > a")
    own = "https%3A%2F%2Friver.example%2Fbriefing%2Fevents%2Ftinzaouatene-2024-07%2F"
    assert (link.get_attribute("href") or "").endswith(f"&body={own}%20")
    page.goto(f"{address}{EVENT}#references")
    assert (link.get_attribute("href") or "").endswith(f"&body={own}%20references")


def test_a_preview_closes_with_its_button_and_when_the_page_scrolls_away(opened, address):
    page = opened(address + EVENT).page
    mark = page.locator(".narrative sup a").first
    for close in (lambda: page.locator(".preview .close").click(), lambda: page.mouse.wheel(0, 400)):
        mark.scroll_into_view_if_needed()
        mark.hover()
        page.locator(".preview").wait_for()
        close()
        page.locator(".preview").wait_for(state="detached")
        page.mouse.move(1, 1)


def test_groups_of_claims_start_closed_on_phones_and_open_for_a_link(opened, address):
    page = opened(address + EVENT, width=390).page
    groups = page.locator("main details.property")
    assert [each.get_attribute("open") is not None for each in groups.all()] == [True] + [False] * (groups.count() - 1)
    page.locator(".on-this-page a[href='#of-account']").click()
    assert page.locator("details.account").get_attribute("open") is not None


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_first_screen_says_what_happened_according_to_whom(opened, address, width, height):
    page = opened(address + EVENT, width=width, height=height).page
    needed_parts = {
        "lede": ".opening .lead",
        "when": "dl.header [data-pagefind-meta='when']",
        "toll": ".figures-by-speaker li:first-child",
        "according to": ".figures-by-speaker li:first-child .aside",
        "who": ".involved dd:first-of-type",
        "origins": ".origin-count",
        "grade": "dl.header .badge.grade",
    }
    boxes = {name: page.locator(selector).first.bounding_box() for name, selector in needed_parts.items()}
    assert {name: box for name, box in boxes.items() if box["y"] + box["height"] > height} == {}


def test_a_tap_shows_the_reference_and_a_second_leads_to_it(opened, address):
    page = opened(address + EVENT, width=360, has_touch=True, is_mobile=True).page
    mark = page.locator("main sup a").first
    mark.tap()
    assert page.locator(".preview").is_visible()
    mark.tap()
    assert page.url.endswith(mark.get_attribute("href"))


def test_without_script_a_number_leads_to_its_reference_and_back(opened, address):
    page = opened(address + EVENT, script=False).page
    mark = page.locator("main sup a").first
    mark.click()
    anchor = page.url.partition("#")[2]
    page.locator(f"#{anchor} a[href^='#cite-']").first.click()
    assert page.url.endswith(f"#{mark.get_attribute('id')}")


def test_what_there_is_to_cite_is_copied_by_a_button(opened, address):
    page = opened(address + EVENT, permissions=["clipboard-read", "clipboard-write"]).page
    page.locator(".cite-this summary").click()
    page.locator(".cite-this pre + button").first.click()
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{events-tinzaouatene-2024-07,")
    assert page.locator(".cite-this pre + button").first.inner_text() == "Copied"


def test_a_name_in_another_direction_is_where_headings_do(opened, address):
    page = opened(address + EVENT).page
    page.locator("h1").evaluate("heading => { heading.textContent = 'معركة تين زواتين'; }")
    edges = """() => ["h1", ".kicker"].map((each) => {
        const words = document.createRange();
        words.selectNodeContents(document.querySelector(each));
        return Math.round(words.getBoundingClientRect().left);
    })"""
    heading, kicker = page.evaluate(edges)
    assert abs(heading - kicker) <= 2


def test_the_head_of_an_event_is_whole_on_paper(opened, address):
    page = opened(address + EVENT).page
    page.emulate_media(media="print")
    shown = [key.is_visible() for key in page.locator("dl.header .key").all()]
    assert shown
    assert all(shown)


def test_a_list_begins_on_the_page_of_its_heading(opened, site, address, tmp_path):
    page = opened(address + site.kinds["chronology"]).page
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    command = [needed("pdftotext"), "-l", "1", tmp_path / "page.pdf", "-"]
    text = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()
    assert page.locator(".event-line .name").first.inner_text().split()[0] in text


@pytest.mark.parametrize("kind", ["event", "actor", "chronology", "source", "disputes"])
def test_nothing_is_cut_off_on_paper(opened, site, address, tmp_path, kind):
    page = opened(address + site.kinds[kind], width=PAPER).page
    page.emulate_media(media="print")
    beyond = """[...document.querySelectorAll("main *")].filter((each) =>
        each.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !each.closest("svg, .unseen")
    ).map((each) => each.outerHTML.slice(0, 120))"""
    assert page.evaluate(beyond) == []
    last = page.locator("main a:visible").last.inner_text().split()[0]
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    text = subprocess.run([needed("pdftotext"), tmp_path / "page.pdf", "-"], check=True, stdout=subprocess.PIPE).stdout
    assert last in text.decode()


def test_the_heaviest_event_has_few_tab_stops_and_each_of_its_links_is_one(opened, address, site):
    page = opened(address + site.kinds["event"]).page
    stops = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
          .filter((each) => each.tabIndex >= 0 && each.checkVisibility()).length"""
    )
    assert stops <= 150
    unreached = page.evaluate(
        """() => {
          const links = [...document.querySelectorAll("main a[href]:not(sup > a)")];
          const reached = new Set(links.filter((each) => each.tabIndex >= 0).map((each) => each.href));
          return links.filter((each) => !reached.has(each.href)).length;
        }"""
    )
    assert unreached == 0
    page.locator("body").press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
