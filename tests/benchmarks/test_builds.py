"""benchmarks.builds: it runs each way the given number of times and reports failures. No figure is tested."""

from __future__ import annotations

import json

import pytest

from benchmarks.builds import main
from tests.benchmarks.test_content import ACTOR, INCIDENT, PLACE, SOURCE


@pytest.fixture
def corpus(tmp_path):
    records = {"sources": SOURCE, "actors": ACTOR, "places": PLACE, "incidents": INCIDENT}
    for name, record in records.items():
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_every_way_is_measured_against_the_first(corpus, capsys):
    peer = ["another tool", f"echo built >> {corpus}/log", f"echo cleaned >> {corpus}/log"]
    main([str(corpus), "--runs", "2", "--work", str(corpus), "--peer", *peer])
    said = capsys.readouterr()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in said.out.splitlines()[2:]]
    ours = ("from nothing", "nothing changed", "the first edit", "one record edited")
    names = ["another tool", *(f"briefpress, {way}" for way in ours)]
    assert [row[0] for row in rows] == names
    assert rows[0][2] == rows[0][4] == "1.00"
    assert (corpus / "log").read_text().split() == ["cleaned", "built"] * 2
    assert said.err.count("run 2 of 2") == len(names)


def test_a_tool_that_fails_is_named(corpus):
    with pytest.raises(SystemExit, match="another tool failed: no such thing"):
        main([str(corpus), "--work", str(corpus), "--peer", "another tool", "echo no such thing; false", "true"])
