"""content/ -> a folder of Markdown pages: the site, built aside, its pages in Markdown, and nothing else of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from briefpress.export.blocks import Blocks
from briefpress.export.elements import Element, elements
from briefpress.export.lines import Lines, source, texts
from briefpress.pipeline import Request, build
from briefpress.problem import BriefpressError, Problem
from briefpress.tidy.scalars import quoted
from briefpress.write import LIST_NAME, Written, recover, write

# What offers files that are not exported, and what belongs to the root of a host.
_LEFT_OUT = frozenset({"data/index.html", "print/index.html", "404.html"})
# Some generators print what stands in front matter as HTML, others as text: what would not be the same in both is
# written with signs that look alike.
_SIGNS = str.maketrans({"<": "‹", ">": "›", '"': "”"})
_ENTITY = re.compile(r"&(?=[#\w])")


@dataclass(frozen=True, slots=True)
class Exported:
    """What is wrong with the content, and what was written; None where that kept it from being exported."""

    problems: tuple[Problem, ...]
    written: Written | None


def export(request: Request, folder: Path) -> Exported:
    """Make ``folder`` hold the pages that ``request`` asks for, whose own site is not made.

    Raises `BriefpressError` where the folder holds files that an export did not write, or lies in the content.
    """
    _ours(folder, request.content)
    with TemporaryDirectory(prefix="briefpress-") as aside:
        site = Path(aside) / "site"
        built = build(replace(request, site=site, dossiers=False, search=False))
        if built.written is None:
            return Exported(built.problems, None)
        return Exported(built.problems, write(folder, _sheets(site)))


def _ours(folder: Path, content: Path) -> None:
    if folder.resolve().is_relative_to(content.resolve()):
        raise BriefpressError(f"{folder} lies in the content; name another folder")
    if folder.is_dir() and not (folder / LIST_NAME).exists() and any(folder.iterdir()):
        raise BriefpressError(f"{folder} holds files of yours; name a folder within it, such as {folder / 'briefing'}")


def _sheets(site: Path) -> Iterator[tuple[str, str, bytes]]:
    found = (path for path in recover(site).files if path.endswith(".html") and path not in _LEFT_OUT)
    pages = {path: page for path in found if not _leads_on(page := (site / path).read_text(encoding="utf-8"))}
    for path, page in pages.items():
        yield source(path), "", markdown(page, path, pages.keys()).encode()


def _leads_on(page: str) -> bool:
    """Whether it is only a redirect, for which Markdown has no word."""
    return '<meta http-equiv="refresh"' in page


def markdown(page: str, path: str, pages: Collection[str]) -> str:
    """A finished page as Markdown with front matter; its links lead to those of ``pages``, paths in the site.

    Raises `BriefpressError` where templates of the user's gave it no ``<main>``.
    """
    document = elements(page)
    main = next(document.all("main"), None)
    if main is None:
        raise BriefpressError(f"{path} has no <main>: base.html of your templates needs it")
    return _front(document, main) + Blocks(Lines(path, pages)).page(main)


def _front(document: Element, main: Element) -> str:
    heading = next(main.all("h1"), None)
    described = (
        each.said.get("content", "") for each in document.all("meta") if each.said.get("name") == "description"
    )
    fields = {"title": "".join(texts(heading)) if heading else "", "description": next(described, "")}
    lines = [f"{name}: {quoted(_plain(text))}\n" for name, text in fields.items() if text]
    return f"---\n{''.join(lines)}---\n\n" if lines else ""


def _plain(text: str) -> str:
    return _ENTITY.sub("\uff06", " ".join(text.split()).translate(_SIGNS))
