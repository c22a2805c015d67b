"""Turn template errors into a `BriefpressError` with the template's file and line."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2

from briefpress.model.problem import BriefpressError

# What Python raises where a template computes with values that do not fit: 1 / 0, a missing key, a text plus a number.
_VALUE_FAULTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@contextmanager
def template_errors(folders: tuple[Path, ...], name: str) -> Iterator[None]:
    """Raise any error of the named template, or of one that it refers to, as a `BriefpressError`.

    ``folders`` are the template folders.
    """
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise BriefpressError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        place = _place(error, folders)
        raise BriefpressError(
            f"{place}: there is no template {error.name}" if place else f"there is no template {error.name}"
        ) from error
    except RecursionError as error:
        message = "the template includes, extends or calls itself without end; remove one of these references"
        raise BriefpressError(f"{_place(error, folders) or name}: {message}") from error
    except UnicodeDecodeError as error:
        raise BriefpressError(f"{name}: the template is not UTF-8; save it as UTF-8") from error
    except (jinja2.TemplateError, *_VALUE_FAULTS) as error:
        raise BriefpressError(f"{_place(error, folders) or name}: {error}") from error


def _place(error: BaseException, folders: tuple[Path, ...]) -> str:
    """The file and line of the innermost running template; empty if there is none.

    Jinja puts these into the traceback in place of its generated code.
    """
    within = [os.path.normpath(folder) for folder in folders]
    places = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    ours = (
        f"{file}:{line}" for file, line in reversed(places) if any(Path(file).is_relative_to(top) for top in within)
    )
    return next(ours, "")
