"""The live preview in Chromium: an edit changes the open page, and errors cover it until they are fixed."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

import pytest

from briefpress.apps.serve.preview import Preview
from briefpress.apps.serve.server import server_of
from briefpress.apps.serve.watching import changes
from briefpress.incremental.refresh import Inputs

pytestmark = pytest.mark.browser

ARMY = "actors/kessa-army.yaml"


@pytest.fixture
def served(briefing):
    """``(content, address)`` of a small briefing that is served and watched."""
    content, stop = briefing(), Event()
    preview = Preview(Inputs(content))
    changed = changes([content], stop)
    preview.read()
    server = server_of(preview)
    threads = [
        Thread(target=server.serve_forever, args=(0.05,)),
        Thread(target=lambda: [preview.read_changed(paths) for paths in changed]),
    ]
    for thread in threads:
        thread.start()
    yield content, f"http://localhost:{server.server_port}/"
    stop.set()
    preview.close()
    server.shutdown()
    server.server_close()
    for thread in threads:
        thread.join()


def test_an_edit_changes_the_open_page_and_an_error_is_shown_over_it_until_it_is_fixed(served, opened):
    content, address = served
    file: Path = content / ARMY
    text = file.read_text(encoding="utf-8")
    seen = opened(f"{address}actors/kessa-army/")
    page = seen.page
    file.write_text(text.replace("Army of Kessa", "Host of Kessa"), encoding="utf-8")
    page.locator("h1", has_text="Host of Kessa").wait_for()
    file.write_text(text.replace("type: military", "type: militry"), encoding="utf-8")
    problem = page.locator("#preview-errors li").first
    problem.wait_for()
    assert problem.inner_text().startswith(f"{ARMY}:2:1: error[unknown-word]")
    assert page.locator("h1").inner_text() == "Host of Kessa"
    file.write_text(text, encoding="utf-8")
    page.locator("h1", has_text="Army of Kessa").wait_for()
    assert page.locator("#preview-errors").count() == 0
    assert seen.errors == []
