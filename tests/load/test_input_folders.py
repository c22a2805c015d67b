"""One rule for every input folder: no link leaves it, no device or pipe is opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefpress.build import Request, build
from briefpress.check.check import check_content
from briefpress.evidence import Archive
from briefpress.model.input_folder import DEVICE, OUTSIDE
from briefpress.model.problem import BriefpressError, Problem

ELSEWHERE = "the secret of another folder"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text(ELSEWHERE, encoding="utf-8")
    return file


def of_content(content: Path, place: str) -> str:
    return "\n".join(str(problem) for problem in check_content(content).problems if problem.where.file == place)


def of_archive(content: Path, place: str) -> str:
    found = Archive(content.parent / "archive").read(Path(place).stem)
    assert isinstance(found, Problem)
    return str(found)


def of_templates(content: Path, place: str) -> str:
    with pytest.raises(BriefpressError) as raised:
        build(Request(content, content.parent / "site", templates=content.parent / "templates"))
    assert place in str(raised.value)
    return str(raised.value)


READERS = [
    ("content", "vocabulary.yaml", of_content),
    ("content", "places/here.yaml", of_content),
    ("content", "evidence.lock", of_content),
    ("archive", "here.txt", of_archive),
    ("templates", "static/leak.txt", of_templates),
    ("templates", "page/event.html", of_templates),
    ("templates", "print/leak.typ", of_templates),
]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader[1])
@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_fault_06_no_link_leaves_an_input_folder_and_no_pipe_is_opened(briefing, secret, reader, kind):
    folder, place, message = reader
    content = briefing()
    path = content.parent / folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if kind == "link":
        path.symlink_to(secret)
    else:
        os.mkfifo(path)
    said = message(content, place)
    assert said
    assert ELSEWHERE not in said
    if place not in ("evidence.lock", "places/here.yaml"):  # these have messages of their own
        assert (OUTSIDE if kind == "link" else DEVICE) in said


@pytest.mark.parametrize("folder", ["content/places", "templates/static"])
def test_a_folder_that_is_a_link_to_another_place_is_not_read(briefing, tmp_path, folder):
    content = briefing()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "leak.txt").write_text(ELSEWHERE, encoding="utf-8")
    path = content.parent / folder
    if path.is_dir():
        path.rename(tmp_path / "moved")
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(outside)
    said = of_content(content, "places") if folder == "content/places" else of_templates(content, "static")
    assert OUTSIDE in said


def test_a_link_within_the_folder_is_followed(briefing):
    content = briefing()
    static = content.parent / "templates" / "static"
    static.mkdir(parents=True)
    (static / "one.txt").write_text("one", encoding="utf-8")
    (static / "two.txt").symlink_to("one.txt")
    site = content.parent / "site"
    build(Request(content, site, templates=static.parent))
    assert (site / "static" / "two.txt").read_text(encoding="utf-8") == "one"
