"""Every figure away from its event has its speaker and hedge, in the words of one function."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from selectolax.lexbor import LexborHTMLParser

from briefpress.link.rows import Row
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.claims import outcome_words
from briefpress.press.views.event_opening import event_opening
from briefpress.press.views.figures import figure, hedge_words, leading_figure
from briefpress.press.views.page_context import ROOT_PAGE, PageContext
from briefpress.press.views.wording import count_words, counted_words
from tests.golden.texts import page_of, readable

_EVENT = re.compile(r"events/([^/]+)/index\.html(?:#(.*))?$")


@pytest.fixture(scope="module")
def context(own_briefing) -> PageContext:
    return PageContext(own_briefing, ROOT_PAGE)


@pytest.fixture(scope="module")
def leading(own_briefing, context) -> dict[str, str]:
    """The figure in words of each event that has one."""
    found = {each: leading_figure(context, event) for each, event in own_briefing.events.items()}
    return {event: one.text for event, one in found.items() if one}


def words(text: str) -> str:
    return " ".join(text.split())


def pages(site: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), page_of(path)


def link_of(node) -> tuple[str, str]:
    """The event, and the place on its page, that the first link to an event in an element leads to."""
    for link in node.css("a[href]"):
        if found := _EVENT.search(link.attributes["href"] or ""):
            return found[1], found[2] or ""
    return "", ""


@pytest.mark.slow
def test_every_figure_in_a_list_of_events_is_that_of_the_event_with_its_speaker(own_outputs, leading):
    kinds: Counter[str] = Counter()
    for path, page in pages(own_outputs / "site"):
        for node in page.css(".event-line"):
            event, line = link_of(node)[0], node.css_first(".figure-line")
            shown = words(line.text()) if line else ""
            expected = leading.get(event, "")
            assert shown.removesuffix(" disputed").removesuffix(" differing") == expected, (path, event)
            kinds[path.partition("/")[0]] += bool(shown)
    assert {kind for kind, number in kinds.items() if number} >= {*"index.html events chronology actors places".split()}


@pytest.mark.slow
def test_the_pages_of_sources_and_publications_name_the_speaker_of_each_figure(own_outputs, own_briefing):
    counted = {
        (claim.event, claim_anchor(claim)): counted_words(count_words(claim.counted.count), outcome_words(claim))
        for event in own_briefing.events.values()
        for claim in event.claims
        if claim.counted
    }
    seen: Counter[str] = Counter()
    for path, page in pages(own_outputs / "site"):
        for node in page.css(".passages-cited ul > li"):
            if count := counted.get(link_of(node)):
                assert re.search(rf"{re.escape(count)}.*(according to|inferred by) ", words(node.text())), path
                seen["sources"] += 1
        for node in page.css(".compared dd"):
            assert node.css_first(".speaker") or re.search(r"according to \w", words(node.text())), path
            seen["publications"] += 1
    assert min(seen["sources"], seen["publications"]) > 40


@pytest.mark.slow
def test_every_figure_of_an_actors_table_is_that_of_its_row(own_outputs, own_briefing, context):
    texts = {
        (event.record.id, figure(context, event, row).link.path.partition("#")[2]): figure(context, event, row).text
        for event in own_briefing.events.values()
        for row in event.rows
    }
    seen = 0
    for path, page in pages(own_outputs / "site"):
        for node in page.css('section[aria-labelledby="numbers"] tbody tr'):
            shown = words(node.css_first("td").text()).removesuffix(" disputed").removesuffix(" differing")
            assert shown == texts[link_of(node.css_first("th"))], path
            seen += 1
    assert seen > 10


@pytest.mark.slow
def test_every_claim_in_a_list_says_who_makes_it_or_is_on_the_page_of_its_speaker(own_outputs):
    seen = 0
    for path, page in pages(own_outputs / "site"):
        for node in page.css('section[aria-labelledby="speaks"]'):
            assert path.startswith(("actors/", "publications/"))
            node.decompose()
        for node in page.css(".claim-line, .disagreement li"):
            header = "the record" in node.text()
            assert header or node.css_first(".speaker"), (path, words(node.text()))
            seen += 1
    assert seen > 100


def test_every_figure_has_the_hedges_of_the_claims_that_state_it(own_briefing, context):
    hedged = 0
    for event in own_briefing.events.values():
        for row in event.rows:
            hedges = hedge_words(context, row.stating or row.claims)
            shown = figure(context, event, row)
            assert shown.according.endswith(f" ({hedges})" if hedges else shown.according)
            hedged += bool(hedges)
    assert hedged > 2


@pytest.mark.slow
def test_descriptions_feeds_and_the_calendar_have_the_opening_with_speakers(own_outputs, own_briefing, context):
    site = own_outputs / "site"
    openings = {each: event_opening(context, event) for each, event in own_briefing.events.items()}
    for event, opening in openings.items():
        page = LexborHTMLParser((site / "events" / event / "index.html").read_text(encoding="utf-8"))
        shown = [
            node.attributes["content"] for node in page.css('meta[name="description"], meta[property$="description"]')
        ]
        assert set(shown) <= {opening}, event
    feeds = [*site.glob("feeds/events.*"), *site.glob("actors/*/feed.xml")]
    texts = {text for path in feeds if path.suffix != ".ics" for text in readable(path)}
    found = [event for event, opening in openings.items() if any(text.endswith(opening) for text in texts)]
    assert len(found) >= min(len(openings), 100)  # a feed has the latest hundred
    calendar = Calendar.from_ical((site / "feeds" / "events.ics").read_bytes())
    described = {str(one.get("description", "")) for one in calendar.walk("vevent")}
    assert {each for each in described if each} <= {words(opening) for opening in openings.values()} | {""}


@pytest.mark.slow
def test_the_dossier_and_the_markdown_pages_name_the_speakers_too(own_outputs, own_briefing, context, leading):
    [printed] = readable(own_outputs / "site" / "print" / "briefing.pdf")
    flat = re.sub(r"[\s\u00ad-]", "", printed)
    files = [path for path in (own_outputs / "markdown").rglob("*.md") if "chronology" in path.as_posix()]
    chronology = "".join(path.read_text(encoding="utf-8") for path in files)
    plain = re.sub(r"[\\\s]|&#\d+;", "", chronology)
    for event in leading:
        shown = leading_figure(context, own_briefing.events[event])
        assert re.sub(r"[\s-]", "", shown.according) in flat, event
        assert re.sub(r"[\s]|[&'’]", "", shown.text) in re.sub(r"['’]", "", plain), event


def counting(row: Row) -> int:
    """How many claims state the figure of a row, counted from the records alone."""
    current = [
        claim
        for claim in row.claims
        if claim.index not in row.revised and claim.claim.rank != "deprecated" and claim.claim.stance != "denies"
    ]
    numbers = [claim for claim in current if claim.counted.count.text[0] in "0123456789~<>"] or current
    return len([claim for claim in numbers if not claim.claim.restates] or numbers)


@pytest.mark.slow
def test_tables_count_only_the_claims_that_state_the_figure(own_outputs, own_briefing, context):
    rows = {
        (event.record.id, figure(context, event, row).link.path.partition("#")[2]): row
        for event in own_briefing.events.values()
        for row in event.rows
    }
    fewer = 0
    for path, page in pages(own_outputs / "site"):
        for node in page.css('section[aria-labelledby="numbers"] tbody tr'):
            row = rows[link_of(node.css_first("th"))]
            number = int(words(node.css("td")[1].text()).partition(" ")[0])
            assert number == counting(row), path
            fewer += number < len(row.claims)
    assert fewer > 0
