"""Time other libraries for YAML, Markdown and a template, next to those we use.

    python -m benchmarks.libraries CONTENT

It measures those that are installed (pip install rapidyaml py-yaml12 yaml-rs markdown-it-pyrs comrak-ext minijinja).
Ours do more: YAML values stay text and errors are located; Markdown includes citations and links. For YAML the command
also counts the files for which a library returns other values.
"""

from __future__ import annotations

import argparse
import importlib
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jinja2

from briefpress.load.load import load
from briefpress.load.parse import parse
from briefpress.load.records import Records
from briefpress.model.prose import read_text
from briefpress.model.prose.reader import parser
from briefpress.press.formats.template_code import TemplateCode
from briefpress.press.views.shape import Link

RUNS = 3
LINKS = 20_000
TEMPLATE = '{% for to in all %}<a href="{{ root }}{{ to.path }}">{{ to.text }}</a>{% endfor %}'
YAML = {
    "rapidyaml (a tree, no values)": ("ryml", lambda module: lambda text: module.parse_in_arena(text.encode())),
    "py-yaml12": ("yaml12", lambda module: module.parse_yaml),
    "yaml-rs": ("yaml_rs", lambda module: module.loads),
}
MARKDOWN = {
    "markdown-it-pyrs": ("markdown_it_pyrs", lambda module: module.MarkdownIt("commonmark").render),
    "comrak": ("comrak", lambda module: module.markdown_to_html),
}


class _Environment(jinja2.Environment):
    code_generator_class = TemplateCode


def main() -> None:
    """Run the command."""
    command = argparse.ArgumentParser(prog="python -m benchmarks.libraries", description=__doc__.partition("\n")[0])
    command.add_argument("content", type=Path)
    content = command.parse_args().content
    records, _ = load(content)
    fields = [_fields(file) for file in sorted(content.glob("*/*.*"))]
    _print_time("YAML, ours: read, checked, as text", lambda: [parse(text, "") for text in fields])
    for name, function in _installed(YAML):
        _print_time(f"YAML, {name}", partial(_each, function, fields))
        print(f"    other values than ours in {_differing(function, fields)} of {len(fields)} files")
    bodies = _bodies(records)
    _print_time("Markdown, ours: with citations and links", lambda: [read_text(text) for text in bodies])
    _print_time("Markdown, of that markdown-it-py", lambda: [parser().parse(text) for text in bodies])
    for name, function in _installed(MARKDOWN):
        _print_time(f"Markdown, {name}", partial(_each, function, bodies))
    _templates()


def _templates() -> None:
    links = [Link(f"The place {number} & its <name>", f"places/{number}/index.html") for number in range(LINKS)]
    for name, kind in (("ours", _Environment), ("Jinja's own", jinja2.Environment)):
        made = kind(autoescape=True).from_string(TEMPLATE)
        _print_time(f"{LINKS} links by a template, {name}", partial(made.render, root="../", all=links))
    if find_spec("minijinja"):
        environment = importlib.import_module("minijinja").Environment(templates={"a.html": TEMPLATE})
        _print_time(
            f"{LINKS} links by a template, minijinja",
            lambda: environment.render_template("a.html", root="../", all=links),
        )


def _installed(libraries: dict[str, tuple[str, Callable[[Any], Any]]]) -> list[tuple[str, Callable[[str], Any]]]:
    found = ((name, module, made) for name, (module, made) in libraries.items() if find_spec(module))
    return [(name, made(importlib.import_module(module))) for name, module, made in found]


def _each(function: Callable[[str], Any], texts: Sequence[str]) -> list[Any]:
    return [function(text) for text in texts]


def _fields(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return text.split("\n---\n")[0].removeprefix("---\n") + "\n" if file.suffix == ".md" else text


def _bodies(records: Records) -> list[str]:
    return [record.body for record in records.all() if record.body]


def _differing(function: Callable[[str], Any], texts: Sequence[str]) -> int:
    ours = [document.fields if document else None for document, _ in (parse(text, "") for text in texts)]
    return sum(function(text) != values for text, values in zip(texts, ours, strict=True))


def _print_time(name: str, work: Callable[[], object]) -> None:
    """Print the fewest processor seconds that the work took."""
    least = min(_seconds(work) for _ in range(RUNS))
    print(f"{least:8.3f} s  {name}", flush=True)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
