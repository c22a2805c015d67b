"""Run Pagefind as a service: one process that builds several indexes, each of pages that are added in order.

Pagefind's command indexes a folder in the order of the file system, so that its files differ between
machines, and its Python package waits a tenth of a second for each page. This speaks to ``pagefind --service`` as that
package does: requests and answers are JSON in base64, each followed by a comma.
"""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import IO, Any

from briefpress.model.problem import BriefpressError


class PagefindProcess(AbstractContextManager["PagefindProcess"]):
    """A running Pagefind. All methods raise `BriefpressError` with its message if Pagefind fails."""

    def __init__(self) -> None:
        from pagefind.service import get_executable

        self._number = 0
        try:
            self._process = subprocess.Popen(  # noqa: S603 - no shell
                [str(get_executable()), "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise BriefpressError(f"pagefind could not be started: {error}") from error

    def index(self, pages: Iterable[tuple[str, str]], settings: Mapping[str, object]) -> list[tuple[str, bytes]]:
        """The files of the index of the pages, each a path and its HTML.

        They are not written by Pagefind, which answers before its files are complete.
        """
        index = self._ask("NewIndex", config=settings)["index_id"]
        for path, html in pages:
            self._ask("AddFile", index_id=index, url=None, file_path=path, file_contents=html)
        files = self._ask("GetFiles", index_id=index)["files"]
        self._ask("DeleteIndex", index_id=index)
        return [(file["path"], b64decode(file["content"])) for file in files]

    def _ask(self, verb: str, **request: object) -> dict[str, Any]:
        self._number += 1
        message = {"message_id": self._number, "payload": {"type": verb, **request}}
        try:
            stdin, stdout = _pipes(self._process)
            stdin.write(b64encode(json.dumps(message).encode()) + b",")
            stdin.flush()
            answer = _answer(stdout)
        except (OSError, ValueError) as error:
            raise BriefpressError(f"pagefind stopped while it built the search index ({error})") from error
        if answer["type"] == "Error":
            raise BriefpressError(f"pagefind could not build the search index: {answer['message']}")
        return answer

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._process.kill()  # it has no work of its own left
        for pipe in _pipes(self._process):
            try:
                pipe.close()
            except OSError:  # what was still to be sent
                continue
        self._process.wait()


def _pipes(process: subprocess.Popen[bytes]) -> Sequence[IO[bytes]]:
    return [pipe for pipe in (process.stdin, process.stdout) if pipe]


def _answer(stdout: IO[bytes]) -> dict[str, Any]:
    """The next answer. Raises ValueError if there is none."""
    encoded = bytearray()
    while not encoded.endswith(b","):  # nothing follows it until the next request
        piece = os.read(stdout.fileno(), 1 << 20)
        if not piece:
            raise ValueError("it gave no answer")
        encoded += piece
    answer: dict[str, Any] = json.loads(b64decode(bytes(encoded[:-1])))["payload"]
    return answer
