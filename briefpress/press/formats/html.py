"""View -> HTML through the templates; knows where these are and what they may see: their view, and what all share."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Protocol

import jinja2
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from markupsafe import Markup

from briefpress.model.problem import BriefpressError
from briefpress.plan.plan import SitePage
from briefpress.press.formats.bibtex import bibtex_entry
from briefpress.press.formats.chicago import chicago
from briefpress.press.formats.closure import DIGEST_BYTES
from briefpress.press.formats.compiled import remembering
from briefpress.press.formats.compiler import Compiler
from briefpress.press.formats.csl_json import csl_text
from briefpress.press.formats.data import digestible
from briefpress.press.formats.embedded import json_ld, metas
from briefpress.press.formats.policy import POLICY
from briefpress.press.formats.ris import ris_entry
from briefpress.press.formats.translation import prepared
from briefpress.press.views.shape import Link
from briefpress.press.views.wording import year_words

# What Python says of a template that asks for what is not there, or reckons with what is no number.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
STANDARD_CARD = "static/card.png"


class TemplateStore(Protocol):
    """Where compiled templates are stored between runs; what it cannot read back is compiled again."""

    def read(self, name: str) -> bytes | None: ...

    def save(self, name: str, body: bytes) -> None: ...

    def __hash__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Common:
    """What every page shares, from briefing.yaml; an empty text where nothing is said.

    ``pages`` are the editors' own; ``feeds`` the files of the feeds that the site has, but for those of records;
    ``policy`` is the content security policy; ``search`` says whether the site has an index; ``card`` is the picture
    for links to it that are shared, by default one that names no briefing.
    """

    title: str
    subtitle: str
    edition: str
    publisher: str
    licence: str
    language: str
    base_url: str
    pages: tuple[Link, ...]
    feeds: tuple[str, ...] = ()
    note: str = ""
    policy: str = POLICY
    search: bool = False
    card: str = STANDARD_CARD


@dataclass(frozen=True, slots=True)
class Look:
    """The folders in which templates and static files are sought, the user's own first, and what every page shares.

    ``store`` keeps compiled templates, where there is one; it changes no byte. Templates are read once for each
    ``reading``: a process that outlives a change of them counts its readings.
    """

    folders: tuple[Path, ...]
    common: Common
    store: TemplateStore | None = None
    reading: int = 0


def template_folders(own: Path | None) -> tuple[Path, ...]:
    """The user's folder, which overrides file by file, and the one that comes with briefpress.

    An installed briefpress carries its templates in the package; a checkout has them beside it.
    """
    package = Path(__file__).parents[2]
    shipped = next(folder for folder in (package / "templates", package.parent / "templates") if folder.is_dir())
    return (own, shipped) if own and own.is_dir() and own.resolve() != shipped.resolve() else (shipped,)


class _Template(jinja2.Template):
    """A template whose macros see nothing of the page that imports them, so that they are made once for all."""

    def _get_default_module(self, _context: object = None) -> TemplateModule:
        return super()._get_default_module()


class _Environment(jinja2.Environment):
    """Jinja with our compiler."""

    code_generator_class = Compiler
    template_class = _Template

    def _parse(self, source: str, name: str | None, filename: str | None) -> jinja2.nodes.Template:
        return prepared(super()._parse(source, name, filename), str)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Those of all templates, as one mapping: each page begins with a copy of it."""
        return {**self.globals, **d} if d else self.globals


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates in the store, which knows of which compiler they are; Jinja knows of which source."""

    def __init__(self, store: TemplateStore) -> None:
        self.store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        if data := self.store.read(f"template-{bucket.key}"):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.store.save(f"template-{bucket.key}", bucket.bytecode_to_string())


@lru_cache(maxsize=2)  # the last and, where its templates are at fault, the one before it
def environment(folders: tuple[Path, ...], store: TemplateStore | None = None, _reading: int = 0) -> jinja2.Environment:
    """The Jinja environment of these folders; one a reading, as templates are compiled once."""
    made = _Environment(
        loader=jinja2.FileSystemLoader(folders),
        bytecode_cache=_Compiled(store) if store else None,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        cache_size=-1,  # all of them: a plain dictionary
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.globals["remembered"] = remembering()
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    made.filters |= {"bibtex": bibtex_entry, "chicago": chicago, "csl": csl_text, "ris": ris_entry}  # of a `Work`
    made.filters |= {"metas": metas, "json_ld": json_ld, "year_words": year_words}
    made.filters["trusted"] = Markup  # HTML that prose has painted: the only text that is not escaped
    return made


@cache
def common_digest(common: Common) -> str:
    """The digest of what pages share."""
    return hashlib.blake2b(digestible(common), digest_size=DIGEST_BYTES).hexdigest()


def prepare(folders: tuple[Path, ...], store: TemplateStore | None = None, reading: int = 0) -> None:
    """Compile every template now, so that processes forked from this one need not; see `Look`.

    Raises `BriefpressError`.
    """
    made = environment(folders, store, reading)
    for name in made.list_templates(extensions=["html"]):
        with _faults(name):
            made.get_template(name)


def template_of(page: SitePage) -> str:
    """The name of the template that a page is painted with."""
    return f"page/{'redirect' if page.format == 'redirect' else page.view}.html"


def paint_html(look: Look, page: SitePage, view: object) -> bytes:
    """The page's HTML. Raises `BriefpressError` where a template is missing or at fault."""
    name = template_of(page)
    with _faults(name):
        return (
            environment(look.folders, look.store, look.reading)
            .get_template(name)
            .render(view=view, site=look.common)
            .encode()
        )


@contextmanager
def _faults(name: str) -> Iterator[None]:
    """A fault of a template as a `BriefpressError` that names its place."""
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise BriefpressError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise BriefpressError(f"there is no template {error.name}") from error
    except (jinja2.UndefinedError, *_FAULTS) as error:  # a name or a field that the view does not have, 1 / 0, …
        raise BriefpressError(f"{name}: {error}") from error
