"""The templates of a site, as they are at one moment: compiled, and digested with all that they refer to."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path

import jinja2

from briefpress.press.formats.closure import closure_digest
from briefpress.press.formats.compiled import TemplateStore
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.formats.template_environment import TemplateEnvironment
from briefpress.press.formats.template_errors import template_errors
from briefpress.press.formats.template_loader import TemplateLoader, TemplateSource


class Templates:
    """The templates in ``folders``, the user's own first. When files change, make a new one: each file is read once.

    ``store`` keeps compiled templates for the next run; it does not affect output.
    """

    def __init__(self, folders: tuple[Path, ...], store: TemplateStore | None = None) -> None:
        self.folders = folders
        self.print_templates = PrintTemplates(folders)
        self._loader = TemplateLoader(folders, store)
        self.environment = TemplateEnvironment(self._loader)
        self._store = store
        self._digests: dict[str, str] = {}

    def __reduce__(self) -> tuple[type[Templates], tuple[tuple[Path, ...], TemplateStore | None]]:
        """A worker that is not forked reads the templates itself."""
        return Templates, (self.folders, self._store)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all pages and parts, those in linked folders included."""
        return tuple(self.environment.list_templates(extensions=["html"]))

    def prepare(self) -> None:
        """Compile every template now and digest those of pages, so that forked processes need not.

        Raises `BriefpressError` if a template has a syntax error.
        """
        for name in self.names:
            with template_errors(self.folders, name):
                self.environment.get_template(name)
            if name.startswith("page/"):
                self.closure(name)

    def closure(self, name: str) -> str:
        """The digest of a template and those it refers to; a missing template counts as empty.

        Raises `BriefpressError` if one of them has a syntax error.
        """
        if name not in self._digests:
            self._digests[name] = closure_digest(name, self.source, self.names)
        return self._digests[name]

    def source(self, name: str) -> TemplateSource:
        """The template of the first folder that has it; empty if none has it. Raises as `closure`."""
        with template_errors(self.folders, name), suppress(jinja2.TemplateNotFound):
            return self._loader.source(self.environment, name)
        return TemplateSource("", ())
