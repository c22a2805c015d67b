"""The disputes page, as readers get it."""

from __future__ import annotations

import pytest

from tests.press.views.conftest import words

DISPUTES = "disputes/index.html"
SAID = "cite: {north-wire-2024-03-05: the soldiers fled}"


def event(title, *claims):
    header = f"title: {title}\ntype: clash\ndate: 2024-03\nplaces: [kessa]\n{SAID}\nclaims:\n"
    return header + "".join(f"  - {{{claim}, {SAID}}}\n" for claim in claims)


def toll(count, by, rest=""):
    return f"toll: {{killed: {count}}}, by: {by}{rest}"


@pytest.fixture(scope="session")
def page(rendered):
    march = (
        toll(3, "kessa-army"),
        toll(30, "river-front", ", rank: preferred, reason: it counted"),
        toll(300, "hill-league", ", rank: deprecated, reason: a slip"),
    )
    files = {
        "events/fire.yaml": event("Fire", toll(100, "kessa-army"), toll(400, "river-front")),
        "events/flood.yaml": event("Flood", toll(12, "kessa-army"), toll(20, "river-front")),
        "events/march.yaml": event("March", *march),
        "events/raid.yaml": event("Raid", toll(18, "kessa-army"), toll(19, "river-front")),
        "actors/hill-league.yaml": "name: Hill League\nshort: the front\ntype: armed-group\n",
    }
    return rendered(DISPUTES, files)


def titles(page, section):
    return [words(title) for title in page.css(f"section[aria-labelledby={section}] h3")]


def test_they_are_sorted_by_their_size_and_those_that_only_differ_apart(page):
    assert titles(page, "disputed") == ["Fire", "Battle of Tamor", "March", "Flood"]
    assert titles(page, "differing") == ["Raid"]


def test_the_claims_of_each_are_side_by_side_with_who_says_them_and_where(page):
    fire = next(row for row in page.css("section .row") if words(row.css_first("h3")) == "Fire")
    claims = fire.css("table.claims tbody .claim")
    said = [(words(claim.css_first("[scope=row]")), words(claim.css_first(".count"))) for claim in claims]
    assert said == [("Army of Kessa", "100"), ("River Front", "400")]
    for claim in claims:
        mark = claim.css_first("a[href^='#ref-']")
        assert page.css_first(f'[id="{mark.attributes["href"][1:]}"]')


def test_the_editors_choice_and_its_reason_are_with_the_claims_and_never_instead_of_them(page):
    march = next(row for row in page.css("section .row") if words(row.css_first("h3")) == "March")
    lines = {words(claim.css_first(".count")): words(claim) for claim in march.css(".claim")}
    assert list(lines) == ["3", "30", "300"]
    assert ("preferred" in lines["30"], "it counted" in lines["30"]) == (True, True)
    assert ("deprecated" in lines["300"], "a slip" in lines["300"]) == (True, True)
    assert "preferred" not in lines["3"]


def test_a_name_of_two_actors_is_a_dispute(page):
    (name,) = page.css("section[aria-labelledby=names] dl > div")
    assert [words(link) for link in name.css("dd a")] == ["the front", "River Front"]


def test_in_our_own_briefing_too(our_page, ours):
    page = our_page(DISPUTES)
    disputed = [dispute for dispute in ours.disputes if dispute.event and dispute.word == "disputed"]
    assert [dispute.size for dispute in disputed] == sorted((each.size for each in disputed), reverse=True)
    assert titles(page, "disputed") == [ours.events[dispute.event].record.title for dispute in disputed]
    for row, dispute in zip(page.css("section[aria-labelledby=disputed] .row"), disputed, strict=True):
        claims = [ours.events[dispute.event].claims[index].claim for index in dispute.claims]
        assert len(row.css(".claim, .accounts > li")) >= len(claims)
        assert len(row.css(".badge.preferred")) == sum(claim.rank == "preferred" for claim in claims)
        assert all(words_of(claim.reason) in words(row) for claim in claims if claim.reason)


def words_of(reason):
    return " ".join(reason.split("[")[0].split())  # up to a link or a mark
