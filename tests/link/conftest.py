"""Fixtures for linking: the sound briefing with one more event, linked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.link.events import LinkedEvent

# A source in its own voice from each publication, a retracted one and an opinion, beside those of the sound briefing.
SOURCES = {
    "wire-one": "publication: north-wire\nissued: 2024-04-01\n",
    "wire-two": "publication: north-wire\nissued: 2024-04-03\n",
    "post-own": "publication: tamor-post\nissued: 2024-04-02\n",
    "post-wire": "publication: tamor-post\nwire: north-wire\nissued: 2024-04-02\n",
    "post-taken-back": "publication: tamor-post\nissued: 2024-04-02\nretracted: {on: 2024-05, reason: It was wrong.}\n",
    "post-opinion": "publication: tamor-post\ngenre: opinion\nauthors: [Ada Orme, Ben Pike]\n",
}


@pytest.fixture
def raid(records) -> Callable[..., LinkedEvent]:
    """``raid(claim, claim, …)``: an event of 2024-03-20 at Tamor, linked; each claim is a YAML flow mapping."""

    def linked(*claims: str, header: str = "", files: dict[str, str] | None = None) -> LinkedEvent:
        lines = "".join(f"  - {claim}\n" for claim in claims)
        event = f"title: Raid\ntype: clash\ndate: 2024-03-20\nplaces: [tamor]\n{header}" + (
            f"claims:\n{lines}" if claims else ""
        )
        sources = {f"sources/{name}.yaml": f"title: {name}\ntype: article\n{text}" for name, text in SOURCES.items()}
        found = records(sources | {"events/raid.yaml": event} | (files or {}))
        return link(found, Evidence()).events["raid"]

    return linked


@pytest.fixture
def disputes(raid) -> Callable[..., list[tuple[str, str, tuple[int, ...]]]]:
    """``disputes(claim, …)``: of each dispute of such an event its property, its word and the claims on its sides."""

    def found(*claims: str, **options) -> list[tuple[str, str, tuple[int, ...]]]:
        return [(dispute.property, dispute.word, dispute.claims) for dispute in raid(*claims, **options).disputes]

    return found
