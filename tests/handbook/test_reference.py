"""The handbook covers every command, option, field and code, and its generated pages are up to date."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

import briefpress
from briefpress.apps.mkdocs.options import Options
from briefpress.apps.reference import pages
from briefpress.apps.reference.causes import CAUSES
from briefpress.apps.reference.commands import commands
from briefpress.apps.reference.fields import fields_of, meaning, parts_of
from briefpress.apps.reference.meanings import MEANINGS
from briefpress.load.config import Settings, Vocabulary
from briefpress.model.record import KINDS
from briefpress.model.record.base import Record

PACKAGE = Path(briefpress.__file__).parent
DOCS = PACKAGE.parent / "docs"
KNOWN = {code for causes in CAUSES.values() for code in causes}
MODELS: list[type[BaseModel]] = [*parts_of(list(KINDS.values())), Record, *parts_of([Settings, Vocabulary])]

# Functions and classes that create a problem, and the index of the argument with its code.
MAKERS = {"Problem": 1, "TextProblem": 0, "field_error": 0, "PassageError": 0}
# The same for private functions of a module.
OWN_MAKERS = {
    "evidence/checking.py": {"_warning": 1},
    "evidence/copies.py": {"_warning": 1},
    "evidence/lock.py": {"_problem": 1},
    "evidence/passage.py": {"_end": 2},
    "load/parse.py": {"_problem": 2},
}
# Modules in which a problem gets a code from elsewhere: from one of the above, from prose or from pydantic.
PASSED_ON = {
    *OWN_MAKERS,
    "check/passages.py",
    "check/prose.py",
    "evidence/verification.py",
    "apps/mkdocs/marks.py",
    "model/record/validation.py",
}
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    return tuple(
        (path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "reference" not in path.parts
    )


def codes(tree: ast.AST, file: str = "") -> Iterator[str]:
    """Every code, or pattern of one, that a module gives to a problem; ``?`` for a code from elsewhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            place = (MAKERS | OWN_MAKERS.get(file, {})).get(ast.unparse(node.func).rpartition(".")[2])
            if place is not None and len(node.args) > place:
                yield code_of(node.args[place])
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 3:
            first = node.value.elts[0]  # a problem without a place
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and CODE.fullmatch(first.value):
                yield first.value


def code_of(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        pieces = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[a-z]+" for part in node.values)
        return "".join(pieces)
    return "?"


def literals(tree: ast.AST) -> set[str]:
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_code_of_the_source_has_its_cause_and_cure():
    made = {(file, code) for file, tree in trees() for code in codes(tree, file) if code != "?"}
    assert len(made) > 80
    unknown = {(file, code) for file, code in made if not any(re.fullmatch(code, known) for known in KNOWN)}
    assert unknown == set()


def test_a_code_is_passed_on_only_where_it_is_known_to_be():
    assert {file for file, tree in trees() if "?" in set(codes(tree, file))} <= PASSED_ON


def test_a_code_that_is_passed_on_is_a_literal_somewhere():
    """Where a maker gets its code from elsewhere, the words of its package that look like one are explained too."""
    families = ("passage-", "lock-", "archive-", "yaml-", "malformed-")
    written = {
        word for _, tree in trees() for word in literals(tree) if word.startswith(families) and CODE.fullmatch(word)
    }
    assert written - KNOWN == set()


def test_no_code_is_explained_that_no_problem_has():
    written = set().union(*(literals(tree) for _, tree in trees()))
    patterns = {code for _, tree in trees() for code in codes(tree) if "[a-z]+" in code}
    stale = {code for code in KNOWN if code not in written and not any(re.fullmatch(each, code) for each in patterns)}
    assert stale == set()


def test_a_planted_code_is_found():
    tree = ast.parse('def f():\n    yield Problem(where, "new-code", "said")\n    return "other-code", "said", "hint"')
    assert set(codes(tree)) == {"new-code", "other-code"}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_its_meaning(model):
    assert model is Record or MEANINGS[model.__name__][""]
    for name in fields_of(model):
        assert meaning(model, name).endswith("."), f"{model.__name__}.{name}"


def test_no_meaning_is_of_a_field_that_is_not_there():
    for name, fields in MEANINGS.items():
        bases = {each.__name__: each for model in MODELS for each in model.__mro__ if hasattr(each, "model_fields")}
        known = {field.rstrip("_") for field in bases[name].model_fields}
        assert set(fields) - known <= {""}, name


def test_every_field_is_in_the_reference():
    made = pages()
    text = made["reference/records.md"] + made["reference/settings.md"]
    for model in MODELS:
        heading = "Every record" if model is Record else model.__name__
        section = re.search(rf"^## {heading}\b.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
        assert section, heading
        assert [name for name in fields_of(model) if f"| `{name}`" not in section[0]] == [], heading


def test_every_command_and_option_is_in_the_reference():
    page = pages()["reference/commands.md"]
    named = list(commands())
    assert len(named) > 12
    for name, command, _ in named:
        section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        assert section, name
        shown = [
            param
            for param in command.params
            if param.param_type_name == "option" and not getattr(param, "hidden", False)
        ]
        assert [option.name for option in shown if option.opts[-1] not in section] == [], name


@pytest.mark.parametrize("file", pages())
def test_generated_pages_are_fresh(file):
    assert (DOCS / file).read_text(encoding="utf-8") == pages()[file], "run scripts/docs"


def test_every_option_of_the_plugin_is_documented():
    page = (DOCS / "reference" / "mkdocs.md").read_text(encoding="utf-8")
    options = {name for name, _ in Options._schema}
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == options
