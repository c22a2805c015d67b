"""Whose words an article carries, as its by-lines say: a suggestion, and none where nothing is said."""

from __future__ import annotations

import pytest

from briefpress.model.record import Publication
from briefpress.tools.importers.article import Article
from briefpress.tools.importers.hints import lineage_hints

WIRE = Publication.model_validate(
    {"id": "north-wire", "file": "publications/north-wire.yaml", "name": "North Wire Service (NWS)", "type": "wire"}
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("TAMOR (AFP) - The boats burned.", "(AFP)"),
        ("“Nobody slept,” he told AFP.", "told AFP"),
        ("Photo: A. Orme via AFP", "via AFP"),
        ("© Agence France-Presse", "© Agence France-Presse"),
        ("AFP could not verify the number.", "AFP could not"),
        ("The AFPC met.", None),
        ("He told the harbour master.", None),
    ],
)
def test_an_agency(text, said):
    expected = (f"it says “{said}”: if it carries that wire, write wire: afp",) if said else ()
    assert lineage_hints(Article("Boats", text), ()) == expected


@pytest.mark.parametrize("text", ["TAMOR (NWS) -", "he told the North Wire Service"])
def test_a_wire_of_the_briefing_by_either_of_its_names(text):
    (hint,) = lineage_hints(Article("Boats", text), (WIRE,))
    assert hint.endswith("write wire: north-wire")


def test_a_by_line():
    assert len(lineage_hints(Article("Boats", "It burned.", authors=("Staff with AFP",)), ())) == 1


def test_an_original():
    (hint,) = lineage_hints(Article("Boats", "It burned.\nThis was first published by the River Herald.\n"), ())
    assert hint.startswith("it says “first published by the River Herald”: if it is a reprint, write republication_of ")
