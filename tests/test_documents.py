"""README, CONTRIBUTING and ARCHITECTURE say what is there: every command, option, path, module and test they name."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import environment
import pytest

import briefpress
from briefpress.apps.cli import COMMANDS, Commands
from briefpress.build import Request, build
from briefpress.check.check import check_content
from briefpress.check.proofs import cited
from briefpress.evidence import LOCK_FILE, Archive, verify, write_lock

ROOT = Path(__file__).parents[1]
README, CONTRIBUTING, ARCHITECTURE = (
    (ROOT / f"{name}.md").read_text(encoding="utf-8") for name in ("README", "CONTRIBUTING", "ARCHITECTURE")
)
DOCUMENTS = {"README": README, "CONTRIBUTING": CONTRIBUTING, "ARCHITECTURE": ARCHITECTURE}

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"^    (\S.*)$", re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#:]+)\)")

# The text of the source of the README's first record, as someone would save it: the passages, and words between them.
SAVED = "The Council decided today that it ends as of 30 June 2023, withdrawing its personnel by 31 December 2023."


def code(document: str) -> list[str]:
    """Every span, and every line of an indented block, of a document; fenced blocks are data."""
    plain = FENCE.sub("", document)
    return [*SPAN.findall(plain), *(line.partition("#")[0] for line in INDENTED.findall(plain))]


def said(document: str) -> Iterator[tuple[str, list[str]]]:
    """Every command of ours that a document says, and the words after it: ``briefpress``, ``scripts/build``, …."""
    for line in code(document):
        words = shlex.split(line) if line.count('"') % 2 == line.count("'") % 2 == 0 else []
        if words[:1] in (["python3"], ["python"], ["git"]):
            words = words[1:]
        if not words:
            continue
        name = words[0].removeprefix(".venv/bin/")
        if name == "briefpress" or re.fullmatch(r"build\.py|\.ci/run|scripts/\w+", name):
            yield name, words[1:]


@cache
def commands() -> dict[str, set[str]]:
    """The options of every command, by its words: ``sources add``."""
    context = click.Context(click.Command("briefpress"))
    found = {name: Commands().get_command(context, name) for name in COMMANDS}
    for name, group in list(found.items()):
        if isinstance(group, click.Group):
            del found[name]
            found |= {f"{name} {inner}": made for inner, made in group.commands.items()}
    return {
        name: {
            word for option in made.params for word in (*option.opts, *option.secondary_opts) if word.startswith("--")
        }
        for name, made in found.items()
    }


def called(words: list[str]) -> str:
    """Which of our commands the words after ``briefpress`` call; "" for none."""
    return next((name for name in commands() if words[: len(name.split())] == name.split()), "")


def paths(document: str) -> set[str]:
    """Every path that a document names in a span: what has a slash, or ends like a file."""
    spans = (span.partition("::")[0] for span in SPAN.findall(FENCE.sub("", document)))
    return {
        span
        for span in spans
        if re.fullmatch(r"[\w./-]+", span)
        and (re.fullmatch(r"[\w.-]+\.(py|md|toml|txt|html|yaml|lock|css)|\.ci/\w+", span) or "/" in span.strip("/."))
    }


def chapter(title: str) -> str:
    """The text of a chapter of ARCHITECTURE.md."""
    return ARCHITECTURE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("document", ["README", "CONTRIBUTING"])
def test_every_command_that_is_said_is_there(document):
    spoken = list(said(DOCUMENTS[document]))
    assert len(spoken) > 5
    for name, words in spoken:
        given = {word for word in words if word.startswith("--")}
        if name == "briefpress":
            known = commands()[called(words)] if called(words) else {"--version"}
            assert called(words) or given or not words, f"briefpress {' '.join(words)}"
            assert given <= known, f"briefpress {' '.join(words)}"
        else:
            assert (ROOT / name).is_file(), name
            taken = (ROOT / name).read_text(encoding="utf-8") + " ".join(commands()["build"])
            assert all(option in taken for option in given), f"{name} {' '.join(words)}"


def test_the_readme_has_every_command_and_every_option():
    documented = {called(words) for name, words in said(README) if name == "briefpress"}
    assert set(commands()) <= documented
    every = set().union(*commands().values())
    named = {word for span in SPAN.findall(README) for word in span.split() if word.startswith("--")}
    assert named - {"--version", "--help", "--quick"} == every


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_to_a_file_leads_to_one(document):
    linked = LINK.findall(DOCUMENTS[document])
    assert linked != []
    assert [path for path in linked if not (ROOT / path).is_file()] == []


def test_every_path_that_the_architecture_names_is_there():
    made = ("/", "site/", "archive/", ".venv")
    named = {
        path for path in paths(ARCHITECTURE) if not path.startswith(made) and not re.search(r"\b(NAME|ID)\b", path)
    }
    assert len(named) > 40
    package = Path(briefpress.__file__).parent
    settings = {"briefing.yaml", "vocabulary.yaml", "evidence.lock", "expected.txt"}
    places = (ROOT, package, ROOT / "content")
    assert sorted(path for path in named - settings if not any((place / path).exists() for place in places)) == []


def test_the_architecture_has_every_package_once_and_is_short():
    package = Path(briefpress.__file__).parent
    entries = {f"{path.name}/" if path.is_dir() else path.name for path in package.iterdir()}
    rows = re.findall(r"^\| `([\w.]+/?)` \|", chapter("Packages"), re.MULTILINE)
    assert sorted(rows) == sorted(entries - {"__init__.py", "__main__.py", "py.typed", "__pycache__/"})
    assert len(ARCHITECTURE.encode()) <= 15_000


def test_every_test_that_the_architecture_names_is_there():
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", ARCHITECTURE)
    assert len(named) > 20
    for file, test in named:
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{test}"


def test_every_invariant_names_a_test():
    items = re.split(r"^- ", chapter("Invariants"), flags=re.MULTILINE)[1:]
    assert len(items) > 15
    assert [item for item in items if not re.search(r"`tests/(\w+/)*test_", item)] == []


def test_the_status_is_of_this_version():
    major, minor, _ = briefpress.__version__.split(".")
    assert f"version {major}.{minor}," in README


@pytest.fixture(scope="module")
def examples():
    """The files that the README shows, by the path in their first line."""
    return {
        block.partition("\n")[0].removeprefix("# "): block
        for language, block in FENCE.findall(README)
        if language == "yaml"
    }


@pytest.fixture(scope="module")
def first(examples, tmp_path_factory):
    """The briefing of this repository with the README's first record in it, the text of its source beside it."""
    folder = tmp_path_factory.mktemp("first")
    shutil.copytree(ROOT / "content", folder / "content")
    added = {path: text for path, text in examples.items() if path.startswith("content/")}
    assert len(added) > 3
    for path, text in added.items():
        assert not (folder / path).exists(), f"{path} is in the content now: the README needs another example"
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "archive").mkdir()
    source = next(Path(path).stem for path in added if path.startswith("content/sources/"))
    (folder / "archive" / f"{source}.txt").write_text(SAVED, encoding="utf-8")
    return folder


def of_the_readme(problems, examples) -> list[str]:
    return [problem.code for problem in problems if f"content/{problem.where.file}" in examples]


@pytest.mark.slow
def test_the_first_record_is_reported_as_unverified_and_then_is_proved(first, examples):
    before = check_content(first / "content")
    assert of_the_readme(before.problems, examples) == ["passage-unverified"] * 3
    entries, problems = verify(cited(before.records), Archive(first / "archive"), before.lock)
    assert of_the_readme(problems, examples) == []
    (first / "content" / LOCK_FILE).write_bytes(write_lock(entries))
    assert of_the_readme(check_content(first / "content").problems, examples) == []


@pytest.mark.slow
def test_the_first_record_is_on_the_pages_that_the_readme_names(first, tmp_path):
    build(Request(first / "content", tmp_path / "site"))
    named = {span for span in SPAN.findall(README) if re.match(r"site/.+/.+\.\w+", span)}
    assert len(named) > 2
    for path in named:
        assert "The Security Council ends" in (tmp_path / path).read_text(encoding="utf-8"), path


def test_the_misspelling_is_reported_in_the_words_of_the_readme(first, examples):
    printed = next(block for language, block in FENCE.findall(README) if language == "text").strip()
    file = printed.partition(":")[0]
    assert file in examples
    wrong, right = re.findall(r"'(\w+)'", printed)
    (first / file).write_text(examples[file].replace(f"{right},", f"{wrong},"), encoding="utf-8")
    problems = [f"content/{problem}" for problem in check_content(first / "content").problems]
    (first / file).write_text(examples[file], encoding="utf-8")
    assert printed in problems


def test_a_briefing_of_ones_own_builds(examples, tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("briefing.yaml", "vocabulary.yaml"):
        (folder / name).write_text(examples[name], encoding="utf-8")
    built = build(Request(folder, tmp_path / "site"))
    assert {problem.code for problem in built.problems} <= {"no-base-url"}
    assert "Fisheries of the Bay" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_fault_24_the_readme_says_what_the_tests_install_and_how_to_avoid_it():
    said = re.search(r"\*\*What gets installed\.\*\*.*?\n\n", README, re.DOTALL)
    assert said
    for command in environment.SYSTEM:
        assert command.casefold() in said[0].casefold(), command
    assert all(words in said[0] for words in ("MB", "GB", "`.venv`", "apt", "--quick"))


def test_the_lock_of_the_site_agrees_with_the_lock_of_everything_and_with_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    site, everything = (
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", path.read_text("utf-8"), re.MULTILINE))
        for path in (environment.SITE, environment.EVERYTHING)
    )
    assert site.items() <= everything.items()
    extras = re.search(r"for extra in \((.+?)\)", (ROOT / "scripts/lock").read_text("utf-8"))
    assert extras
    named = [*project["dependencies"]]
    for extra in re.findall(r'"([a-z]+)"', extras[1]):
        named += project["optional-dependencies"][extra]
    assert {re.split(r"[<>=\[;]", one)[0].lower().replace("_", "-").replace(".", "-") for one in named} <= site.keys()
