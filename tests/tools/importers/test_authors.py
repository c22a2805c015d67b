"""By-lines of many kinds become names, one by one; what is left out or doubtful is named with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.tools.importers.authors import author_names

SITE = ("Tamor Post",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Orme and Ben Pike", ("Ada Orme", "Ben Pike")),
        ("Ada Orme, Ben Pike", ("Ada Orme", "Ben Pike")),
        ("By Ada Orme, Ben Pike & Cy Low", ("Ada Orme", "Ben Pike", "Cy Low")),
        ("Ada Orme; Ben Pike", ("Ada Orme", "Ben Pike")),
        ("[Autor, In Korinna Hennig]", ("Korinna Hennig",)),
        ("Autor:in Korinna Hennig", ("Korinna Hennig",)),
        ("Von Ada Orme und Ben Pike", ("Ada Orme", "Ben Pike")),
        ("Texte : Ada Orme", ("Ada Orme",)),
        ("Ana Gil y Eva Paz", ("Ana Gil", "Eva Paz")),
        ("ada@post.example (Ada Orme)", ("Ada Orme",)),
        ('<a href="/ada">Ada Orme</a>', ("Ada Orme",)),
        ("Ada &amp; Ben", ("Ada", "Ben")),
        ("Автор: Пётр Лодочников", ("Пётр Лодочников",)),
        ("本报记者 李渡", ("李渡",)),
        ("Martin King, Jr.", ("Martin King, Jr.",)),
        ("Di Pietro, Davide Rossi", ("Di Pietro", "Davide Rossi")),
        *[
            (name, (name,))
            for name in ("Von der Leyen", "Di Wu", "Da Silva", "Vincent van Gogh", "Li", "María de la Cruz")
        ],
    ],
)
def test_fault_26_by_lines_are_cleaned_and_split_without_a_doubt(line, names):
    found = author_names([line], SITE)
    assert (found.names, found.doubts) == (names, ())


@pytest.mark.parametrize(
    ("line", "names", "doubt"),
    [
        ("Username", (), "“Username” is left out: a placeholder of the site's software"),
        ("Tamor Post", (), "“Tamor Post” is left out: the name of the outlet"),
        ("https://social.example/ada", (), "“https://social.example/ada” is left out: it contains no name"),
        (
            "Ada Orme, Senior Correspondent",
            ("Ada Orme",),
            "“Senior Correspondent” is left out: the office or place of Ada Orme",
        ),
        ("Ada Orme (AFP)", ("Ada Orme",), "“(AFP)” beside “Ada Orme” is left out"),
        ("Par Ada Orme à Tamor", ("Ada Orme",), "“à Tamor” beside “Par Ada Orme” is left out"),
        ("AFP", ("AFP",), "“AFP” looks like an agency: if the article carries its wire, write wire"),
        ("Staff Writer", ("Staff Writer",), "“Staff Writer” names a desk, not a person"),
        ("ADA ORME", ("ADA ORME",), "“ADA ORME” is in capitals: write it as names are written"),
        ("ada_orme99", ("ada_orme99",), "“ada_orme99” looks like a login"),
        ("Orme, Ada", ("Orme, Ada",), "“Orme, Ada” may be one name in reverse order, or two names"),
        ("José Ortega y Gasset", ("José Ortega y Gasset",), "“José Ortega y Gasset” may be one name or two"),
        (
            "Guild of Ferrymen and Carters",
            ("Guild of Ferrymen and Carters",),
            "is kept whole: it looks like an organisation",
        ),
        ("Ada Orme lives in Tamor. She writes about boats and fairs.", (), "is left out: too long for a name"),
    ],
)
def test_fault_26_the_doubt_names_what_is_doubtful_and_why(line, names, doubt):
    found = author_names([line], SITE)
    assert found.names == names
    assert len(found.doubts) == 1
    assert doubt in found.doubts[0]


@pytest.mark.parametrize("lines", [("Ada Orme", "ADA ORME"), ("ADA ORME", "Ada Orme"), ("Orme, Ada", "Ada Orme")])
def test_fault_26_one_person_twice_is_one_author(lines):
    assert author_names(lines) == author_names(["Ada Orme"])


def test_organisations_that_are_marked_as_such_are_never_split():
    name = "Boats, Nets & Sons"
    assert author_names([name], whole={name}).names == (name,)


@given(st.lists(st.text(max_size=80), max_size=3))
def test_any_by_line_makes_names_and_what_is_left_out_is_reported(lines):
    found = author_names(lines)
    assert len(set(found.names)) == len(found.names)
    assert all(name and name == name.strip() for name in found.names)
    assert found.names or found.doubts or not any(line.strip() for line in lines)
