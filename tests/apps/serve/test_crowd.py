"""Many connections at once, pages that are kept, and folders that are moved away."""

from __future__ import annotations

import http.client

import pytest

from briefpress.apps.serve.preview import RenderedPages, rendered_page
from tests.apps.serve.conftest import SECONDS

ARMY = "actors/kessa-army.yaml"


def asked_at_once(served, number: int, target: str) -> list[int]:
    """The statuses of so many requests, whose connections are all open before the first is answered."""
    connections = [http.client.HTTPConnection("127.0.0.1", served.port, timeout=SECONDS) for _ in range(number)]
    for connection in connections:
        connection.request("GET", target, headers={"Connection": "close"})
    try:
        return [connection.getresponse().status for connection in connections]
    finally:
        for connection in connections:
            connection.close()


def test_fault_15_500_connections_at_once_are_all_answered_and_the_page_is_rendered_once(serve, monkeypatch):
    rendered = []

    def paint(shown, page):
        rendered.append(page.path)
        return rendered_page(shown, page)

    monkeypatch.setattr("briefpress.apps.serve.preview.rendered_page", paint)
    assert asked_at_once(serve(), 500, "/") == [200] * 500
    assert rendered == ["index.html"]


def test_no_more_pages_are_kept_than_are_asked_for_now_and_an_edit_forgets_them(serve):
    served = serve()
    shown = served.preview.state.planned
    pages = RenderedPages(most=2)
    first = [pages.get(shown, page) for page in shown.pages[:3]]
    assert [pages.get(shown, page) for page in shown.pages[:3]] == first
    assert len(pages._pages) == 2
    with served.events() as following:
        following()
        army = served.content / ARMY
        army.write_text(army.read_text().replace("name: ", "name: New ", 1))
        following()
    pages.get(served.preview.state.planned, shown.pages[0])
    assert len(pages._pages) == 1


@pytest.mark.parametrize("folder", ["events", "."])
def test_fault_15_pages_of_a_folder_that_is_moved_away_are_not_found(serve, tmp_path, folder):
    served = serve()
    page = "/events/tamor-2024-03/"
    assert served.ask(page).status == 200
    for away, status in ((True, 404), (False, 200)):
        turn = served.preview.state.turn
        here, there = (served.content / folder).resolve(), tmp_path / "elsewhere"
        (here if away else there).rename(there if away else here)
        while served.ask(page).status != status:
            assert served.preview.after(turn, SECONDS), "nothing was read again"
            turn = served.preview.state.turn
