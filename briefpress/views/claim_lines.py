"""linked claims -> one line each, for lists of claims away from their event."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Link, When


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim said in one line: its event (``link`` leads to the claim there), and what is claimed, in words.

    ``property`` is "toll", "loss", "responsible", "date", "place" or "account"; ``stance`` "asserts", "claims",
    "blames" or "denies"; ``state`` "", "revised" or "deprecated"; ``word`` "", "disputed" or "differ".
    """

    link: Link
    when: When
    property: str
    speakers: tuple[Link, ...]
    own_voice: bool
    stance: str
    what: str
    said: When | None
    origins: int
    word: str
    state: str
