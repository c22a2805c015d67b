"""The plugin for MkDocs: problems in its log, what it leaves alone, what it watches."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser

from tests.apps.mkdocs.host import SOUND, read, settings, some, warned

pytestmark = pytest.mark.slow


def test_an_error_in_the_briefing_ends_the_build(site, caplog, tmp_path):
    (tmp_path / "content" / "places" / "new.yaml").write_text("name: New\ntype: nothing-known\n", encoding="utf-8")
    with pytest.raises(Abort):
        site({"index.md": "# Host"})
    assert any(
        "content/places/new.yaml:2" in message and "error[unknown-word]" in message for message in warned(caplog)
    )


def test_warnings_of_the_briefing_count_where_mkdocs_is_strict(site, tmp_path, caplog):
    for name in ("gate", "other-gate"):
        (tmp_path / "content/places" / f"{name}.yaml").write_text("name: Gate\ntype: town\n", encoding="utf-8")
    site({"index.md": "# Host"})
    assert any("warning[duplicate-name]" in message for message in warned(caplog))
    with pytest.raises(Abort):
        site({"index.md": "# Host"}, strict=True)


def test_they_are_errors_where_the_plugin_is_strict(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir()
    for name in ("gate", "other-gate"):
        (tmp_path / "content/places" / f"{name}.yaml").write_text("name: Gate\ntype: town\n", encoding="utf-8")
    with pytest.raises(Abort):
        build(load_config(str(settings(tmp_path)), plugins=[{"briefpress": {"strict": True}}]))


def test_a_briefing_within_the_sites_folder_is_not_two_times_there(site, tmp_path):
    (tmp_path / "docs").mkdir()
    for name in ("content", "archive"):
        shutil.move(tmp_path / name, tmp_path / "docs" / name)
    made = site({"index.md": "# Host"}, content="docs/content")
    assert not (made / "content").exists()
    assert not (made / "archive").exists()
    assert (made / "briefing" / "index.html").is_file()


def test_what_belongs_to_the_root_of_a_host_stays_out(site):
    names = {path.name for path in (site({"index.md": "# Host"}) / "briefing").iterdir()}
    assert names.isdisjoint({"404.html", "_headers", "_redirects", ".nojekyll", "robots.txt"})
    assert {"data", "events", "static"} <= names


def test_a_change_of_the_content_is_watched_and_built(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Host", encoding="utf-8")
    config = load_config(str(settings(tmp_path)), plugins=["briefpress"])
    watched: list[str] = []
    server = type("Server", (), {"watch": lambda _, path: watched.append(path)})()
    config.plugins.on_startup(command="serve", dirty=False)
    config.plugins.on_serve(server, config=config, builder=build)
    assert watched == [str(tmp_path / "content"), str(tmp_path / "archive")]
    build(config)
    file = tmp_path / "content" / "briefing.yaml"
    file.write_text(re.sub(r"title: .*", "title: Another title", read(file)), encoding="utf-8")
    build(config)
    assert "Another title" in read(tmp_path / "site" / "briefing" / "index.html")
    config.plugins.on_shutdown()


def test_a_changed_template_is_read_again(tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Host", encoding="utf-8")
    template = tmp_path / "own" / "page" / "corrections.html"
    template.parent.mkdir(parents=True)
    options = {"look": "own", "templates": str(tmp_path / "own")}
    config = load_config(str(settings(tmp_path)), plugins=[{"briefpress": options}])
    config.plugins.on_startup(command="serve", dirty=False)
    for words in ("As it was", "As it is now"):
        template.write_text(f"<main>{words}</main>", encoding="utf-8")
        build(config)
        assert words in read(tmp_path / "site" / "briefing" / "corrections" / "index.html")
    config.plugins.on_shutdown()


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_a_title_is_words_in_the_templates_of_the_site(site, tmp_path, theme):
    title = '</title><b id="evil">"A" & \U0001f4f0</b>{{ 7 * 7 }}'
    event = next((tmp_path / "content" / "events").glob(f"{some('events')}.*"))
    event.write_text(re.sub(r"title: .*", f"title: '{title}'", read(event), count=1), encoding="utf-8")
    file = tmp_path / "content" / "briefing.yaml"
    file.write_text(re.sub(r"title: .*", f"title: '{title}'", read(file)), encoding="utf-8")
    made = site({"index.md": "# Host"}, theme=theme)
    for page in (made / "index.html", made / "briefing" / "events" / some("events") / "index.html"):
        assert LexborHTMLParser(read(page)).css("#evil") == []
        assert title in LexborHTMLParser(read(page)).body.text()
    shown = LexborHTMLParser(read(page)).css_first("title").text()
    assert title in shown


def test_the_host_look_touches_nothing_of_the_host(site):
    style = read(site({"index.md": "# Host"}) / "briefing" / "static" / "host.css")
    tokens, scope, rules = style.partition("@scope (.briefpress) {")
    assert scope
    assert re.findall(r"^[^\s}].*\{", tokens, re.MULTILINE) == [".briefpress {"]
    assert rules.count("{") + 1 == rules.count("}")


def test_briefpress_is_the_same_where_mkdocs_is_missing():
    program = (
        "import sys; sys.modules['mkdocs'] = None\nimport briefpress.build, briefpress.apps.cli.check; print('well')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "well\n"
