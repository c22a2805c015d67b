"""``briefpress build``: stored results, --why and --timings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PAGE = "---\ntitle: Ferries\n---\nOn the river.\n"


@dataclass(frozen=True)
class Build:
    """``build("--why", path)``: in the folder of a briefing of its own."""

    run: Callable
    content: Path

    def __call__(self, *options):
        return self.run("build", "--jobs", 1, "--no-search", *options)


@pytest.fixture
def build(run, briefing, monkeypatch):
    made = Build(run, briefing())
    monkeypatch.chdir(made.content.parent)
    return made


def why(build, path):
    ran = build("--why", path)
    assert ran.code == 0
    return ran.out.splitlines()[-1]


def test_why_a_page_was_rendered(build):
    page = "pages/methodology.md"
    assert why(build, "methodology/") == "methodology/index.html: rendered because it is new"
    assert why(build, "methodology") == "methodology/index.html: kept because nothing changed"
    text = (build.content / page).read_text()
    (build.content / page).write_text(text.replace("names who", "says who"))
    assert why(build, "methodology/index.html") == "methodology/index.html: rendered because its content changed"
    assert why(build, "actors/kessa-army/").endswith("kept because nothing changed")
    (build.content.parent / "site/methodology/index.html").unlink()
    assert why(build, "methodology").endswith("rendered because the file was missing or had been edited")
    assert why(build, "nowhere").endswith("the site has no such page")


def test_why_says_templates_and_what_all_pages_share(build):
    build()
    settings = build.content / "briefing.yaml"
    settings.write_text(settings.read_text().replace("subtitle: ", "subtitle: On ", 1))
    assert why(build, "methodology").endswith(
        "rendered because data shared by all pages, or briefpress itself, changed"
    )
    (build.content.parent / "templates/page").mkdir(parents=True)
    (build.content.parent / "templates/page/missing.html").write_text("Not here")
    (build.content.parent / "templates/page/page.html").write_text("A page")
    assert why(build, "methodology").endswith("rendered because one of its templates changed")
    assert why(build, "actors/kessa-army").endswith("kept because nothing changed")


def test_a_build_keeps_its_work_unless_asked_not_to(build):
    kept = build.content.parent / ".briefpress"
    assert build("--no-keep").code == 0
    assert not kept.exists()
    assert build().code == 0
    assert (kept / "records").is_file()


def site_of(build):
    site = build.content.parent / "site"
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_build_for_another_address_is_a_build_with_that_setting(build, monkeypatch):
    settings = build.content / "briefing.yaml"
    first = settings.read_text()
    settings.write_text(f"{first}base_url: https://river.example/a\n")
    assert build("--no-keep").code == 0
    expected = site_of(build)
    assert any(b"https://river.example/a/events/" in text for text in expected.values())
    settings.write_text(f"{first}base_url: https://other.example\n")
    assert build().code == 0
    assert not any(b"river.example/a" in text for text in site_of(build).values())
    assert build("--base-url", "https://river.example/a").code == 0
    assert site_of(build) == expected
    monkeypatch.setenv("BRIEFPRESS_BASE_URL", "https://river.example/a")
    assert "0 files written" in build().out
    assert "0 files written" not in build("--base-url", "https://other.example").out


def test_a_base_url_that_is_no_address_is_refused(build):
    ran = build("--base-url", "river.example")
    assert ran.code == 2
    assert "'river.example' is not a web address; copy the address from your browser" in ran.err


def test_timings_are_reported_stage_by_stage(build):
    said = build("--timings").err
    stages = re.findall(r"^(\w+) +\d+\.\d{3} s", said, re.MULTILINE)
    assert stages == ["start", "load", "check", "link", "plan", "press", "write", "total"]
    records = re.search(r"^load .* s +(\d+)$", said, re.MULTILINE)
    assert records
    assert int(records[1]) == len([*build.content.glob("*/*.*")])
    assert "0.000 s" not in build().err
