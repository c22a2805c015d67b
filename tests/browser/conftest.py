"""The project's own briefing as a built site, on disk and on a server configured as in docs/hosting.md."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from briefpress.press.formats.policy import POLICY
from tests.conftest import say

ROOT = Path(__file__).parents[2]
KINDS = sorted(file.stem for file in (ROOT / "templates/page").glob("*.html") if file.stem != "redirect")
# In the place of what the briefing says itself, so that everything which needs an address is there.
HEADER = "base_url: https://river.example/briefing/\npublisher: The Desk & Sons\nlicence: CC-BY-4.0\n"
HEADER += 'suggest: "https://river.example/new?title={title}&body={address}%20{claim}"\n'
SUBPATH = "/briefing/"
LEFT = "net::ERR_ABORTED"  # what Chromium says of a request that was under way when its page was left

Open: TypeAlias = Callable[..., "Opened"]


@dataclass(frozen=True)
class Site:
    """A built site: its folder, and its heaviest page of each kind, as a path in it."""

    folder: Path
    kinds: dict[str, str]


@dataclass(frozen=True)
class Opened:
    """A page in the browser; ``errors`` are console messages, requests to other hosts and failed requests."""

    page: Page
    errors: list[str]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Built once per process, by the command in the README."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT / "content", folder / "content")
    say(folder / "content", HEADER)
    command = [sys.executable, "-m", "briefpress", "build", "--content", str(folder / "content")]
    subprocess.run([*command, "--site", str(folder / "site")], cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return Site(folder / "site", _kinds(folder / "site"))


def _kinds(site: Path) -> dict[str, str]:
    """The largest page of every kind, by the class of its body."""
    found: dict[str, tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        kind = text.partition('<body class="of-')[2].partition('"')[0]
        found[kind] = max(found.get(kind, (0, "")), (len(text), file.relative_to(site).as_posix()))
    return {kind: path for kind, (_, path) in found.items()}


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """The site's address on the loopback interface, under a path, with the policy as a header too."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUBPATH}"
    server.shutdown()
    server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    """Serve the folder under SUBPATH and nothing else; anything missing is answered with the site's 404 page."""

    def translate_path(self, path: str) -> str:
        inner = urlsplit(path).path
        return super().translate_path("/" + inner.removeprefix(SUBPATH) if inner.startswith(SUBPATH) else "/missing")

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base has this name
        """Log nothing."""


def _failed(asked: Request) -> str:
    return f"{asked.url}: {asked.failure}"


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Open]:
    """``opened(address, width=360, script=False, …)``: a page, observed from its first request on."""
    contexts = []

    def go(address: str, *, width: int = 1280, height: int = 900, script: bool = True, **options: Any) -> Opened:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        page, errors = context.new_page(), []
        page.on("console", lambda said: errors.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda asked: None if _ours(asked.url, address) else errors.append(asked.url))
        page.on("requestfailed", lambda asked: None if asked.failure == LEFT else errors.append(_failed(asked)))
        page.goto(address)
        return Opened(page, errors)

    yield go
    for context in contexts:
        context.close()


def _ours(asked: str, address: str) -> bool:
    return asked.startswith("data:") or urlsplit(asked)[:2] == urlsplit(address)[:2]
