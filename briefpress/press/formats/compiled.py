"""Compile a template and find the templates that it refers to, from one syntax tree; keep both for the next run."""

from __future__ import annotations

import hashlib
import marshal
from functools import lru_cache
from types import CodeType
from typing import NamedTuple, Protocol

from jinja2.meta import find_referenced_templates

from briefpress.press.formats.template_environment import TemplateEnvironment


class TemplateStore(Protocol):
    """Where compiled templates are stored between runs; what it cannot read back is compiled again.

    Compiled templates depend on the versions of briefpress, Jinja and Python: a store never returns what another
    version saved.
    """

    def read(self, name: str) -> bytes | None: ...

    def save(self, name: str, body: bytes) -> None: ...


class CompiledTemplate(NamedTuple):
    """The code of a template and the names it refers to; None for a computed name."""

    code: CodeType
    refers: tuple[str | None, ...]


def compiled_template(store: TemplateStore | None, name: str, file: str, text: str) -> CompiledTemplate:
    """The compiled template, from the store if that has it. Raises `jinja2.TemplateSyntaxError`."""
    if store is None:
        return _compiled(name, file, text)
    place, digest = f"template-{_digest(f'{name}|{file}')}", _digest(text)
    if data := store.read(place):
        of, *stored = marshal.loads(data)  # noqa: S302 - the store has sealed it
        if of == digest:
            return CompiledTemplate(*stored)
    made = _compiled(name, file, text)
    store.save(place, marshal.dumps((digest, *made)))
    return made


@lru_cache(maxsize=256)  # a process that builds again compiles only what has changed
def _compiled(name: str, file: str, text: str) -> CompiledTemplate:
    environment = TemplateEnvironment()
    tree = environment.parse(text, name, file)
    refers = tuple(find_referenced_templates(tree))
    return CompiledTemplate(environment.compile(tree, name, file), refers)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
