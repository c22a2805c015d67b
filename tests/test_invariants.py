"""What no module but one may do, read from the source of all: ARCHITECTURE.md names the test of each.

Who may import what is held by `tests/test_layers.py`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import briefpress

PACKAGE = Path(briefpress.__file__).parent

# What speaks to a person on a terminal; a command may use the others too.
SPEAKS = {"print", "input", "sys.stdout", "sys.stderr", "sys.stdin", "click.echo", "import logging", "warnings.warn"}

# What changes a file or a folder. `replace` alone is a method of texts, so only that of `os` counts.
WRITES = {
    *("write_text", "write_bytes", "mkdir", "makedirs", "touch", "rename", "os.renames", "symlink_to", "hardlink_to"),
    *("unlink", "rmdir", "removedirs", "rmtree", "copyfile", "copytree", "copy2", "os.replace", "os.remove", "os.open"),
    *("os.symlink", "os.link", "shutil.copy", "shutil.move", "NamedTemporaryFile", "TemporaryDirectory", "mkdtemp"),
}

# What differs from one run to the next on the same content; `hash` of a text does too.
CHANGES = {
    *(
        "import time",
        "import random",
        "import secrets",
        "import uuid",
        "getpid",
        "urandom",
        "gethostname",
        "getuser",
        "hash",
    ),
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "datetime.datetime.now"),
    *("datetime.date.today", "os.environ", "getenv", "cwd", "getcwd", "expanduser", "Path.home"),
}


@cache
def modules() -> dict[str, ast.Module]:
    """The tree of every module of the package, by its name without ``briefpress.``."""
    return {
        path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def uses(tree: ast.AST) -> Iterator[str]:
    """Every name that a source reads, a dotted one whole and by its last parts, and ``import x`` for each import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            parts = dotted(node).split(".")
            tails = [".".join(parts[start:]) for start in range(len(parts))]
            yield from tails if parts[:-1] != ["self"] else tails[:-1]
        elif isinstance(node, ast.Import):
            yield from (f"import {alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield f"import {node.module}"
            yield from (alias.name for alias in node.names)


def dotted(node: ast.expr) -> str:
    """``os.path.join`` as written, with ``?`` for anything that is not a name."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


def breaches(trees: dict[str, ast.Module], forbidden: set[str], allowed: set[str]) -> list[str]:
    """Every use of what is forbidden, but for the packages that may."""
    return [
        f"{module} uses {name}"
        for module, tree in trees.items()
        if module.split(".")[0] not in allowed
        for name in sorted(forbidden.intersection(uses(tree)))
    ]


# Tools and applications write what is theirs: records, copies of them, what they serve.
OUTSIDE = {"tools", "apps"}


@pytest.mark.slow
def test_only_the_command_line_speaks():
    assert breaches(modules(), SPEAKS, OUTSIDE) == []


# `incremental` writes its own folder and nothing else.
WRITERS = {"write", "incremental", *OUTSIDE}


def test_only_write_changes_files():
    assert breaches(modules(), WRITES, WRITERS) == []
    opened = [
        f"{module} opens a file in mode {mode}"
        for module, tree in modules().items()
        if module.split(".")[0] not in WRITERS
        for mode in modes(tree)
        if set(mode) & set("wax+")
    ]
    assert opened == []


def modes(tree: ast.AST) -> Iterator[str]:
    """The mode in which each ``open`` of a source opens its file; ``w`` where that is no plain text."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called.rpartition(".")[2] == "open" and called != "pikepdf.open":  # that one takes what it reads
            given = [word.value for word in node.keywords if word.arg == "mode"]
            position = 1 if isinstance(node.func, ast.Name) else 0
            given += node.args[position : position + 1]
            for mode in given:
                yield str(mode.value) if isinstance(mode, ast.Constant) else "w"


def test_no_verb_asks_the_clock_or_the_machine():
    assert breaches(modules(), CHANGES, {"run", "incremental", *OUTSIDE}) == []


@pytest.mark.parametrize(
    ("source", "forbidden"),
    [
        ("print('done')", SPEAKS),
        ("import sys\nsys.stderr.write('done')", SPEAKS),
        ("from pathlib import Path\nPath('x').write_text('y')", WRITES),
        ("import os\nos.replace('x', 'y')", WRITES),
        ("import datetime as dates\nmade = dates.datetime.now(dates.UTC)", CHANGES),
        ("from datetime import date\nmade = date.today()", CHANGES),
        ("from random import shuffle", CHANGES),
        ("import time", CHANGES),
    ],
)
def test_a_planted_breach_is_found(source, forbidden):
    assert breaches({"press.views.event": ast.parse(source)}, forbidden, {"apps"}) != []


@pytest.mark.parametrize(
    ("source", "found"),
    [("open('x', 'w')", ["w"]), ("path.open('rb')", ["rb"]), ("open('x', mode=how)", ["w"]), ("open('x')", [])],
)
def test_the_mode_of_an_open_is_read(source, found):
    assert list(modes(ast.parse(source))) == found
