"""The opening of an event where only that is shown: a figure in it has its speaker."""

from __future__ import annotations

import pytest

EVENT = "events/raid.md"
PATH = "events/raid/index.html"
FIGURE = "40 killed, according to River Front."


def raid(text: str, *claims: str) -> dict[str, str]:
    said = "".join(f"  - {claim}\n" for claim in claims)
    head = "title: Raid\ntype: clash\ndate: 2024-03-01\ncite: [north-wire-2024-03-05]\n"
    return {EVENT: f"---\n{head}claims:\n{said}---\n{text}\n"}


def claim(count: str, by: str = "by: river-front") -> str:
    return f"{{{count}, {by}, cite: [north-wire-2024-03-05]}}"


FORTY = claim("toll: {killed: 40}")


@pytest.mark.parametrize("text", ["A raid killed forty people.", "A raid killed 40 people.", "There was a raid."])
def test_a_text_that_names_no_speaker_is_followed_by_the_figure(see, text):
    assert see(PATH, raid(text, FORTY)).head.description == f"{text} {FIGURE}"


@pytest.mark.parametrize("text", ["The River Front says that it killed forty.", "It killed 40, said the Front."])
def test_a_text_that_names_the_speaker_by_any_name_is_left_alone(see, text):
    assert see(PATH, raid(text, FORTY)).head.description == text


def test_every_number_of_the_text_that_a_claim_has_gets_its_speaker(see):
    wounded = claim("toll: {wounded: 1200}", "speaker: a doctor")
    text = see(PATH, raid("A raid left 1,200 wounded.", FORTY, wounded)).head.description
    assert text == f"A raid left 1,200 wounded. {FIGURE} 1,200 wounded, according to a doctor."


def test_without_counts_the_text_is_left_alone(see):
    account = "{account: They fled., by: river-front, cite: [north-wire-2024-03-05]}"
    assert see(PATH, raid("They fled 40 miles.", account)).head.description == "They fled 40 miles."
