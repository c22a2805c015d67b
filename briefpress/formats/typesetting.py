"""typst's templates, fonts and data -> PDF/UA-1 or PNG, set in a process of its own.

typst sets with threads and remembers what it has set. A process that has threads cannot be forked soundly, and one that
goes on holds every book in its memory: so each book has a new one, which ends with it.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from briefpress.problem import BriefpressError


def typeset(root: Path, main: str, fonts: tuple[Path, ...], data: str, moment: int | None = None) -> bytes:
    """The document that ``main`` in the folder ``root`` makes of the data, a JSON text.

    ``moment`` is what it says of its own time, in seconds since 1970; without it the one page is a picture, two pixels
    to a point. Raises `BriefpressError` where a template is at fault.
    """
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(_set, root, main, fonts, data, moment).result()


def _set(root: Path, main: str, fonts: tuple[Path, ...], data: str, moment: int | None) -> bytes:
    import typst

    typefaces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(fonts))
    given = {"data": data}
    try:
        if moment is None:
            return typst.compile(
                root / main, root=root, font_paths=typefaces, sys_inputs=given, format="png", ppi=144.0
            )
        return typst.compile(
            root / main,
            root=root,
            font_paths=typefaces,
            sys_inputs=given,
            pdf_standards=["ua-1"],
            timestamp=moment,
        )
    except typst.TypstError as error:
        raise BriefpressError(f"{main} could not be set: {error.diagnostic}") from None
