"""The index of names, as readers get it."""

from __future__ import annotations

from tests.press.views.conftest import words

NAMES = "actors/names/index.html"


def entries(page, section):
    return {
        words(entry.css_first("dt bdi")): [words(use.css_first("a")) for use in entry.css("dd")]
        for entry in page.css(f"{section} dl.names > div")
    }


def test_every_name_leads_to_its_actor_and_to_the_sources_that_use_it(rendered):
    page = rendered(NAMES)
    assert list(entries(page, "main")) == [
        "Anna Dell",
        "Army of Kessa",
        "the Front",
        "Front of the River People",
        "Hill League",
        "River Front",
    ]
    front = next(entry for entry in page.css("dl.names > div") if words(entry.css_first("dt")) == "the Front")
    assert [link.attributes["href"] for link in front.css("dd a")] == [
        "../../actors/river-front/index.html",
        "../../sources/north-wire-2024-03-05/index.html",
    ]
    assert "name used here" not in words(front)


def test_one_name_of_two_actors_is_shown_as_such_apart_and_at_its_letter(rendered):
    page = rendered(NAMES, {"actors/hill-league.yaml": "name: Hill League\nshort: The  front\ntype: armed-group\n"})
    both = {"the Front": ["Hill League", "Front of the River People"]}
    shared = entries(page, "section[aria-labelledby=shared]")
    assert [sorted(actors) for actors in shared.values()] == [sorted(actors) for actors in both.values()]
    marked = page.css(".shared .badge")
    assert [words(badge) for badge in marked] == ["shared", "shared"]


def test_in_our_own_briefing_every_name_of_every_actor_is_there_with_who_uses_it(our_page, ours):
    page = our_page(NAMES)
    listed = {words(entry.css_first("dt bdi")).casefold(): entry for entry in page.css("dl.names > div")}
    for actor in ours.records.actors.values():
        own = [name for name in (actor.name, actor.short) if name]
        for name in (*own, *(alias.name for alias in actor.aliases)):
            links = {link.attributes["href"] for link in listed[" ".join(name.casefold().split())].css("a")}
            assert f"../../actors/{actor.id}/index.html" in links
        for alias in actor.aliases:
            links = {link.attributes["href"] for link in listed[" ".join(alias.name.casefold().split())].css("a")}
            assert {f"../../sources/{citation.source}/index.html" for citation in alias.cite} <= links
