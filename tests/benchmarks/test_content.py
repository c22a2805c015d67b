"""benchmarks.content: a corpus becomes a content folder without errors; only changed files are rewritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.content import main
from briefpress.load.load import load

SOURCE = {
    "id": "src-000001",
    "title": "The: #first [report]",
    "publisher": "Kamo Agency",
    "date": "2020-02",
    "url": "https://kamo.example/2020/02/000001",
    "language": "en",
    "grade": "B2",
}
ACTOR = {
    "id": "act-00001",
    "name": 'People\'s "Front" of Kamo',
    "aliases": ["Kamo Guard"],
    "type": "individual",
    "relations": [{"type": "allied-with", "actor": "act-00001"}],
    "profile": "The unit withdrew.[@src-000001]\n",
}
PLACE = {"id": "pl-00001", "name": "Kamo", "kind": "town", "region": "North region", "lat": -1.5, "lon": 20.25}
INCIDENT = {
    "id": "inc-000001",
    "title": "Kamo raid 1",
    "date": "2020-01-09",
    "precision": "day",
    "place": "pl-00001",
    "actors": [{"actor": "act-00001", "role": "perpetrator"}],
    "tolls": [
        {
            "category": "killed",
            "low": 3,
            "high": 5,
            "group": "aid workers",
            "claimant": {"actor": "act-00001"},
            "cites": ["src-000001"],
        },
        {
            "category": "wounded",
            "low": 2,
            "high": 2,
            "group": "unspecified",
            "claimant": {"source": "src-000001"},
            "cites": ["src-000001", "src-000001"],
        },
    ],
    "summary": 'The unit raided with [People\'s "Front" of Kamo](actor:act-00001).[@src-000001]\n',
}


def write_corpus(folder: Path, incidents: list[dict]) -> None:
    kinds: dict[str, list[dict]] = {"sources": [SOURCE], "actors": [ACTOR], "places": [PLACE], "incidents": incidents}
    for kind, records in kinds.items():
        lines = "".join(json.dumps(record) + "\n" for record in records)
        (folder / f"{kind}.jsonl").write_text(lines, encoding="utf-8")


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    write_corpus(folder, [INCIDENT])
    return folder


@pytest.fixture
def content(tmp_path, corpus):
    folder = tmp_path / "content"
    main([str(corpus), str(folder)])
    return folder


def stamps(folder):
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*.*")}


def test_a_made_folder_loads_without_an_error(content):
    records, problems = load(content)
    assert problems == ()
    counts = {kind: len(records.of(kind)) for kind in ("publications", "sources", "places", "actors", "events")}
    assert counts == {"publications": 1, "sources": 1, "places": 2, "actors": 1, "events": 1}


def test_what_the_corpus_says_is_what_the_records_say(content):
    records, _ = load(content)
    said, own = records.events["inc-000001"].claims
    assert (said.by, said.toll[0].outcome, said.toll[0].count.text) == (("act-00001",), "killed", "3-5")
    assert said.toll[0].group.ids == ("aid-workers",)
    assert (own.by, own.toll[0].count.text) == ((), "2")
    assert [citation.source for citation in own.cite] == ["src-000001"]
    assert records.sources["src-000001"].title == SOURCE["title"]
    assert records.actors["act-00001"].name == ACTOR["name"]
    assert records.places["pl-00001"].within == "north-region"


def test_a_source_is_issued_no_earlier_than_what_it_reports(corpus, content):
    write_corpus(corpus, [INCIDENT | {"date": "2020-06-30"}])
    main([str(corpus), str(content)])
    assert "issued: 2020-06-30\n" in (content / "sources/src-000001.yaml").read_text(encoding="utf-8")


def test_marks_become_links_and_citations(content):
    records, _ = load(content)
    assert '[[act-00001|People\'s "Front" of Kamo]]' in records.events["inc-000001"].body
    assert "[@src-000001]" in records.events["inc-000001"].body


def test_a_second_run_writes_nothing(corpus, content):
    before = stamps(content)
    main([str(corpus), str(content)])
    assert stamps(content) == before


def test_an_edit_rewrites_only_its_own_file(corpus, content):
    before = stamps(content)
    write_corpus(corpus, [INCIDENT | {"title": "Kamo raid 1 EDIT1"}])
    main([str(corpus), str(content)])
    after = stamps(content)
    assert {name for name in after if after[name] != before[name]} == {"events/inc-000001.md"}
    assert load(content)[0].events["inc-000001"].type == "raid"


def test_a_record_that_is_gone_takes_its_file_along(corpus, content):
    write_corpus(corpus, [])
    main([str(corpus), str(content)])
    assert not (content / "events/inc-000001.md").exists()
    assert load(content)[1] == ()


def test_a_folder_of_somebody_elses_is_never_written(corpus, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "briefing.yaml").write_text("format: 1\ntitle: Ours\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="was not made by"):
        main([str(corpus), str(own)])
    assert [path.name for path in own.iterdir()] == ["briefing.yaml"]


def test_a_corpus_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SystemExit, match="is no folder"):
        main([str(tmp_path / "nothing"), str(tmp_path / "content")])
