"""content/ -> a folder of Markdown pages: the site, built aside, its pages in Markdown, and nothing else of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from briefpress.apps.export.blocks import Blocks
from briefpress.apps.export.elements import Element, elements
from briefpress.apps.export.lines import Lines, texts
from briefpress.build import Request, build
from briefpress.model.problem import BriefpressError, Problem
from briefpress.tools.tidy.scalars import quoted
from briefpress.write import LIST_NAME, Written, recover, site_lock, write
from briefpress.write.paths import parents

# What offers files that are not exported, and what belongs to the root of a host.
_LEFT_OUT = frozenset({"data/index.html", "print/index.html", "404.html"})
# What generators take for the page of a folder, whatever the record of that id is.
_INDEX = frozenset({"", "index", "readme"})
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
        with site_lock(folder):
            return Exported(built.problems, write(folder, _sheets(site)))


def _ours(folder: Path, content: Path) -> None:
    if folder.resolve().is_relative_to(content.resolve()):
        raise BriefpressError(f"{folder} lies in the content; name another folder")
    if folder.is_dir() and not (folder / LIST_NAME).exists() and any(folder.iterdir()):
        raise BriefpressError(f"{folder} holds files of yours; name a folder within it, such as {folder / 'briefing'}")


def _sheets(site: Path) -> Iterator[tuple[str, str, bytes]]:
    found = [path for path in recover(site).files if path.endswith(".html") and path not in _LEFT_OUT]
    files = sources([path for path in found if not _leads_on(_text(site / path))])
    for path, file in files.items():
        yield file, "", markdown(_text(site / path), path, files).encode()


def sources(pages: Sequence[str]) -> dict[str, str]:
    """The file of each page: ``events/a/index.html`` is ``events/a.md``, a folder only where other pages lie in it."""
    folders = Counter(folder for page in pages for folder in parents(page))
    return {page: _source(page.removesuffix(".html"), folders) for page in pages}


def _source(page: str, folders: Mapping[str, int]) -> str:
    folder, _, name = page.rpartition("/")
    alone = folders[folder] == 1 and name == "index" and folder.rpartition("/")[2] not in _INDEX
    return f"{folder if alone else page}.md"


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _leads_on(page: str) -> bool:
    """Whether it is only a redirect, for which Markdown has no word."""
    return '<meta http-equiv="refresh"' in page


def markdown(page: str, path: str, files: Mapping[str, str]) -> str:
    """A finished page as Markdown with front matter; its links lead to those of ``files``, as `sources` gives them.

    Raises `BriefpressError` where templates of the user's gave it no ``<main>``.
    """
    document = elements(page)
    main = next(document.all("main"), None)
    if main is None:
        raise BriefpressError(f"{path} has no <main>: base.html of your templates needs it")
    return _front(document, main) + Blocks(Lines(path, files)).page(main)


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
