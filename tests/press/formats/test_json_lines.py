"""JSON Lines: the same records as in the whole document, in parts."""

from __future__ import annotations

import json

from briefpress.press.views.document.record_data import DATA_OF


def test_every_record_of_the_document_is_on_one_line_and_the_same(site):
    document = json.loads(site["data/briefing.json"])
    lines = [json.loads(line) for path in site if path.endswith(".jsonl") for line in site[path].splitlines()]
    found = {(line.pop("kind"), line.pop("id")): line for line in lines}
    records = {
        (kind, key): record for kind, held in document.items() if kind in DATA_OF for key, record in held.items()
    }
    assert len(lines) == len(found)
    assert found == records
