"""The command line as a user has it: arguments in, exit code and printed text out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from briefpress.apps.cli import main


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def problems(self) -> list[str]:
        """Its lines about problems, each from the place to the code: ``content/a.md:3: error[unknown-id]``."""
        return [line.partition("]")[0] + "]" for line in self.err.splitlines() if "[" in line and ": " in line]


@pytest.fixture
def run(capsys, monkeypatch) -> Callable[..., Ran]:
    """``run("check", "--content", folder)``."""
    monkeypatch.delenv("BRIEFPRESS_ARCHIVE", raising=False)

    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        code = stopped.value.code
        return Ran(code if isinstance(code, int) else 0, printed.out, printed.err)

    return call


@pytest.fixture
def check(run: Callable[..., Ran], briefing, monkeypatch) -> Callable[..., Ran]:
    """``check(folder)`` or ``check(files)``: ``briefpress check`` in the folder above, with its archive."""

    def call(files=None, *options: object) -> Ran:
        content = files if hasattr(files, "joinpath") else briefing(files)
        monkeypatch.chdir(content.parent)
        return run("check", *options)

    return call
