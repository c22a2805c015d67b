"""slug: ids from words in any script, and from dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.ids import ID
from briefpress.model.record.date import parse_date
from briefpress.model.record.slug import date_slug, is_transliterated, slug


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Le Monde (Paris)", "le-monde-paris"),
        ("Réunion à Tamor", "reunion-a-tamor"),
        ("L’attaque d'Ouagadougou", "lattaque-douagadougou"),
        ("Đỗ Łódź Ørsted Æble Straße", "do-lodz-orsted-aeble-strasse"),
        ("Ɓɛŋ Ɲɔ Haƙƙi Ƴan \u02bcYan", "ben-nyo-hakki-yan-yan"),
        ("I\u011fd\u0131r İzmir", "igdir-izmir"),
        ("e\u0301te\u0301", "ete"),
        ("معركة الميناء", "mrkh-lmyn"),
        ("Битва за порт", "bitva-za-port"),
        ("港口之战 2024", "gang-kou-zhi-zhan-2024"),
        ("…!?", ""),
        ("", ""),
    ],
)
def test_slugs_of_words(words, made):
    assert slug(words) == made


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Đỗ Łódź Ørsted \u02bbOkina 2024 ½ ª 😀 …", False),
        ("e\u0301te\u0301", False),
        ("\uff21cme", False),
        ("Порт", True),
        ("Port الميناء", True),
        ("港", True),
    ],
)
def test_transliterations_are_recognised(words, expected):
    assert is_transliterated(words) is expected


@given(st.text())
def test_a_slug_is_an_id_or_empty(words):
    made = slug(words)
    assert made == "" or ID.fullmatch(made)
    assert len(made) <= 60
    assert slug(made) == made


@pytest.mark.parametrize(
    ("date", "made"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05~", "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024-03-05/2024-03-09", "2024-03"),
        ("[2023-12..2024-03]", "2023"),
        ("2023/2024", "2023"),
        ("../2024-03", "2024-03"),
        ("2024-03/..", "2024"),
    ],
)
def test_slugs_of_dates(date, made):
    assert date_slug(parse_date(date)) == made


def test_the_slug_without_a_date():
    assert date_slug(None) == "undated"
