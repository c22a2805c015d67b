"""Incorrect passages: each is reported once, clearly, at its own file and line."""

from __future__ import annotations

import unicodedata

import pytest

WIRE = "north-wire-2024-03-05"


def page(mark: str) -> dict[str, str]:
    return {"pages/new.md": f"---\ntitle: New\n---\nFirst line.\n\nA statement. {mark}\n"}


def field(passage: str) -> dict[str, str]:
    return {"actors/new.yaml": f'name: New\ntype: person\naliases:\n  - {{name: N, cite: {{{WIRE}: "{passage}"}}}}\n'}


HOSTILE = [
    ("…", "passage-empty"),
    ("...", "passage-empty"),
    (" ", "passage-empty"),
    ("… at Tamor", "passage-no-start"),
    ("two days of …", "passage-no-end"),
    ("two … fighting … Tamor", "passage-many-ellipses"),
    ("at Tamor on Monday … two days of", "passage-reversed"),
    ("two days of fighting … fighting the", "passage-overlapping"),
    ("x" * 10_000, "passage-too-long"),
    ("two days " * 1_111, "passage-too-long"),
    ("the", "passage-ambiguous"),
    ("two dayz … Tamor", "passage-not-found"),
    ("وصل الجيش … المدينة", "passage-not-found"),
    ("tamo\u0301r", "passage-not-found"),
]


@pytest.mark.parametrize(("passage", "code"), HOSTILE)
def test_in_a_text_it_is_one_error_at_its_line(check, passage, code):
    ran = check(page(f'[@{WIRE}, "{passage}"]'))
    assert (ran.code, ran.problems) == (1, [f"content/pages/new.md:6: error[{code}]"])


@pytest.mark.parametrize(("passage", "code"), [("", "passage-empty"), *HOSTILE])
def test_in_a_field_it_is_one_error_at_its_line_and_column(check, passage, code):
    ran = check(field(passage))
    assert ran.code == 1
    assert [problem for problem in ran.problems if "orphan" not in problem] == [
        f"content/actors/new.yaml:4:22: error[{code}]"
    ]


@pytest.mark.parametrize("mark", [f'[@{WIRE}, ""]', f'[@{WIRE}, "one\ntwo"]', f"[@{WIRE}, 'one']"])
def test_a_mark_that_holds_no_passage_is_one_error(check, mark):
    ran = check(page(mark))
    assert (ran.code, len(ran.problems), "pages/new.md:6" in ran.problems[0]) == (1, 1, True)


def test_a_typing_error_is_reported_with_the_words_that_were_meant(check):
    ran = check(page(f'[@{WIRE}, "two dayz of … Tamor"]'))
    assert 'did you mean "two days of"?' in ran.err


TEXTS = {
    "as it is": "“They’re gone,” she said — twice.\nThe river had risen.\n",
    "with Windows line ends": "“They’re gone,” she\r\nsaid — twice.\r\nThe river had risen.\r\n",
    "with a byte order mark": "\ufeff“They’re gone,” she said — twice. The river had risen.",
    "with soft hyphens": "“They’re g\u00adone,” she sa\u200bid — twice. The river had ri\u00adsen.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_passage_is_found_whatever_the_typography_and_line_ends_of_its_text(check, briefing, text):
    content = briefing(page('[@tamor-post-2024-03-06, "They\'re gone … river"]'))
    path = content.parent / "archive" / "tamor-post-2024-03-06.txt"
    path.write_bytes(path.read_bytes().rstrip() + b"\n" + text.encode())
    assert not [problem for problem in check(content).problems if "error" in problem]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("وصل الجيش إلى المدينة أمس، وقال الناطق إنه باق.", "وصل الجيش … أمس"),
        ("وَصَلَ الجَيْشُ أمس", "الجَيْشُ أمس"),
        (unicodedata.normalize("NFD", "Le café de Ménaka a brûlé."), "café de … brûlé"),
        ("Le café de Ménaka a brûlé.", unicodedata.normalize("NFD", "café de … brûlé")),
    ],
)
def test_arabic_and_combining_marks_are_found_in_either_form(check, briefing, text, passage):
    content = briefing(page(f'[@tamor-post-2024-03-06, "{passage}"]'))
    path = content.parent / "archive" / "tamor-post-2024-03-06.txt"
    path.write_text(path.read_text() + text)
    assert not [problem for problem in check(content).problems if "error" in problem]


def test_the_words_of_an_alias_are_its_passage_and_may_occur_often(check, briefing):
    alias = (
        "name: The Gates\ntype: town\nwithin: river-region\naliases:\n  - {name: %s, cite: [tamor-post-2024-03-06]}\n"
    )
    content = briefing({"places/gates.yaml": alias % "gates"})
    path = content.parent / "archive" / "tamor-post-2024-03-06.txt"
    path.write_text(path.read_text() + "The gates, the old gates.\n")
    assert not [problem for problem in check(content).problems if "error" in problem]
    (content / "places/gates.yaml").write_text(alias % "doors")
    assert [problem for problem in check(content).problems if "error" in problem] == [
        "content/places/gates.yaml:5:26: error[passage-not-found]"
    ]
