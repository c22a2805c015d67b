"""Pages of long lists: however much a briefing holds, none is too large, and nothing is lost between them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks import content, generate, sizes
from briefpress.build import Request, build

pytestmark = pytest.mark.slow
EVENTS, SOURCES = 400, 300
OUTPUTS = "outputs: [html]\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """A site whose few publications, popular actors and popular sources have hundreds of entries each."""
    folder = Path(tmp_path_factory.mktemp("large"))
    generate.main([str(EVENTS), str(folder / "corpus"), "--sources", str(SOURCES)])
    content.main([str(folder / "corpus"), str(folder / "content")])
    settings = folder / "content/briefing.yaml"
    settings.write_text(settings.read_text().replace(OUTPUTS, "outputs: [html, json]\n"), encoding="utf-8")
    assert build(Request(folder / "content", folder / "site")).written
    return folder / "site"


def page(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_bytes())


def test_fault_31_no_page_is_larger_than_150_kb(site, capsys):
    sizes.main([str(site)])
    assert "larger" not in capsys.readouterr().err
    divided = {folder for folder, (number, *_) in sizes.largest(site).items() if folder.count("*") > 1 and number > 1}
    assert {"actors/*/*", "publications/*/*", "sources/*/*"} <= divided


def test_a_page_that_is_too_large_fails(site):
    with pytest.raises(SystemExit, match="larger than 1,000 bytes"):
        sizes.main([str(site), "--limit", "1000"])


@pytest.mark.parametrize(
    ("folder", "lines", "number"),
    [
        ("coverage", ".coverage > li", None),
        ("chronology", ".event-line", EVENTS),
        ("sources/year", ".source-line", SOURCES),
    ],
)
def test_fault_31_every_entry_is_on_exactly_one_of_the_parts(site, folder, lines, number):
    parts = list(site.glob(f"{folder}/*/index.html"))
    found = Counter(
        node.css_first(".name a").attributes["href"].rpartition("../")[2]
        for part in parts
        for node in page(part).css(lines)
    )
    assert set(found.values()) == {1}
    assert number in (None, len(found))


def test_fault_31_every_link_leads_to_a_page_and_to_a_place_on_it(site):
    files = {file: page(file) for file in site.rglob("*.html")}
    places = {file: {node.attributes["id"] for node in tree.css("[id]")} for file, tree in files.items()}
    for file, tree in files.items():
        for link in tree.css("a[href]"):
            target, _, anchor = (link.attributes["href"] or "").partition("#")
            if target.startswith(("http", "mailto")):
                continue
            goal = (file.parent / target).resolve() if target else file
            assert goal.is_file(), (file, target)
            assert not anchor or goal.suffix != ".html" or anchor in places[goal], (file, target, anchor)


def test_fault_31_the_data_is_offered_in_parts_that_are_the_whole(site):
    document = json.loads((site / "data/briefing.json").read_bytes())
    for kind in ("events", "sources", "actors", "places", "publications"):
        files = [*site.glob(f"data/{kind}.jsonl"), *site.glob(f"data/{kind}/*.jsonl")]
        records = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
        assert {each.pop("id"): each for each in records if each.pop("kind") == kind} == document[kind]
        offered = {node.attributes["href"] for node in page(site / "data/index.html").css("a")}
        assert {f"../{file.relative_to(site).as_posix()}" for file in files} <= offered
