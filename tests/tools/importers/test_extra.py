"""The extra ``import`` names every library that the importers import: an old pip misses extras of extras."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

from briefpress.tools import importers

ROOT = Path(__file__).parents[3]


def imported() -> set[str]:
    found: set[str] = set()
    for file in Path(importers.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"briefpress"}


def test_fault_19_the_extra_names_what_the_importers_import():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extra = {re.split(r"[<>=\[]", one)[0].lower() for one in project["optional-dependencies"]["import"]}
    core = {re.split(r"[<>=\[]", one)[0].lower() for one in project["dependencies"]}
    assert imported() <= extra | core
    assert "lxml_html_clean" in extra  # for trafilatura
