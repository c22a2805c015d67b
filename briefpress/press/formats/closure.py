"""Digest a template together with all templates that it refers to, directly or not.

A template refers to others by extending, including or importing them. A template that computes a name may refer to any;
then all count.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jinja2
from jinja2.meta import find_referenced_templates

from briefpress.press.formats.template_errors import template_errors
from briefpress.press.formats.template_loader import TemplateLoader

DIGEST_BYTES = 8  # enough to distinguish states of one site; collisions give no advantage to an attacker


class TemplateSource(NamedTuple):
    """The text of a template and the names it refers to; None for a computed name."""

    text: str
    refers: tuple[str | None, ...]


@cache
def closure_digest(folders: tuple[Path, ...], name: str) -> str:
    """The digest of a template and those it refers to, with their names; a missing template counts as empty.

    Raises `BriefpressError` if one of them has a syntax error.
    """
    texts: dict[str, str] = {}
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each not in texts:
            texts[each], refers = template_source(folders, each)
            waiting += every_name(folders) if None in refers else [other for other in refers if other]
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for each in sorted(texts):
        digest.update(f"{each}\0{texts[each]}\0".encode())
    return digest.hexdigest()


@cache
def template_source(folders: tuple[Path, ...], name: str) -> TemplateSource:
    """The template of the first folder that has it, parsed for its references; empty if none has it."""
    loader = TemplateLoader(folders)
    parser = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    with template_errors(folders, name), suppress(jinja2.TemplateNotFound):
        text, file, _ = loader.get_source(parser, name)
        return TemplateSource(text, tuple(find_referenced_templates(parser.parse(text, name, file))))
    return TemplateSource("", ())


@cache
def every_name(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """The names of all pages and parts, those in linked folders included."""
    loader = TemplateLoader(folders, followlinks=True)
    return tuple(name for name in loader.list_templates() if name.endswith(".html"))
