"""The house: a module imports only from lines above it, and the outbuildings are imported by nobody within."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefpress

PACKAGE = Path(briefpress.__file__).parent

# From the ground up; `a b` on one line may not import each other. A name stands for the module and all within it,
# unless a longer one has a line of its own.
LAYERS = """
problem collection watch
spread
parse
locate
prose
record.fault
record.scalar record.date record.count
record.citation record.group
record.wording
record
config
kept lost_text
files
load
evidence read delta
tidy
checks
examine
link
diff
dossier
plan
replan
views
formats
neighbours press spared
write
painting
search
pipeline
importers review serve mkdocs export new schema starter
cli
reference
__main__
"""

# A package within whose lines nothing is ordered may still have no circle; its foundation rests on these alone.
RESTS_ON = {
    "problem": set(),
    "parse": {"problem"},
    "prose": {"problem"},
    "evidence": {"problem"},
}

# A library that only one module may import: whoever else needs what it does asks that module.
ONLY = {"yaml": "parse", "markdown_it": "prose", "mdit_py_plugins": "prose", "ruamel": "tidy", "anyascii": "record"}


# What reads content; `formats` walks the templates, `write` the site, `kept` our own sources.
HOUSE = set(LAYERS.partition("importers")[0].split()) - {"formats", "write", "kept"}


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


def layer(module: str) -> tuple[int, str] | None:
    """The line of LAYERS, from 0 below, and the name on it that a module belongs to."""
    lines = {name: number for number, line in enumerate(LAYERS.split("\n")) for name in line.split()}
    parts = module.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next(((lines[name], name) for name in names if name in lines), None)


def module_of(name: str, known: dict[str, str]) -> str | None:
    """The module of ours that an imported name is or stands in."""
    if not name.startswith("briefpress."):
        return None
    inner = name.removeprefix("briefpress.")
    return inner if inner in known else inner.rpartition(".")[0] if inner.rpartition(".")[0] in known else None


def violations(sources: dict[str, str]) -> list[str]:
    """Every import that does not run downwards, or that is not this module's to make."""
    found = []
    for module, source in sources.items():
        here = layer(module)
        for name in imports(source, module):
            top = name.split(".")[0]
            if top in ONLY and module.split(".")[0] != ONLY[top]:
                found.append(f"{module} imports {top}, which only {ONLY[top]} may")
            target = module_of(name, sources)
            there = layer(target) if target else None
            if here is None or there is None or here[1] == there[1]:
                continue
            inner = target.split(".")[0]
            if there[0] >= here[0] or inner not in RESTS_ON.get(here[1], {inner}):
                found.append(f"{module} imports {target}, which does not lie below it")
    return found


def circles(sources: dict[str, str]) -> list[list[str]]:
    """A circle of imports that each begin with the first module found on it, if there is any."""
    edges = {
        module: {
            target for name in imports(source, module) if (target := module_of(name, sources)) and target != module
        }
        for module, source in sources.items()
    }
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


def test_every_module_has_a_layer():
    assert [module for module in modules() if module and layer(module) is None] == []


def test_imports_run_downwards_only():
    assert violations(modules()) == []


def test_no_imports_run_in_a_circle():
    assert circles(modules()) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("parse", "from briefpress.load import load"),
        ("parse", "import briefpress.prose"),
        ("prose.language", "from briefpress.parse import parse"),
        ("evidence.lock", "def late():\n    from briefpress.load import Records"),
        ("checks.links", "from briefpress.link import briefing"),
        ("record.date", "from briefpress.record.event import Event"),
        ("views.event", "import yaml"),
        ("link.mentions", "from markdown_it import MarkdownIt"),
        ("pipeline", "from briefpress.cli import main"),
        ("serve", "from briefpress.cli import main"),
    ],
)
def test_a_planted_violation_is_found(module, source):
    planted = dict.fromkeys(modules(), "") | {"serve": "", "cli": ""} | {module: source}
    assert len(violations(planted)) == 1


def test_a_planted_circle_is_found():
    planted = {"a": "import briefpress.b", "b": "from briefpress.c import x", "c": "from briefpress import a"}
    assert circles(planted) == [["a", "b", "c"]]


def test_only_files_walks_the_content_folder():
    walks = re.compile(r"\bos\.walk\b|\b(?:listdir|scandir|rglob|glob|iterdir)\(")
    walkers = {module.split(".")[0] for module, source in modules().items() if walks.search(source)}
    assert walkers & HOUSE == {"files"}


def test_a_module_is_small_enough_to_be_read_at_once():
    lengths = sorted(len(file.read_text(encoding="utf-8").splitlines()) for file in PACKAGE.rglob("*.py"))
    assert lengths[-1] <= 300
    assert lengths[len(lengths) // 2] <= 90
