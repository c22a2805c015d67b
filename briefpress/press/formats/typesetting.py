"""typst's templates, fonts and data -> PDF/UA-1 or PNG, set in a process of its own.

typst sets with threads and remembers what it has set. A process that has threads cannot be forked soundly, and one that
goes on holds every book in its memory: so each book has a new one, which ends with it.
"""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.run.workers import end_with_parent, explained


def typeset(
    template: Path, fonts: tuple[Path, ...], data: str, moment: int | None = None, *, shared: bool = False
) -> bytes:
    """The document that a template makes of the data, a JSON text; it may import what stands in its folder.

    ``moment`` is what it says of its own time, in seconds since 1970; without it the one page is a picture, two pixels
    to a point. ``shared``: others are set at the same time, so that this one has one thread; threads that wait for each
    other take a fifth more of the processors. Raises `BriefpressError` where a template is at fault, or where the
    process was ended from outside.
    """
    with (
        explained(),
        ProcessPoolExecutor(1, get_context("spawn"), initializer=_alone if shared else end_with_parent) as process,
    ):
        return process.submit(_set, template, fonts, data, moment).result()


def _alone() -> None:
    end_with_parent()
    os.putenv("RAYON_NUM_THREADS", "1")  # typst asks when it first sets something


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
        raise BriefpressError(f"{template.name} could not be set: {error.diagnostic}") from None
