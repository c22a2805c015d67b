"""The ZIP archive of a site: it holds the site's files, and is written again only if one of them changes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from briefpress.build import Request, build
from briefpress.plan.paths import WHOLE_SITE as ZIP
from briefpress.write import recover

SETTINGS = "format: 1\ntitle: River\noutputs: [html, json, zip]\n"


@pytest.fixture(scope="module")
def content(briefing):
    return briefing({"briefing.yaml": SETTINGS})


def press(content: Path, site: Path):
    return build(Request(content, site))


def packed(site: Path) -> dict[str, bytes]:
    """The members of the archive, each with a sound checksum."""
    with zipfile.ZipFile(site / ZIP) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def files(site: Path) -> dict[str, bytes]:
    return {path: (site / path).read_bytes() for path in recover(site).files if path != ZIP}


def test_the_archive_holds_every_file_of_the_site(content, tmp_path):
    press(content, tmp_path / "site")
    assert packed(tmp_path / "site") == files(tmp_path / "site")
    assert "site.zip" in (tmp_path / "site/data/index.html").read_text()


def test_equal_sites_have_equal_archives(content, tmp_path):
    for name in ("one", "two"):
        press(content, tmp_path / name)
    assert (tmp_path / "one" / ZIP).read_bytes() == (tmp_path / "two" / ZIP).read_bytes()


def test_the_archive_is_kept_until_a_file_changes(briefing, tmp_path):
    content, site = briefing({"briefing.yaml": SETTINGS}), tmp_path / "site"
    press(content, site)
    assert press(content, site).written.written == ()
    page = content / "pages/methodology.md"
    page.write_text(f"{page.read_text()}\nMore.\n")
    assert ZIP in press(content, site).written.written
    assert packed(site) == files(site)


def test_a_site_that_no_longer_wants_an_archive_has_none(briefing, tmp_path):
    content, site = briefing({"briefing.yaml": SETTINGS}), tmp_path / "site"
    press(content, site)
    (content / "briefing.yaml").write_text(SETTINGS.replace(", zip", ""))
    assert press(content, site).written.deleted == (ZIP,)
    assert not (site / ZIP).exists()


def test_a_damaged_archive_is_written_again(briefing, tmp_path):
    content, site = briefing({"briefing.yaml": SETTINGS}), tmp_path / "site"
    press(content, site)
    (site / ZIP).write_bytes(b"nothing")
    assert ZIP in press(content, site).written.written
    assert packed(site) == files(site)
