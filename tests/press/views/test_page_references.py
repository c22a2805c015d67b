"""Citations as readers get them: links to the passage and to the archived copy."""

from __future__ import annotations

import pytest

from briefpress.model.quotation_marks import in_quotation_marks
from tests.press.views.conftest import words

TAMOR = "events/tamor-2024-03/index.html"
ARCHIVED = "https://archive.example/2024/north-wire.example/tamor"


@pytest.fixture(scope="session")
def archived(edited):
    name = "sources/north-wire-2024-03-05.yaml"
    return edited(name, "url: https", f"archive_url: {ARCHIVED}\nurl: https")


def out(reference):
    return {words(link): link.attributes["href"] for link in reference.css(".origin a.out")}


def test_a_reference_leads_to_the_text_and_to_the_archive_where_one_is_named(rendered, archived):
    second, first = rendered(TAMOR, archived).css(".references ol > li[value]")
    assert out(first) == {"read online": "https://north-wire.example/2024/03/05/tamor", "archived copy": ARCHIVED}
    assert out(second) == {"read online": "https://tamor-post.example/army"}


def test_so_does_the_page_of_the_source(rendered, archived):
    assert rendered("sources/north-wire-2024-03-05/index.html", archived).css_first(f'a.out[href="{ARCHIVED}"]')


def test_every_mark_leads_to_a_passage_and_every_passage_back_to_its_marks(rendered):
    page = rendered(TAMOR)
    marks = page.css("main a[href^='#ref-']")
    assert marks
    for mark in marks:
        passage = page.css_first(f'[id="{mark.attributes["href"][1:]}"]')
        assert f"#{mark.attributes['id']}" in [link.attributes["href"] for link in passage.css("a[href^='#']")]


@pytest.mark.slow
def test_each_passage_of_our_own_briefing_is_proved_and_leads_to_its_words_where_the_address_is_known(our_page, ours):
    proved = 0
    for event in ours.order:
        for reference in our_page(f"events/{event}/index.html").css(".references ol > li[value]"):
            assert not reference.css(".badge.unverified")
            passages = [one for one in reference.css(".passages > li") if "“" in words(one)]
            proved += len(passages)
            text = out(reference).get("read online")
            ways = [passage.css_first("a").attributes["href"].partition("#:~:text=") for passage in passages]
            assert not text or all((address, bool(way)) == (text, True) for address, _, way in ways)
    assert proved > 500


def test_each_source_of_our_own_briefing_lists_every_proved_passage_in_order_with_what_rests_on_it(our_page, ours):
    for source in ours.records.sources:
        proofs = [proof for (whose, _), proof in ours.evidence.proofs.items() if whose == source]
        found = our_page(f"sources/{source}/index.html").css(".passages-cited > li")
        lines = [line for line in found if "“" in words(line.css_first(".passage"))]
        positions = {shown(proof): proof.position for proof in proofs}
        listed = [words(line.css_first(".passage")) for line in lines]
        assert sorted(listed) == sorted(shown(proof) for proof in proofs)
        assert [positions[line] for line in listed] == sorted(positions[line] for line in listed)
        assert all(line.css("ul > li a") for line in lines)


def shown(proof):
    words = f"{proof.start} … {proof.end}" if proof.end else proof.start
    return in_quotation_marks(" ".join(words.split()))
