"""The filter of event lists: by keyboard, in the address, from disk, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SHOWN = ".event-line:visible"
STATUS = ".filter [role=status]"


def lines(page):
    return page.locator(SHOWN).count()


@pytest.mark.parametrize("path", ["chronology/index.html", "events/index.html", "events/type/attack/index.html"])
def test_every_choice_leaves_as_many_lines_as_it_says(opened, address, path):
    shown = opened(address + path)
    page = shown.page
    for choice in page.locator(".filter option[data-in]").all()[::7]:
        name = choice.evaluate("option => option.parentNode.name")
        count = int(choice.inner_text().rpartition("(")[2].rstrip(")"))
        page.locator(f".filter [name={name}]").select_option(value=choice.get_attribute("value"))
        assert lines(page) == count
        page.get_by_role("button", name="Clear all").click()
    assert shown.errors == []


def test_choices_narrow_each_other_and_say_what_they_would_leave(opened, address):
    page = opened(address + "chronology/index.html").page
    total = lines(page)
    assert page.locator(STATUS).inner_text() == f"All events: {total}"
    page.get_by_label("Actor", exact=True).select_option("jnim")
    jnim = lines(page)
    kinds = page.locator("[name=type] option[data-in]:not([disabled])")
    counts = [int(text.rpartition("(")[2].rstrip(")")) for text in kinds.all_inner_texts()]
    assert sum(counts) == jnim < total
    page.get_by_label("Disputed only").check()
    assert 0 < lines(page) < jnim
    assert page.locator(STATUS).inner_text() == f"{lines(page)} of {total} events"
    assert page.locator(".year:visible").count() == page.locator(".year:has(.event-line:not([hidden]))").count()
    assert sum(map(int, page.locator(".year:visible > h2 .number").all_inner_texts())) == lines(page)


@pytest.mark.parametrize("disk", [False, True], ids=["server", "disk"])
def test_what_is_chosen_is_in_the_address_and_back_and_forward_follow(opened, site, address, disk):
    start = (site.folder / "chronology/index.html").as_uri() if disk else address + "chronology/index.html"
    shown = opened(start)
    page = shown.page
    total = lines(page)
    page.get_by_label("Actor", exact=True).select_option("jnim")
    some = lines(page)
    page.get_by_label("Year", exact=True).select_option("2024")
    few, where = lines(page), f"{start}?actor=jnim&year=2024"
    expect(page).to_have_url(where)
    page.go_back()
    assert (lines(page), page.get_by_label("Year", exact=True).input_value()) == (some, "")
    page.go_back()
    expect(page).to_have_url(start)
    assert lines(page) == total
    page.go_forward()
    page.go_forward()
    expect(page).to_have_url(where)
    assert lines(page) == few
    again = opened(where)
    assert lines(again.page) == few
    assert (shown.errors, again.errors) == ([], [])


def test_what_an_address_asks_and_the_list_has_not_is_no_choice(opened, address):
    shown = opened(address + "chronology/index.html?actor=nobody&colour=red&year=")
    assert lines(shown.page) == shown.page.locator(".event-line").count()
    assert shown.errors == []


def test_a_keyboard_alone_chooses_and_clears(opened, address):
    page = opened(address + "chronology/index.html").page
    total = lines(page)
    while page.evaluate("document.activeElement.name") != "actor":
        page.keyboard.press("Tab")
    page.keyboard.type("JNIM")
    assert lines(page) < total
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "place"
    while page.evaluate("document.activeElement.name") != "disputed":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{address}chronology/index.html?actor=jnim&disputed=yes")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert lines(page) == total
    expect(page).to_have_url(f"{address}chronology/index.html")
    assert page.evaluate("document.activeElement.innerText") == "Clear all"


def test_nothing_above_the_list_moves_when_something_is_chosen(opened, address):
    page = opened(address + "chronology/index.html").page
    edge = "document.querySelector('.filter').getBoundingClientRect().bottom"
    before = page.evaluate(edge)
    page.get_by_label("Actor", exact=True).select_option("jnim")
    page.get_by_label("Type", exact=True).select_option("attack")
    assert page.evaluate(edge) == before


def test_without_a_script_there_is_no_filter_and_every_facet_has_its_page(opened, address):
    page = opened(address + "events/index.html", script=False).page
    assert page.locator(".filter").is_hidden()
    assert page.locator(".opening noscript a").first.is_visible()
    link = page.get_by_role("navigation", name="Event grades").get_by_role("link", name="contested")
    count = int(link.locator("xpath=following-sibling::*").inner_text())
    link.click()
    assert page.url.endswith("events/grade/contested/index.html")
    assert lines(page) == count
    assert page.locator("h1").inner_text() == "Contested"
