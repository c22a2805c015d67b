"""Evidence and Proof: what pages show, from the lock."""

from __future__ import annotations

import pickle

import pytest

from briefpress.evidence import Evidence, Proof, parse_passage, read_lock, verify, write_lock
from briefpress.model.problem import Where

CITED = [("market", '"Nobody slept" … radio', Where("a.md", 1)), ("bridge", "Two carts", Where("a.md", 2))]


def evidence_of(archive) -> Evidence:
    entries, _ = verify(CITED, archive)
    return Evidence.of(read_lock(write_lock(entries)))


def test_a_proof_has_the_glyphs_and_position_of_the_source(archive_of):
    archive = archive_of(market="“Nobody slept”, he told the\nradio.", bridge="The Two carts")
    assert evidence_of(archive).proof("market", '"Nobody slept" … radio') == Proof("“Nobody slept”", "radio", 0)
    assert evidence_of(archive).proof("bridge", "Two carts") == Proof("Two carts", None, 4)


def test_a_proof_builds_the_link_to_its_passage():
    page = "https://post.example/a"
    assert Proof("“Nobody", "so-called radio", 0).link(page) == f"{page}#:~:text=%E2%80%9CNobody,so%2Dcalled%20radio"
    assert Proof("a", None, 0, before="so-called").link(page) == f"{page}#:~:text=so%2Dcalled-,a"
    assert Proof("a", None, 0).link("") == ""


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://spa.example/#/article/12", "https://spa.example/#/article/12:~:text=a"),
        ("https://post.example/a#:~:text=other", "https://post.example/a#:~:text=a"),
        ("https://post.example/a#part:~:text=other,words", "https://post.example/a#part:~:text=a"),
        ("https://post.example/a#", "https://post.example/a#:~:text=a"),
    ],
)
def test_fault_10_an_address_has_one_fragment_and_one_text_directive(address, link):
    assert Proof("a", None, 0).link(address) == link
    assert Proof("a", None, 0).link(link) == link


def test_a_link_to_repeated_words_has_a_prefix(archive_of):
    archive = archive_of(market=f"Nobody slept. {'x ' * 400} Then nobody slept, the radio said", bridge="Two carts")
    assert verify([("market", "nobody slept", Where("a.md", 1))], archive)[0][0].before == "Then"


def test_any_spelling_of_a_passage_finds_its_proof(archive):
    evidence = evidence_of(archive)
    assert evidence.proof("bridge", " Two  carts") == evidence.proof("bridge", parse_passage("Two carts"))
    assert evidence.proof("bridge", "Two carts") is not None


def test_a_passage_missing_from_the_lock_has_no_proof(archive):
    evidence = evidence_of(archive)
    assert evidence.proof("market", "Two carts") is None
    assert evidence.proof("market", "…") is None
    assert Evidence().proof("market", "Two carts") is None


def test_evidence_can_be_pickled(archive):
    assert pickle.loads(pickle.dumps(evidence_of(archive))) == evidence_of(archive)  # noqa: S301 - our own bytes
