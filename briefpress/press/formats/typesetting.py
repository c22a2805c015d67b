"""Typeset PDF/UA-1 or PNG with typst, in a separate process.

typst starts threads and caches its results. A process with threads cannot be forked safely, and one that lives on would
keep every book in memory; so each book gets a new process.
"""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.run.workers import end_with_parent, explain_killed


def typeset(
    template: Path, fonts: tuple[Path, ...], data: str, moment: int | None = None, *, shared: bool = False
) -> bytes:
    """Typeset a template with ``data``, a JSON text; the template may import files in its folder.

    ``moment`` is the timestamp of the PDF, in seconds since 1970; without it the result is a PNG of one page, at two
    pixels per point. ``shared``: other books are typeset at the same time, so this one uses a single thread; waiting
    threads cost a fifth more processor time. Raises `BriefpressError` if a template has an error or the process was
    killed.
    """
    with (
        explain_killed(),
        ProcessPoolExecutor(1, get_context("spawn"), initializer=_alone if shared else end_with_parent) as process,
    ):
        return process.submit(_set, template, fonts, data, moment).result()


def _alone() -> None:
    end_with_parent()
    os.putenv("RAYON_NUM_THREADS", "1")  # read by typst's first call


def _set(template: Path, fonts: tuple[Path, ...], data: str, moment: int | None) -> bytes:
    import typst

    typefaces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(fonts))
    given = {"data": data}
    try:
        if moment is None:
            return typst.compile(
                template, root=template.parent, font_paths=typefaces, sys_inputs=given, format="png", ppi=144.0
            )
        return typst.compile(
            template,
            root=template.parent,
            font_paths=typefaces,
            sys_inputs=given,
            pdf_standards=["ua-1"],
            timestamp=moment,
        )
    except typst.TypstError as error:
        raise BriefpressError(f"{template.name} could not be typeset: {error.diagnostic}") from None
