"""Every reader of an input folder refuses links out of it, pipes and devices."""

from __future__ import annotations

import os
from pathlib import Path

import jinja2
import pytest

from briefpress.evidence import Archive
from briefpress.load.files import read_bytes
from briefpress.load.load import load
from briefpress.model.input_file import read_input
from briefpress.model.problem import BriefpressError, Problem
from briefpress.press.formats.static import static_files
from briefpress.press.formats.template_loader import TemplateLoader

SECRET = "title: kept out\n"  # noqa: S105


def content_reader(folder: Path, name: str) -> bool:
    return read_bytes(folder, name)[0] is not None


def archive_reader(folder: Path, name: str) -> bool:
    archive = Archive(folder)
    source = Path(name).stem
    return not isinstance(archive.read(source), Problem) or archive.sha256(source) is not None


def template_reader(folder: Path, name: str) -> bool:
    try:
        TemplateLoader(folder).get_source(jinja2.Environment(autoescape=True), name)
    except (BriefpressError, jinja2.TemplateNotFound):
        return False
    return True


def static_reader(folder: Path, name: str) -> bool:
    (folder.parent / "static").symlink_to(folder.name)
    return f"static/{name}" in dict(static_files([folder.parent]))


def shared_reader(folder: Path, name: str) -> bool:
    try:
        read_input(str(folder), name)
    except OSError:
        return False
    return True


READERS = pytest.mark.parametrize(
    "reads", [content_reader, archive_reader, template_reader, static_reader, shared_reader]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "outside.txt").write_text(SECRET)
    made = tmp_path / "site" / "inputs"
    made.mkdir(parents=True)
    return made


@READERS
def test_a_file_and_a_link_within_the_folder_are_read(reads, folder):
    (folder / "real.txt").write_text(SECRET)
    (folder / "a.txt").symlink_to("real.txt")
    assert reads(folder, "a.txt")


@READERS
def test_fault_06_a_link_out_of_the_folder_is_not_followed(reads, folder):
    (folder / "a.txt").symlink_to(folder.parent.parent / "outside.txt")
    assert not reads(folder, "a.txt")


@READERS
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_fault_06_a_pipe_or_device_is_not_opened(reads, folder):
    os.mkfifo(folder / "a.txt")
    assert not reads(folder, "a.txt")
    (folder / "a.txt").unlink()
    (folder / "a.txt").symlink_to("/dev/zero")
    (folder.parent / "static").unlink(missing_ok=True)
    assert not reads(folder, "a.txt")


def test_fault_06_a_file_in_a_linked_folder_is_outside(folder):
    (folder / "linked").symlink_to(folder.parent.parent)
    assert not shared_reader(folder, "linked/outside.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_fault_06_a_pipe_named_vocabulary_is_reported_and_not_waited_for(briefing):
    content = briefing()
    (content / "vocabulary.yaml").unlink()
    os.mkfifo(content / "vocabulary.yaml")
    assert "unreadable" in {problem.code for problem in load(content)[1]}
