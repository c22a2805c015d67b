"""A preview of the sound briefing behind a server on a free port, and a way to ask it."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from briefpress.apps.serve.preview import Preview
from briefpress.apps.serve.server import server_of
from briefpress.apps.serve.watching import read_and_watch
from briefpress.incremental.refresh import Inputs

SECONDS = 30  # a bound that is never reached: what is waited for has happened, or the test fails


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    data: bytes


@dataclass(frozen=True)
class Served:
    """A preview that is watched: ``content`` may be edited; ``ask`` and ``events`` speak to its server."""

    content: Path
    templates: Path
    preview: Preview
    port: int

    def ask(self, target: str, method: str = "GET", **headers: str) -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)) as connection:
            connection.putrequest(method, target, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())

    @contextmanager
    def events(self) -> Iterator[Callable[[], dict[str, Any]]]:
        """``next()``: wait for the next published state."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)) as connection:
            connection.request("GET", "/_/events")
            answer = connection.getresponse()
            assert answer.getheader("Content-Type") == "text/event-stream; charset=utf-8"

            def following() -> dict[str, Any]:
                while not (line := answer.readline()).startswith(b"data: "):
                    assert line != b"", "the server has closed the events"
                return dict(json.loads(line.removeprefix(b"data: ")))

            yield following


@pytest.fixture
def serve(briefing) -> Iterator[Callable[..., Served]]:
    """``serve(files)``: such a briefing, served and watched until the test ends."""
    stop, ends = Event(), []

    def start(files=None) -> Served:
        content = briefing(files)
        templates = content.parent / "templates"
        (templates / "static").mkdir(parents=True)
        preview = Preview(Inputs(content, templates))
        changed = read_and_watch(preview.read, [content, templates], stop)
        server = server_of(preview)

        def follow() -> None:
            for paths in changed:
                preview.read_changed(paths)

        threads = [Thread(target=server.serve_forever, args=(0.05,)), Thread(target=follow)]
        for thread in threads:
            thread.start()
        ends.append((preview, server, threads))
        return Served(content, templates, preview, server.server_port)

    yield start
    stop.set()
    for preview, server, threads in ends:
        preview.close()
        server.shutdown()
        server.server_close()
        for thread in threads:
            thread.join(SECONDS)
