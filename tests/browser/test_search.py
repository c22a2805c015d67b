"""The search page: its form, the Pagefind index, and the fallback without it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

STATUS = ".seek [role=status]"
NAMES = ".results .name"


@pytest.fixture
def ask(opened, address):
    """``ask("words")``: the search page in the browser with its results."""

    def asked(query: str):
        shown = opened(f"{address}search/index.html?{query}")
        expect(shown.page.locator(STATUS)).to_contain_text("result")
        return shown

    return asked


def test_a_word_is_found_with_its_pages_kinds_days_and_excerpts(ask):
    shown = ask("q=Tinzaouatene")
    page = shown.page
    assert "Battle of Tinzaouatene" in " ".join(page.locator(NAMES).all_inner_texts())
    assert page.locator(".results li").count() == 10
    assert "Tinzaouatene" in page.locator(".results mark").first.inner_text()
    assert any("2024" in facts and "Event" in facts for facts in page.locator(".results .facts").all_inner_texts())
    assert shown.errors == []


def test_a_result_leads_to_its_page_under_a_path(ask, address):
    page = ask("q=Tinzaouatene&kind=event").page
    title = page.locator(f"{NAMES} a").first.inner_text()
    page.locator(f"{NAMES} a").first.click()
    assert page.url.startswith(f"{address}events/")
    assert page.locator("h1").inner_text() == title


@pytest.mark.parametrize("slip", ["Tinzaouaten", "Tinzawatene", "Tinzoautene"])
def test_a_name_is_found_however_it_is_spelt(ask, slip):
    shown = ask(f"q={slip}")
    assert "Tinzaouatene" in " ".join(shown.page.locator(NAMES).all_inner_texts())
    assert shown.errors == []


def test_what_is_nowhere_is_not_found(ask):
    page = ask("q=qqqqxz").page
    assert page.locator(STATUS).inner_text() == "No results for “qqqqxz”"
    assert page.locator(NAMES).count() == 0


def test_kinds_narrow_what_is_found_and_say_how_many_there_are(ask, address):
    page = ask("q=Bamako").page
    everything = page.locator(STATUS).inner_text()
    places = page.get_by_label("Places")
    count = int(places.locator("xpath=..").locator(".number").inner_text())
    places.check()
    expect(page.locator(STATUS)).to_have_text(f"{count} results for “Bamako”")
    expect(page).to_have_url(f"{address}search/index.html?q=Bamako&kind=place")
    assert {facts.split("\n")[0] for facts in page.locator(".results .facts").all_inner_texts()} == {"Place"}
    page.go_back()
    expect(page.locator(STATUS)).to_have_text(everything)
    assert not places.is_checked()


def test_a_keyboard_alone_searches_from_any_page(opened, address):
    shown = opened(address + "actors/index.html")
    page = shown.page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("kidal/")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=kidal")
    expect(page.locator(STATUS)).to_contain_text("results for")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "words"
    while page.evaluate("document.activeElement.closest('.results') === null"):
        page.keyboard.press("Tab")
    link = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(link)
    assert shown.errors == []


def test_more_results_come_on_request_and_the_keyboard_stays_with_them(ask):
    page = ask("q=Mali").page
    tenth = page.locator(f"{NAMES} a").nth(9).inner_text()
    page.get_by_role("button", name="More results").press("Enter")
    expect(page.locator(".results li")).to_have_count(20)
    assert page.locator(f"{NAMES} a").nth(9).inner_text() == tenth
    assert page.evaluate("document.activeElement.innerText") == page.locator(f"{NAMES} a").nth(10).inner_text()


def test_the_key_can_be_turned_off(opened, address):
    page = opened(address + "search/index.html").page
    page.get_by_label("The / key goes").uncheck()
    page.goto(address + "events/index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_excerpts_are_words_and_no_markup(ask):
    page = ask("q=Mali").page
    assert page.locator(".excerpt *:not(mark)").count() == 0


@pytest.mark.parametrize("script", [True, False])
def test_from_a_disk_the_form_leads_to_the_pages_that_list_everything(opened, site, script):
    shown = opened((site.folder / "index.html").as_uri(), script=script)
    page = shown.page
    page.locator(".find input").fill("Tinzaouatene")
    page.locator(".find button").click()
    page.wait_for_url("**/search/index.html?q=Tinzaouatene")
    assert page.locator(".no-index").is_visible()
    assert page.locator(".seek").is_hidden()
    page.locator(".instead").get_by_role("link", name="Places").click()
    assert page.locator("h1").inner_text() == "Places"
    assert shown.errors == []


def test_without_a_script_a_server_s_search_page_says_the_same(opened, address):
    page = opened(address + "search/index.html", script=False).page
    assert page.locator(".no-index").is_visible()
    assert page.locator(".seek").is_hidden()


def test_nothing_of_the_index_is_loaded_by_other_pages(opened, address):
    asked = []
    page = opened(address + "index.html").page
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "events/index.html")
    assert asked
    assert not [url for url in asked if "pagefind" in url or "search" in url.rpartition("/")[2]]
