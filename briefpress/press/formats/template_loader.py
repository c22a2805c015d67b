"""Load the templates of a site for Jinja: each is read and compiled once."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any, NamedTuple

import jinja2

from briefpress.press.formats.compiled import CompiledTemplate, TemplateStore, compiled_template

_Source = tuple[str, str, Callable[[], bool]]


class TemplateSource(NamedTuple):
    """The text of a template and the names it refers to; None for a computed name."""

    text: str
    refers: tuple[str | None, ...]


class TemplateLoader(jinja2.FileSystemLoader):
    """Loads templates of these folders, so that a template's code and its digest are those of the same text."""

    def __init__(self, folders: tuple[Path, ...], store: TemplateStore | None) -> None:
        super().__init__(folders, followlinks=True)
        self._store = store
        self._sources: dict[str, _Source] = {}
        self._compiled: dict[str, CompiledTemplate] = {}

    def get_source(self, environment: jinja2.Environment, template: str) -> _Source:
        if template not in self._sources:
            self._sources[template] = super().get_source(environment, template)
        return self._sources[template]

    def load(
        self,
        environment: jinja2.Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> jinja2.Template:
        text, file, _ = self.get_source(environment, name)
        code = self._compile(name, file, text).code
        return environment.template_class.from_code(environment, code, {} if globals is None else globals)

    def source(self, environment: jinja2.Environment, name: str) -> TemplateSource:
        """The template of the first folder that has it. Raises `jinja2.TemplateNotFound`, `TemplateSyntaxError`."""
        text, file, _ = self.get_source(environment, name)
        return TemplateSource(text, self._compile(name, file, text).refers)

    def _compile(self, name: str, file: str, text: str) -> CompiledTemplate:
        if name not in self._compiled:
            self._compiled[name] = compiled_template(self._store, name, file, text)
        return self._compiled[name]
