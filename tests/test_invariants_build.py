"""What holds of every build, tried on a history of one small briefing: ARCHITECTURE.md names the test of each."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from briefpress.build import Request, build
from briefpress.evidence import Evidence, read_lock
from briefpress.link.briefing import link
from briefpress.load.load import load
from briefpress.model.problem import BriefpressError
from briefpress.model.prose.page_text import PageText
from briefpress.plan.plan import plan
from briefpress.press.formats.html import Theme, template_folders
from briefpress.press.formats.templates import Templates
from briefpress.press.press import render_page, sheet_of
from briefpress.press.site import site_info
from briefpress.press.views.view import view

SETTINGS = "format: 1\ntitle: {title}\nedition: 2024-06\nbase_url: https://tamor.example/war\n"
ARMY = "name: Army of Kessa\nshort: {short}\ntype: military\n"
PAGE = "---\ntitle: Ferries\n---\nHow [[kessa-army]] crossed the river.\n"

# One briefing as its editors left it, day by day: nothing new, another title, another name, a page more, a page less.
HISTORY = (
    {"briefing.yaml": SETTINGS.format(title="The war on the river")},
    {"briefing.yaml": SETTINGS.format(title="The war on the river")},
    {"briefing.yaml": SETTINGS.format(title="War and the river")},
    {
        "briefing.yaml": SETTINGS.format(title="War and the river"),
        "actors/kessa-army.yaml": ARMY.format(short="the army"),
    },
    {
        "briefing.yaml": SETTINGS.format(title="War and the river"),
        "actors/kessa-army.yaml": ARMY.format(short="the army"),
        "pages/ferries.md": PAGE,
    },
    {"briefing.yaml": SETTINGS.format(title="War and the river"), "actors/kessa-army.yaml": ARMY.format(short="KA")},
)

# Build a site as on another machine and day: with the given clock, and in no helpful order.
ELSEWHERE = """
import datetime, sys, time
from pathlib import Path
year, content, site, jobs = int(sys.argv[1]), *map(Path, sys.argv[2:4]), int(sys.argv[4])
class Then(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(year, 1, 2, 3, 4, 5, tzinfo=tz)
    utcnow = today = now
class ThatDay(datetime.date):
    @classmethod
    def today(cls):
        return cls(year, 1, 2)
then = Then.now(datetime.timezone.utc).timestamp()
datetime.datetime, datetime.date, time.time = Then, ThatDay, lambda: then
from briefpress.run import workers
workers.WORTHWHILE = 2  # before other modules import it
from briefpress.build import Request, build
built = build(Request(content, site, jobs=jobs))
assert built.written is not None, built.problems
"""


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def press_elsewhere(content: Path, site: Path, *, year: int, jobs: int, zone: str) -> dict[str, bytes]:
    """The files of a site that another process builds, in its own working folder, time zone, year and hash seed."""
    site.parent.mkdir(parents=True)
    settings = {**os.environ, "PYTHONHASHSEED": str(year), "TZ": zone, "PYTHONPATH": str(Path.cwd())}
    arguments = [str(year), str(content), str(site), str(jobs)]
    subprocess.run([sys.executable, "-c", ELSEWHERE, *arguments], check=True, cwd=site.parent, env=settings)
    return files(site)


@pytest.fixture(scope="module")
def contents(briefing):
    """The content folder of each day."""
    return [briefing(day) for day in HISTORY]


@pytest.fixture(scope="module")
def days(contents):
    """The linked briefing of each day, its pages, and how they look."""
    found = []
    for content in contents:
        records, problems = load(content)
        assert problems == ()
        linked = link(records, Evidence.of(read_lock((content / "evidence.lock").read_bytes())))
        pages = plan(linked)
        found.append((linked, pages, Theme(Templates(template_folders(None)), site_info(records, pages))))
    return found


@pytest.mark.slow
def test_built_over_a_kept_site_is_built_from_nothing(contents, tmp_path):
    for number, content in enumerate(contents):
        built = build(Request(content, tmp_path / "kept"))
        build(Request(content, tmp_path / f"fresh-{number}"))
        assert files(tmp_path / "kept") == files(tmp_path / f"fresh-{number}")
        assert number != 1 or built.written.written == ()


@pytest.mark.slow
def test_equal_keys_are_equal_bytes(days):
    bytes_of: dict[tuple[str, str], bytes | None] = {}
    for briefing, pages, theme in days:
        for page in pages:
            sheet = sheet_of(briefing, theme, {}, page)
            assert bytes_of.setdefault((sheet.path, sheet.key), sheet.data) == sheet.data
    # keys distinguish days, and unaffected pages keep theirs
    assert len({path for path, _ in bytes_of}) < len(bytes_of) < sum(len(pages) for _, pages, _ in days)


@pytest.mark.slow
def test_another_template_is_another_key(days, tmp_path):
    briefing, pages, theme = days[0]
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "missing.html").write_text("{{ view.head.title }}", encoding="utf-8")
    page = next(page for page in pages if page.view == "missing")
    changed = Theme(Templates((tmp_path, *theme.folders)), theme.site_info)
    ours, own = (sheet_of(briefing, each, {}, page) for each in (theme, changed))
    assert own.data == b"Page not found"
    assert own.key != ours.key


@pytest.fixture(scope="module")
def pressed(contents, tmp_path_factory):
    """A site as one process builds it in 2026, in UTC."""
    site = tmp_path_factory.mktemp("here") / "work" / "site"
    return press_elsewhere(contents[4], site, year=2026, jobs=1, zone="UTC")


@pytest.mark.slow
def test_no_clock_no_chance_and_no_place_is_in_a_site(contents, pressed, tmp_path):
    other = press_elsewhere(contents[4], tmp_path / "there" / "public", year=2031, jobs=1, zone="Asia/Tokyo")
    assert pressed == other
    places = [str(tmp_path.parent).encode(), str(Path.cwd()).encode()]
    assert [path for path, data in pressed.items() for place in places if place in data] == []


@pytest.mark.slow
def test_many_processes_press_what_one_does(contents, pressed, tmp_path):
    assert pressed == press_elsewhere(contents[4], tmp_path / "many" / "site", year=2026, jobs=2, zone="UTC")


def test_a_build_changes_nothing_but_its_site(contents, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = files(contents[0].parent)
    build(Request(contents[0], tmp_path / "site", archive=contents[0].parent / "archive"))
    assert files(contents[0].parent) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_archive_makes_no_difference_to_the_site(contents, tmp_path):
    build(Request(contents[0], tmp_path / "with", archive=contents[0].parent / "archive"))
    build(Request(contents[0], tmp_path / "without"))
    assert files(tmp_path / "with") == files(tmp_path / "without")


def test_a_build_with_errors_leaves_the_last_site_as_it_was(contents, briefing, tmp_path):
    build(Request(contents[0], tmp_path / "site"))
    before = files(tmp_path / "site")
    faulty = briefing({"actors/kessa-army.yaml": "name: Army of Kessa\n"})
    assert build(Request(faulty, tmp_path / "site")).written is None
    assert files(tmp_path / "site") == before


def test_a_view_is_plain_data(days):
    for briefing, pages, _ in days[4:5]:
        strangers = {f"{page.path}: {stranger}" for page in pages for stranger in live(view(briefing, page))}
        assert strangers == set()


def live(value: object) -> list[str]:
    """The types in a value that are no plain data: a view holds texts, numbers, and frozen pieces made of them."""
    if value is None or isinstance(value, str | int | float | bytes):
        return []
    if isinstance(value, PageText):
        return live((*value.blocks, value.root))
    if isinstance(value, list | tuple):
        return [stranger for item in value for stranger in live(item)]
    if isinstance(value, dict):
        return [stranger for item in (*value, *value.values()) for stranger in live(item)]
    kind: Any = type(value)
    if isinstance(value, Struct):
        found = [stranger for name in value.__struct_fields__ for stranger in live(getattr(value, name))]
        return found if kind.__struct_config__.frozen else [f"{kind.__name__} is not frozen", *found]
    return [f"{kind.__module__}.{kind.__qualname__}"]


def test_a_record_in_a_view_would_be_found(days):
    briefing, _, _ = days[0]
    assert live([{"name": briefing.records.actors["kessa-army"]}]) == ["briefpress.model.record.actor.Actor"]


def test_a_page_is_rendered_from_a_copy_of_its_view_alone(days):
    for briefing, pages, theme in days[4:5]:
        for page in pages:
            made = view(briefing, page)
            assert render_page(theme, page, pickle.loads(pickle.dumps(made))) == render_page(theme, page, made)  # noqa: S301


@pytest.mark.parametrize("asked", ["briefing", "records", "view.briefing", "site.records", "request", "config"])
def test_a_template_that_asks_for_more_than_its_view_is_refused(days, tmp_path, asked):
    briefing, pages, theme = days[0]
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "missing.html").write_text(f"{{{{ {asked} }}}}", encoding="utf-8")
    page = next(page for page in pages if page.view == "missing")
    with pytest.raises(BriefpressError, match="missing"):
        render_page(Theme(Templates((tmp_path, *theme.folders)), theme.site_info), page, view(briefing, page))


def test_templates_have_no_function_that_leaves_their_view(days):
    _, _, theme = days[0]
    given = {"range", "dict", "lipsum", "cycler", "joiner", "namespace"}  # those of Jinja itself
    translations = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
    ours = {"remembered"}  # asks a macro, which sees what it is given
    assert set(theme.templates.environment.globals) == given | translations | ours
