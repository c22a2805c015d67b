"""addresses: the reserved ids are those that the site's plan uses."""

from __future__ import annotations

from briefpress.check.addresses import RESERVED
from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.load.config import MORE_OUTPUTS, OUTPUTS
from briefpress.load.load import load
from briefpress.model.record import KINDS
from briefpress.plan.plan import plan
from briefpress.write.search_index import FOLDER
from tests.conftest import say


def test_reserved_ids_are_those_of_the_sites_own_pages_and_folders(briefing):
    content = briefing()
    say(content, f"base_url: https://example.org/\noutputs: [{', '.join((*OUTPUTS, *MORE_OUTPUTS))}]")

    records = load(content)[0]
    ids = {record.id for record in records.all()}
    needed: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for page in plan(link(records, Evidence())):
        first, _, rest = page.path.partition("/")
        if page.id in ids or not rest:
            continue
        needed["pages"].add(first)
        if first in KINDS and "/" in rest:
            needed[first].add(rest.partition("/")[0])
    needed["pages"] |= {FOLDER.strip("/"), "static", "media"}
    needed["events"] -= {"type", "grade"}  # their pages are one folder deeper
    assert {kind: names for kind, names in needed.items() if names} == RESERVED
