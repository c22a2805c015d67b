"""The largest page of every kind: at three widths, light and dark, without errors that a machine can detect."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import KINDS

pytestmark = pytest.mark.browser

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
CONTRAST = {"type": "rule", "values": ["color-contrast"]}  # all that the colours of a scheme can break
# Width, colour scheme, and what axe looks at there.
LOOKS = (
    (360, "light", WCAG),
    (768, "light", None),
    (1280, "light", WCAG),
    (1280, "dark", CONTRAST),
    (360, "dark", None),
)
SCROLLS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_at_every_width_light_and_dark(opened, site, address, kind):
    shown = opened(address + site.kinds[kind])
    page, scrolls, violations = shown.page, [], []
    for width, scheme, rules in LOOKS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(SCROLLS):
            scrolls.append(width)
        if rules:
            seen = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
            violations += [(scheme, width, found["id"], found["nodes"][0]["html"][:200]) for found in seen]
    assert (scrolls, violations, shown.errors) == ([], [], [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_opens_from_disk_and_without_script(opened, site, kind):
    whole = opened((site.folder / site.kinds[kind]).as_uri())
    plain = opened((site.folder / site.kinds[kind]).as_uri(), script=False)
    assert (whole.errors, plain.errors) == ([], []) or kind == "missing"  # which is for a server alone
    assert all(shown.page.locator("main").inner_text() for shown in (whole, plain))


def test_links_lead_from_page_to_page_under_a_path_and_from_disk(opened, site, address):
    for start in (address + "index.html", (site.folder / "index.html").as_uri()):
        page = opened(start).page
        page.locator(".masthead nav a", has_text="Events").click()
        line = page.locator("main .event-line .name a").first
        title = line.inner_text()
        line.click()
        assert page.locator("h1").inner_text() == title
        page.locator(".masthead .title a").click()
        assert page.url == start


def test_an_address_that_leads_nowhere_shows_the_page_for_it(opened, address):
    shown = opened(address + "404.html")
    assert shown.errors == []
    assert shown.page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Newsreader")
