"""Load templates, but none from outside the folders of templates."""

from __future__ import annotations

from collections.abc import Callable

import jinja2

from briefpress.model.input_file import is_within
from briefpress.model.problem import BriefpressError


class TemplateLoader(jinja2.FileSystemLoader):
    """Jinja's loader, without symbolic links that leave the folders."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text and the file of a template. Raises `BriefpressError` if it is a link to another place."""
        text, file, is_fresh = super().get_source(environment, template)
        if not any(is_within(folder, file) for folder in self.searchpath):
            message = f"{file} is a symbolic link to a place outside the folder of templates"
            raise BriefpressError(f"{message}: replace the link with a copy of what it points to")
        return text, file, is_fresh
