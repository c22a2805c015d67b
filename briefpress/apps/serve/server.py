"""The HTTP server of the preview: pages, static files, and a stream of state changes."""

from __future__ import annotations

import json
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from briefpress.apps.serve.address import is_ours, path_of
from briefpress.apps.serve.preview import Preview, PreviewState, RenderedPages
from briefpress.model.problem import BriefpressError
from briefpress.plan.site_page import SitePage
from briefpress.press.formats.policy import POLICY
from briefpress.press.formats.static import static_files
from briefpress.press.site import SitePlan

OWN = "_/"  # the prefix of the preview's own files; no page path starts with it
ALIVE_SECONDS = 15
TYPES = {
    ".atom": "application/atom+xml",
    ".bib": "text/x-bibtex; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".rss": "application/rss+xml",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_EMPTY = b'<!doctype html>\n<html lang="en"><head><title>briefpress</title></head><body></body></html>\n'


def server_of(preview: Preview, host: str = "127.0.0.1", port: int = 0) -> ThreadingHTTPServer:
    """A server that listens for requests; call ``serve_forever``. Raises `BriefpressError` if it cannot listen."""
    try:
        server = _Server((host, port), partial(_Handler, preview, RenderedPages()))
    except OSError as error:
        raise BriefpressError(
            f"cannot listen on {host}:{port}: {error.strerror}; choose another --port, or 0 for a free one"
        ) from error
    return server


class _Server(ThreadingHTTPServer):
    """A server with a thread per connection.

    ``request_queue_size`` is the number of connections that may wait to be accepted. With the default of 5, the system
    drops connections in a burst, and browsers retry only seconds later or give up. The system may allow fewer.
    """

    daemon_threads = True
    request_queue_size = 1024


class _Handler(BaseHTTPRequestHandler):
    """One connection. Each request reads the state once, so that a page never mixes two states."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "briefpress", ""
    timeout = 60

    def __init__(self, preview: Preview, rendered: RenderedPages, *arguments: Any) -> None:
        self.preview = preview
        self.rendered = rendered
        super().__init__(*arguments)

    def do_GET(self) -> None:
        host, port = self.connection.getsockname()[:2]
        path = path_of(self.path)
        if host in ("127.0.0.1", "::1") and not is_ours(self.headers.get("Host"), port):
            self._answer(
                HTTPStatus.FORBIDDEN,
                b"This preview only answers requests to localhost. Use --host to allow others.\n",
                ".txt",
            )
        elif path is None:
            self._missing(self.preview.state)
        elif path == f"{OWN}events":
            self._events()
        elif path in (f"{OWN}preview.js", f"{OWN}preview.css"):
            file = Path(__file__).with_name(path.removeprefix(OWN))
            self._answer(HTTPStatus.OK, file.read_bytes(), file.suffix)
        else:
            self._page(path)

    do_HEAD = do_GET  # noqa: N815

    def do_POST(self) -> None:
        self.close_connection = True  # the request body is not read
        self._answer(
            HTTPStatus.METHOD_NOT_ALLOWED, b"Only GET and HEAD are supported.\n", ".txt", {"Allow": "GET, HEAD"}
        )

    do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_POST  # noqa: N815

    def _page(self, path: str) -> None:
        state = self.preview.state
        if state.planned is None:
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, _with_script(_EMPTY, state), ".html")
            return
        pages = state.pages()
        if path in pages:
            self._render(HTTPStatus.OK, state, state.planned, pages[path])
        elif f"{path}/index.html" in pages:
            self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", ".txt", {"Location": f"/{quote(path)}/"})
        elif file := dict(static_files(state.planned.theme.folders)).get(path):
            if any(file.resolve().is_relative_to(folder.resolve()) for folder in state.planned.theme.folders):
                self._answer(HTTPStatus.OK, file.read_bytes(), file.suffix)
            else:
                self._missing(state)
        else:
            self._missing(state)

    def _missing(self, state: PreviewState) -> None:
        page = next((page for page in state.planned.pages if page.path == "404.html"), None) if state.planned else None
        if state.planned and page:
            self._render(HTTPStatus.NOT_FOUND, state, state.planned, page)
        else:
            self._answer(HTTPStatus.NOT_FOUND, b"Page not found.\n", ".txt")

    def _render(self, status: HTTPStatus, state: PreviewState, shown: SitePlan, page: SitePage) -> None:
        suffix = PurePosixPath(page.path).suffix
        try:
            data = self.rendered.get(shown, page)
        except BriefpressError as error:  # some template errors show only when a page is rendered
            self._answer(HTTPStatus.INTERNAL_SERVER_ERROR, f"{error}\n".encode(), ".txt")
            return
        self._answer(status, _with_script(data, state) if suffix == ".html" else data, suffix)

    def _events(self) -> None:
        """Send each new state (server-sent events, https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        turn = -1
        try:
            while self.command == "GET" and not self.preview.closed:
                state = self.preview.after(turn, ALIVE_SECONDS)
                turn = state.turn if state else turn
                self.wfile.write(_event(state) if state else b": still here\n\n")
        except OSError:
            return  # the browser left the page

    def _answer(self, status: HTTPStatus, data: bytes, suffix: str, more: dict[str, str] | None = None) -> None:
        self.send_response(status)
        headers = {
            "Content-Type": TYPES.get(suffix, "application/octet-stream"),
            "Content-Length": str(len(data)),
            "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
            **(more or {}),
        }
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *_arguments: object) -> None:  # noqa: A002  (the library's name)
        """Log nothing: the terminal shows problems, not requests."""


def _event(state: PreviewState) -> bytes:
    data = {"sound": state.sound, "errors": state.errors}
    return f"id: {state.turn}\ndata: {json.dumps(data)}\n\n".encode()


def _with_script(page: bytes, state: PreviewState) -> bytes:
    """The page with the preview's script, marked with the state that it shows."""
    style = f'<link rel="stylesheet" href="/{OWN}preview.css">'
    script = f'<script src="/{OWN}preview.js" data-sound="{state.sound}" defer></script>'
    return page.replace(b"</head>", f"{style}{script}</head>".encode(), 1)
