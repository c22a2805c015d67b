"""The layers of the package: a module imports only from packages below its own, and no imports run in a circle."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefpress

PACKAGE = Path(briefpress.__file__).parent

# The entries at the top of the package, from the ground up: each may import those above it here, and itself.
LAYERS = (
    "model",
    "run",
    "load",
    "evidence",
    "check",
    "link",
    "plan",
    "press",
    "write",
    "incremental",
    "build",
    "tools",
    "apps",
    "__main__",
)
VERBS = ("load", "check", "link", "plan", "press", "write")
# Not counted among the entries of the top level.
PLAIN = {"__init__.py", "__main__.py", "py.typed", "__pycache__"}
# A package that rests on less than all below it.
RESTS_ON = {"evidence": {"model"}, "write": {"model", "run"}, "run": {"model"}}
# A library that only one package may import: who else needs what it does asks that package.
ONLY = {
    "yaml": "load.parse",
    "markdown_it": "model.prose",
    "mdit_py_plugins": "model.prose",
    "ruamel": "tools.tidy",
    "anyascii": "model.record",
}
# What reads content; `press` walks the templates, `write` the site, `incremental` our own sources.
READS_CONTENT = ("model", "load", "evidence", "check", "link", "plan", "build")


def imports(source: str, module: str) -> Iterator[str]:
    """The full name of every module or member that the source of a module imports, wherever in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def modules() -> dict[str, str]:
    """The source of every module of the package, by its name without ``briefpress.``."""
    names = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        names[name] = path.read_text(encoding="utf-8")
    return names


def module_of(name: str, known: dict[str, str]) -> str | None:
    """Our module that an imported name is, or is defined in."""
    if not name.startswith("briefpress."):
        return None
    inner = name.removeprefix("briefpress.")
    return inner if inner in known else inner.rpartition(".")[0] if inner.rpartition(".")[0] in known else None


def violations(sources: dict[str, str]) -> list[str]:
    """Every import that does not run downwards, or that is not this module's to make."""
    found = []
    for module, source in sources.items():
        here = module.split(".")[0]
        below = set(LAYERS[: LAYERS.index(here)]) if here in LAYERS else set()
        allowed = RESTS_ON.get(here, below) | {here}
        for name in imports(source, module):
            top = name.split(".")[0]
            if top in ONLY and not module.startswith(ONLY[top]):
                found.append(f"{module} imports {top}, which only {ONLY[top]} may")
            target = module_of(name, sources)
            if target and target.split(".")[0] not in allowed:
                found.append(f"{module} imports {target}, which is not below it")
    return found


def run_by(module: str, sources: dict[str, str]) -> set[str]:
    """The modules that run when this one is imported: those it names, and the packages around them without it."""
    found = set()
    for name in imports(sources[module], module):
        target = module_of(name, sources) or ""
        while target:
            if not f"{module}.".startswith(f"{target}.") or target == module_of(name, sources):
                found.add(target)
            target = target.rpartition(".")[0]
    return found & sources.keys()


def circles(sources: dict[str, str]) -> list[list[str]]:
    """A circle of imports that each begin with the first module found on it, if there is any."""
    edges = {module: run_by(module, sources) - {module} for module in sources}
    done: set[str] = set()
    found = []

    def visit(module: str, path: list[str]) -> None:
        if module in path:
            found.append(path[path.index(module) :])
        elif module not in done:
            for target in sorted(edges[module]):
                visit(target, [*path, module])
            done.add(module)

    for module in sorted(edges):
        visit(module, [])
    return found


def test_the_top_level_shows_the_six_verbs():
    entries = {entry.name for entry in PACKAGE.iterdir()} - PLAIN
    assert {entry.removesuffix(".py") for entry in entries} == set(LAYERS) - {"__main__"}
    assert len(entries) <= 14
    assert [name for name in LAYERS if name in VERBS] == list(VERBS)


def test_imports_run_downwards_only():
    assert violations(modules()) == []


def test_no_imports_run_in_a_circle():
    assert circles(modules()) == []


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_imports_what_reuses_work(verb):
    assert LAYERS.index(verb) < LAYERS.index("incremental")


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("model.record.date", "from briefpress.load.parse import parse"),
        ("load.parse", "import briefpress.check"),
        ("evidence.lock", "def late():\n    from briefpress.load.records import Records"),
        ("check.links", "from briefpress.link import briefing"),
        ("press.views.event", "import yaml"),
        ("link.mentions", "from markdown_it import MarkdownIt"),
        (
            "link.briefing",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from briefpress.press import press",
        ),
        ("press.press", "from briefpress.incremental.store import Store"),
        ("build", "from briefpress.apps.cli import main"),
        ("tools.new.new_record", "from briefpress.apps.cli import main"),
    ],
)
def test_a_planted_violation_is_found(module, source):
    planted = dict.fromkeys(modules(), "") | {module: source}
    assert len(violations(planted)) == 1


def test_a_planted_circle_is_found():
    planted = {"a": "import briefpress.b", "b": "from briefpress.c import x", "c": "from briefpress import a"}
    assert circles(planted) == [["a", "b", "c"]]


def test_only_files_walks_the_content_folder():
    walks = re.compile(r"\bos\.walk\b|\b(?:listdir|scandir|rglob|glob|iterdir)\(")
    walkers = {module for module, source in modules().items() if walks.search(source)}
    assert {module for module in walkers if module.startswith(READS_CONTENT)} == {"load.files"}


def test_a_module_is_small_enough_to_be_read_at_once():
    lengths = sorted(len(file.read_text(encoding="utf-8").splitlines()) for file in PACKAGE.rglob("*.py"))
    assert lengths[-1] <= 300
    assert lengths[len(lengths) // 2] <= 90


def public_names(source: str) -> set[str]:
    """The public classes and functions that a module defines at its top level."""
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.parse(source).body if isinstance(node, kinds) and not node.name.startswith("_")}


def test_every_public_name_is_defined_once():
    defined: dict[str, list[str]] = {}
    for module, source in modules().items():
        for name in public_names(source):
            defined.setdefault(name, []).append(module)
    assert {name: places for name, places in defined.items() if len(places) > 1} == {}
