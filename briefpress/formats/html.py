"""View -> HTML through the templates; knows where these are and what they may see: their view, and what all share."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2
from jinja2.environment import TemplateModule
from markupsafe import Markup

from briefpress.formats.bibtex import bibtex_entry
from briefpress.formats.chicago import chicago
from briefpress.formats.compiler import Compiler, prepared
from briefpress.formats.csl_json import csl_text
from briefpress.formats.data import digestible
from briefpress.formats.embedded import json_ld, metas
from briefpress.formats.policy import POLICY
from briefpress.formats.ris import ris_entry
from briefpress.plan import Page
from briefpress.problem import BriefpressError
from briefpress.views.shape import Link


@dataclass(frozen=True, slots=True)
class Common:
    """What every page shares, from briefing.yaml; an empty text where nothing is said.

    ``pages`` are the editors' own; ``feeds`` the files of the feeds that the site has, but for those of records;
    ``policy`` is the content security policy.
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


@dataclass(frozen=True, slots=True)
class Look:
    """The folders in which templates and static files are sought, the user's own first, and what every page shares."""

    folders: tuple[Path, ...]
    common: Common


def template_folders(own: Path | None) -> tuple[Path, ...]:
    """The user's folder, which overrides file by file, and the one that comes with briefpress.

    An installed briefpress carries its templates in the package; a checkout has them beside it.
    """
    package = Path(__file__).parent.parent
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


@cache
def environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    """The Jinja environment of these folders; one a process, as templates are compiled once."""
    made = _Environment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    made.filters |= {"bibtex": bibtex_entry, "chicago": chicago, "csl": csl_text, "ris": ris_entry}  # of a `Work`
    made.filters |= {"metas": metas, "json_ld": json_ld}
    made.filters["trusted"] = Markup  # HTML that prose has painted: the only text that is not escaped
    return made


@cache
def look_digest(look: Look) -> bytes:
    """The digest of every template and of what pages share."""
    digest = hashlib.blake2b(digestible(look.common), digest_size=16)
    for folder in look.folders:
        for file in sorted(folder.rglob("*.html")):
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.digest()


def prepare(look: Look) -> None:
    """Compile every template now, so that processes forked from this one need not. Raises `BriefpressError`."""
    made = environment(look.folders)
    for name in made.list_templates(extensions=["html"]):
        with _faults(name):
            made.get_template(name)


def paint_html(look: Look, page: Page, view: object) -> bytes:
    """The page's HTML. Raises `BriefpressError` where a template is missing or at fault."""
    name = f"page/{'redirect' if page.format == 'redirect' else page.view}.html"
    with _faults(name):
        return environment(look.folders).get_template(name).render(view=view, site=look.common).encode()


@contextmanager
def _faults(name: str) -> Iterator[None]:
    """A fault of a template as a `BriefpressError` that names its place."""
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise BriefpressError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise BriefpressError(f"there is no template {error.name}") from error
    except (jinja2.UndefinedError, AttributeError) as error:  # a name or a field that the view does not have
        raise BriefpressError(f"{name}: {error}") from error
