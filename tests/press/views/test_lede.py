"""The opening of an event's page: its summary, else what the claims say, and its figures by speaker."""

from __future__ import annotations

TAMOR = "events/tamor-2024-03/index.html"
EVENT = "events/tamor-2024-03.md"


def words(text) -> str:
    return "".join(node if isinstance(node, str) else getattr(node, "words", "") for node in text.blocks[0].inner)


def test_a_generated_lede_names_the_speaker_of_each_figure_and_account(see):
    view = see(TAMOR)
    assert words(view.lede) == (
        "11–40 killed (Army of Kessa), according to River Front and the Army of Kessa; figures also for 1 other group. "
        "The Army of Kessa blames River Front"
    )


def test_a_summary_is_the_lede_and_its_citations_come_first(see, edited):
    summary = 'River Front attacked Tamor [@north-wire-2024-03-05, "two days of … at Tamor"].'
    view = see(TAMOR, edited(EVENT, "type: battle", f"summary: '{summary}'\ntype: battle"))
    assert words(view.lede) == "River Front attacked Tamor."
    assert view.references[0].passages[0].start == "two days of"


def test_the_toll_has_every_figure_with_its_speaker_and_the_dead_first(see):
    figures = see(TAMOR).toll
    assert [figure.outcome for figure in figures] == sorted(
        (figure.outcome for figure in figures), key=lambda outcome: "killed" not in outcome
    )
    assert all(figure.according.startswith(("according to", "inferred")) for figure in figures)


def test_an_event_without_claims_has_no_lede(see):
    files = {
        "events/quiet.yaml": "title: Quiet\ntype: clash\ndate: 2024-03-05\ncite: {north-wire-2024-03-05: 'at Tamor'}\n"
    }
    assert not see("events/quiet/index.html", files).lede
