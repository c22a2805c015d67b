"""Compare the time and memory of typst and of WeasyPrint for the first volume of a dossier.

    python -m benchmarks.beside CONTENT [--events N]

WeasyPrint has less to do: it typesets the site's pages of the same events with their print style, without actors,
chronology and indexes. briefpress does not require it: pip install weasyprint.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path

from briefpress.check.check import check_content
from briefpress.link.briefing import link
from briefpress.load.config import Dossier
from briefpress.plan.dossier.volumes import dossier_volumes
from briefpress.plan.plan import dossier_pages
from briefpress.plan.requested import WHOLE, with_settings
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import page_count, render_pdf
from briefpress.press.formats.static import static_files
from briefpress.press.formats.templates import Templates
from briefpress.press.press import render_page
from briefpress.press.site import SitePlan, plan_site
from briefpress.press.views.dossier.dossier import dossier_view
from briefpress.press.views.view import view

_MAIN = re.compile(r"<main.*</main>", re.DOTALL)


def main() -> None:
    """Run the command; each way runs in its own process, so that its memory can be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.beside", description=__doc__.partition("\n")[0])
    parser.add_argument("content", type=Path)
    parser.add_argument("--events", type=int, default=20, help="how many WeasyPrint sets [default: 20]")
    options = parser.parse_args()
    if find_spec("weasyprint") is None:
        sys.exit("weasyprint is not installed: pip install weasyprint")
    each: list[float] = []
    for way in (by_typst, by_weasyprint):
        with ProcessPoolExecutor(1, get_context("spawn")) as process:
            line, seconds = process.submit(way, options.content, options.events).result()
        print(f"{way.__name__}: {line}", flush=True)
        each.append(seconds)
    print(f"for an event WeasyPrint takes {each[1] / each[0]:.0f} times as long")


def by_typst(content: Path, _: int) -> tuple[str, float]:
    """Typeset the first volume with typst."""
    ready = _ready(content)
    made = dossier_view(ready.briefing, dossier_pages(ready.briefing)[0])
    return _measured(lambda: render_pdf(ready.theme.templates.print_templates, made), len(made.events))


def by_weasyprint(content: Path, most: int) -> tuple[str, float]:
    """Typeset the pages of its first events as one document, also tagged as PDF/UA-1."""
    from weasyprint import HTML  # type: ignore[import-not-found, unused-ignore]

    ready = _ready(content)
    briefing = ready.briefing
    events = frozenset(dossier_volumes(briefing, briefing.records.config.settings.dossiers[0])[0][:most])
    pages = [page for page in ready.pages if (page.view, page.format) == ("event", "html") and page.id in events]
    rendered = [render_page(ready.theme, page, view(briefing, page)).decode() for page in pages]
    with tempfile.TemporaryDirectory() as folder:
        for path, file in static_files(ready.theme.folders):
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(file.read_bytes())
        place = f"{folder}/{pages[0].path}"
        book = HTML(string=_joined(rendered), base_url=place, media_type="print")
        return _measured(lambda: bytes(book.write_pdf(pdf_variant="pdf/ua-1")), len(events))


def _joined(pages: Iterable[str]) -> str:
    """The first page, with the main elements of all pages in it."""
    first, *others = pages
    parts = "".join(found[0] for page in (first, *others) if (found := _MAIN.search(page)))
    return _MAIN.sub(lambda _: parts, first)


def _ready(content: Path) -> SitePlan:
    examined = check_content(content)
    briefing = link(with_settings(examined.records, dossiers=(Dossier(id=WHOLE),)), examined.evidence)
    return plan_site(briefing, Templates(template_folders(None)))


def _measured(work: Callable[[], bytes], events: int) -> tuple[str, float]:
    """The measured figures, and the processor seconds per event."""
    begun = _seconds()
    document = work()
    seconds, pages = _seconds() - begun, page_count(document)
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    line = f"{events} events, {pages} pages, {len(document) / 1e6:.1f} MB, {seconds:.1f} s of a processor"
    line = f"{line}, {1000 * seconds / events:.0f} ms an event, {1000 * seconds / pages:.0f} ms a page"
    return f"{line}, at most {most / 1024:.0f} MB in one process", seconds / events


def _seconds() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    main()
