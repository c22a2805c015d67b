"""Every kind of page, its heaviest: at three widths, light and dark, without a fault that a machine can see."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import KINDS

pytestmark = pytest.mark.browser

WIDTHS = (360, 768, 1280)
WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
SCROLLS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_at_every_width_light_and_dark(opened, site, address, kind):
    shown = opened(address + site.kinds[kind])
    page, scrolls, violations = shown.page, [], []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate(SCROLLS):
                scrolls.append(width)
            if width != 768:  # in between, nothing is there that is not at one of the ends
                violations += [
                    (scheme, width, found["id"], found["nodes"][0]["html"][:200])
                    for found in Axe().run(page, options=WCAG).response["violations"]
                ]
    assert (scrolls, violations, shown.faults) == ([], [], [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_opens_from_disk_and_without_script(opened, site, kind):
    whole = opened((site.folder / site.kinds[kind]).as_uri())
    plain = opened((site.folder / site.kinds[kind]).as_uri(), script=False)
    assert (whole.faults, plain.faults) == ([], []) or kind == "missing"  # which is for a server alone
    seen = [shown.page.evaluate("document.querySelector('main').innerText.length") for shown in (whole,)]
    assert seen[0] > 0
    assert plain.page.locator("main").inner_text()


def test_links_lead_from_page_to_page_under_a_path_and_from_disk(opened, site, address):
    for start in (address + "index.html", (site.folder / "index.html").as_uri()):
        page = opened(start).page
        for _ in range(2):  # to a list, and from it to a record
            page.locator("main .name a").first.click()
        assert page.locator("h1").inner_text()
        page.locator(".masthead .title a").click()
        assert page.url == start


def test_an_address_that_leads_nowhere_shows_the_page_for_it(opened, site, address):
    shown = opened(address + "404.html")
    assert shown.faults == []
    assert shown.page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Newsreader")
