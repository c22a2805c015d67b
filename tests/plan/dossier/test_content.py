"""What strangers write, in every field, is printed as it is."""

from __future__ import annotations

import re

import pytest

from briefpress.press.formats.pdf import printable_text
from tests.plan.dossier.reading import reader, run_on, words

HOSTILE = '#panic("x") *b* _i_ $x^2$ [c] <tag> @ref \\u{41} `r` // no /* no */ -- ~ = #let a = 1 </svg> &amp; \'q\' "q"'
EVENT = """title: {0}
type: clash
date: 2024-04-01
places: [{{place: tamor, note: {0}}}]
actors: [{{actor: river-front, role: combatant, note: {0}}}]
cite: {{north-wire-2024-03-05: "two days of … at Tamor"}}
claims:
  - toll: {{killed: 7, group: {{words: {0}}}}}
    speaker: {0}
    note: {0}
    cite: {{north-wire-2024-03-05: "killed 40 soldiers"}}
  - account: {0}
    about: {0}
    by: river-front
    rank: preferred
    reason: {0}
    cite: {{north-wire-2024-03-05: "the soldiers fled"}}
grade: contested
grade_reason: {0}
note: {0}
"""
PLACES = 11


def quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_hostile_text_prints_literally_in_every_field(render):
    # as prose some of it is Markdown; its marks escaped, it is words in both
    prose = re.sub(r"([\\*_`\[\]<>&#~$=@-])", r"\\\1", HOSTILE)
    text = EVENT.format(quoted(prose)).replace(f"title: {quoted(prose)}", f"title: {quoted(HOSTILE)}")
    text = text.replace(f"words: {quoted(prose)}", f"words: {quoted(HOSTILE)}").replace(
        f"about: {quoted(prose)}", "about: x"
    )
    pdf = render({"events/hostile.yaml": text}, event="hostile")
    assert run_on(words(pdf, "-raw")).count(run_on(HOSTILE)) >= PLACES
    assert HOSTILE in str(reader(pdf).metadata.title)


def test_arabic_is_set_in_a_typeface_that_has_it(render):
    name = "حركة أنصار الدين"
    alias = f"aliases: [{{name: {name}, cite: [north-wire-2024-03-05]}}]"
    files = {"actors/river-front.md": f"---\nname: River Front\ntype: armed-group\n{alias}\n---\nA group.\n"}
    pdf = render(files, actor="river-front")
    fonts = {str(font) for page in reader(pdf).pages for font in page._get_fonts()[0]}
    assert any("NotoNaskhArabic" in font for font in fonts)
    letters = {letter for letter in words(pdf) if "\u0600" <= letter <= "\u06ff"}
    assert set(name) - {" "} <= letters | set("أ")


def test_a_letter_that_no_font_has_is_printed_by_its_number(render):
    event = "title: The 漢 of 🐍\ntype: coup\ndate: 2024-02-01\nplaces: [kessa]\n"
    pdf = render({"events/coup-2024-02.yaml": event}, event="coup-2024-02")
    assert "The‹U+6F22›of‹U+1F40D›" in run_on(words(pdf))


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\ue000", "\x07"])
def test_what_hides_is_shown(hidden):
    assert printable_text(f"a{hidden}b", range(0x10000)) == f"a‹U+{ord(hidden):04X}›b"


@pytest.mark.slow
def test_the_title_page_says_what_it_is(render):
    settings = (
        "title: The war\nedition: 2024-06\npublisher: The Press\nlicence: CC BY 4.0\nbase_url: https://example.org/\n"
    )
    files = {"briefing.yaml": f"format: 1\n{settings}"}
    pdf = render(files, actor="river-front", since="2024-03", disputed="true", classification="TLP:AMBER")
    first, *others = words(pdf).split("\f")[:-1]
    for said in (
        *(
            "Front of the River People",
            "1 event naming Front of the River People, since March 2024, with disputed claims",
            "9 March 2024",
        ),
        *("The Press", "CC BY 4.0", "https://example.org/", "Edition", "2024-06", "TLP:AMBER"),
        "The Press, “Front of the River People”, The war, edition 2024-06",
    ):
        assert run_on(said) in run_on(first.replace("EDITION", "Edition")), said
    assert all(page.count("TLP:AMBER") == 2 for page in others)


@pytest.mark.slow
def test_the_paper_is_the_one_that_was_asked_for(render):
    for paper, size in (("a4", (595, 842)), ("letter", (612, 792))):
        assert tuple(round(float(end)) for end in reader(render(paper=paper)).pages[0].mediabox[2:]) == size


def test_the_language_is_that_of_the_texts(render):
    assert str(reader(render(language="pt-BR")).root_object["/Lang"]) == "pt-BR"


@pytest.mark.slow
def test_a_retracted_source_is_named_as_one(render, edited):
    retracted = "retracted: {on: 2024-05, reason: It was invented.}"
    files = edited("sources/north-wire-2024-03-05.yaml", "language:", f"{retracted}\nlanguage:")
    text = words(render(files))
    assert "Itwasinvented." in run_on(text)
    assert run_on("Every source of this claim was retracted.") in run_on(text)
    assert "retracted or reprint" in " ".join(text.split())
