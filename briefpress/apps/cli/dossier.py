"""``briefpress dossier``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from briefpress.apps.cli.options import FOLDER, content_option
from briefpress.apps.cli.progress import progress_bar
from briefpress.apps.cli.report import report
from briefpress.check.check import check_content
from briefpress.link.briefing import link
from briefpress.load.config import Dossier
from briefpress.model.problem import BriefpressError
from briefpress.model.record.validation import validated
from briefpress.plan.dossier.requested import WHOLE, with_dossiers
from briefpress.plan.plan import dossier_pages
from briefpress.press.formats.pdf import require_typst
from briefpress.press.press import Sheet, dossier_page_count
from briefpress.press.site import plan_site, press_dossiers
from briefpress.press.views.print import size_words
from briefpress.run.workers import cpu_count

_CHOICES = ("actor", "place", "event", "source", "since", "until", "disputed")


@click.command("dossier", short_help="Print a dossier, as PDF.")
@click.option("--all", "whole", is_flag=True, help="All of the briefing.")
@click.option("--actor", multiple=True, metavar="ID", help="The events that name an actor.")
@click.option("--place", multiple=True, metavar="ID", help="The events at a place or within it.")
@click.option("--event", multiple=True, metavar="ID", help="An event, with its parts.")
@click.option("--source", multiple=True, metavar="ID", help="The events that a source reports.")
@click.option("--since", metavar="DATE", help="What may have happened on that date (EDTF) or after it.")
@click.option("--until", metavar="DATE", help="What may have happened on that date (EDTF) or before it.")
@click.option("--disputed", is_flag=True, help="The events on which claims disagree.")
@click.option("--title", metavar="WORDS", help="What it is called. [default: as what it is about]")
@click.option("--classification", metavar="WORDS", help="A line for every page, such as TLP:AMBER.")
@click.option("--paper", type=click.Choice(("a4", "letter")), default="a4", show_default=True, help="The page's size.")
@click.option("--language", metavar="TAG", help="The language of the texts. [default: that of the briefing]")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write.")
@click.option(
    "--jobs", type=click.IntRange(min=1), help="Processes to set volumes with, at most one a core. [default: all cores]"
)
@click.option("--templates", type=FOLDER, help="Your own templates; their folder print/ takes the place of ours.")
@content_option
def dossier_command(
    content: Path,
    output: Path,
    templates: Path | None,
    jobs: int | None,
    whole: bool,
    **asked: Any,
) -> None:
    """Print the briefing, or what you choose of it, as PDF: claims side by side, references, indexes with page numbers.

    Choices narrow each other: --actor jnim --since 2024 is what names JNIM since 2024, and an option given twice asks
    for both. What would fill more than some 300 pages is written in volumes, FILE-1.pdf, FILE-2.pdf and so on. With
    faults in the content nothing is written (exit code 1); without typst, or where no event is all you ask for, the
    exit code is 2.
    """
    require_typst()
    if not whole and not any(asked[name] for name in _CHOICES):
        raise click.UsageError(f"say what to print: --all, or --{', --'.join(_CHOICES)}")
    dossier = _dossier({"id": WHOLE, **asked})
    if output.resolve().is_relative_to(content.resolve()):
        raise BriefpressError(f"{output} lies in the content; name a file elsewhere")
    with progress_bar() as progress:
        examined = check_content(content, jobs=cpu_count(jobs), progress=progress)
        if examined.failed:
            report(examined.problems, content)
            click.echo("nothing was written", err=True)
            sys.exit(1)
        records = with_dossiers(examined.records, (dossier,))
        ready = plan_site(link(records, examined.evidence), templates or Path("templates"), progress=progress)
        sheets = tuple(press_dossiers(ready, dossier_pages(ready.briefing), {}, cpu_count(jobs), progress))
    for number, sheet in enumerate(sheets, 1):
        _write(output.with_stem(f"{output.stem}-{number}") if len(sheets) > 1 else output, sheet)


def _dossier(asked: dict[str, Any]) -> Dossier:
    """The dossier that was asked for. Raises `click.UsageError` where an option is not in its notation."""
    fields = {name: list(value) if isinstance(value, tuple) else value for name, value in asked.items() if value}
    dossier, problems = validated(Dossier, {**fields, "disputed": "true" if asked["disputed"] else "false"}, "")
    if dossier is None:
        problem = problems[0]
        option = problem.where.path[0] if problem.where.path else ""
        raise click.UsageError(f"--{option}: {problem.message}{f' ({problem.hint})' if problem.hint else ''}")
    return dossier


def _write(path: Path, sheet: Sheet) -> None:
    data = sheet.data or b""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise BriefpressError(f"cannot write {path}: {error.strerror}") from error
    click.echo(f"{path}: {dossier_page_count(sheet)} pages, {size_words(len(data))}")
