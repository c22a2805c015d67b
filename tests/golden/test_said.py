"""A page says "said DATE" of a claim only where the record of that very claim has a date of speech."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.press.views.anchors import claim_anchor
from briefpress.press.views.wording import when
from tests.golden.texts import page_of

_TARGET = re.compile(r"(?:events/([^/]+)/index\.html)?#(?:dispute-\d+-)?(claim-[\w-]+)$")


@pytest.fixture(scope="module")
def claims(own_briefing: Briefing) -> dict[tuple[str, str], LinkedClaim]:
    """Every claim by its event and its anchor."""
    return {(each.event, claim_anchor(each)): each for event in own_briefing.events.values() for each in event.claims}


def shown_claims(path: Path, event: str) -> Iterator[tuple[LexborNode, tuple[str, str]]]:
    """The elements of a page that show one claim each, with its event and anchor."""
    page = page_of(path)
    for node in page.css('[id^="claim-"]'):
        yield node, (event, node.attributes["id"] or "")
    for node in page.css(".claim-line"):
        found = [match for link in node.css("a[href]") if (match := _TARGET.search(link.attributes["href"] or ""))]
        if found:
            yield node, (found[0][1] or event, found[0][2])


@pytest.mark.slow
def test_said_is_printed_claim_by_claim(own_outputs, claims):
    site, dated, undated = own_outputs / "site", 0, 0
    for path in sorted(site.rglob("*.html")):
        event = path.parent.name if path.parent.parent.name == "events" else ""
        for node, key in shown_claims(path, event):
            printed = [" ".join(part.text().split()) for part in node.css(".said") or node.css(".day")]
            stated = claims[key].said
            words = f"said {when(stated).text}" if stated else "reported "
            assert len(printed) == 1, (path, key)
            assert printed[0].startswith(words), (path, key)
            said = bool(stated)
            dated, undated = dated + said, undated + (not said)
    assert dated > 20
    assert undated > 200


def test_the_data_have_a_date_of_speech_only_where_the_record_has(own_outputs, own_briefing):
    data = json.loads((own_outputs / "site" / "data" / "briefing.json").read_bytes())
    printed = [
        claim["said"] and claim["said"]["edtf"] for event in data["events"].values() for claim in event["claims"]
    ]
    events = (own_briefing.events[identifier] for identifier in data["events"])
    assert printed == [claim.said and claim.said.edtf for event in events for claim in event.claims]
    assert None in printed
