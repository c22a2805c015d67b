"""Quotation marks mean verbatim: with the archive, quoted words must occur in a source cited for them."""

from __future__ import annotations

import pytest

from briefpress.check.check import check_content

CITE = 'cite: {north-wire-2024-03-05: "the Front attacked"}'
HEAD = f"title: Raid\ntype: clash\ndate: 2024-03-02\n{CITE}\n"


@pytest.fixture
def found(briefing):
    """The problems of the sound briefing with one more event, whose fields are given, checked with its archive."""

    def check(fields: str) -> list[str]:
        content = briefing({"events/raid.yaml": HEAD + fields})
        problems = check_content(content, content.parent / "archive").problems
        return [f"{each.where.line} {each.code}: {each.message}" for each in problems if "raid" in each.where.file]

    return check


@pytest.mark.parametrize(
    "claim",
    [
        'toll: {killed: 3, group: {words: "%s"}}',
        'responsible: {words: "%s"}',
        'place: {words: "%s"}',
        "account: They fled., speaker: 'the men of “%s”'",
    ],
)
def test_quoted_words_occur_in_the_source_or_are_reported(found, claim):
    assert found(f"claims:\n  - {{{claim % 'the Front attacked'}, {CITE}}}\n") == []
    assert found(f"claims:\n  - {{{claim % 'the Front … attacked'}, {CITE}}}\n") == []
    (line,) = found(f"claims:\n  - {{{claim % 'the Front retreated'}, {CITE}}}\n")
    assert line.startswith('6 not-verbatim: "the Front retreated" is in quotation marks, but not in north-wire')


def test_a_paraphrase_needs_no_words_of_the_source(found):
    assert found(f"claims:\n  - {{responsible: {{described: men who came by boat}}, {CITE}}}\n") == []


def test_words_of_a_place_in_the_header_are_verbatim_too(found):
    (line,) = found('places: [{words: "a ford nobody named"}]\n')
    assert line.startswith("5 not-verbatim")


def test_part_of_a_word_is_no_quotation(found):
    (line,) = found(f'claims:\n  - {{responsible: {{words: "he Fron"}}, {CITE}}}\n')
    assert "not-verbatim" in line
