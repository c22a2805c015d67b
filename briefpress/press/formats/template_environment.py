"""The Jinja environment that the templates of a site are compiled and rendered in."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from typing import Any

import jinja2

from briefpress.press.formats.bibtex import bibtex_entry
from briefpress.press.formats.chicago import chicago, titled
from briefpress.press.formats.csl_json import csl_text
from briefpress.press.formats.embedded import json_ld, metas
from briefpress.press.formats.ris import ris_entry
from briefpress.press.formats.template_code import TemplateCode
from briefpress.press.views.wording import year_words


def remembering() -> Callable[..., str]:
    """The function ``remembered(macro, …)``: the output of a macro for these arguments, cached across pages."""

    @lru_cache(maxsize=1 << 14, typed=True)  # HTML and plain text with equal characters compare equal
    def remembered(macro: Callable[..., str], *given: object) -> str:
        return macro(*given)

    return remembered


class TemplateEnvironment(jinja2.Environment):
    """Jinja with our code generator, our filters, and the globals of all templates as one dictionary."""

    code_generator_class = TemplateCode

    def __init__(self, loader: jinja2.BaseLoader | None = None) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            auto_reload=False,
            cache_size=-1,  # no limit: a plain dictionary
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.i18n"],
        )
        self.globals["remembered"] = remembering()
        self.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
        self.filters |= {"bibtex": bibtex_entry, "chicago": chicago, "csl": csl_text, "ris": ris_entry}  # of a `Work`
        self.filters |= {"metas": metas, "titled": titled, "json_ld": json_ld, "year_words": year_words}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template; ours have none of their own, so no `ChainMap` is needed."""
        return {**self.globals, **d} if d else self.globals
