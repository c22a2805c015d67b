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
from briefpress.plan.plan import dossier_pages
from briefpress.plan.requested import WHOLE, with_settings
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.pdf import require_typst
from briefpress.press.formats.templates import Templates
from briefpress.press.press import Sheet, dossier_page_count
from briefpress.press.site import plan_site, press_dossiers
from briefpress.press.views.print import size_words
from briefpress.run.workers import cpu_count

_CHOICES = ("actor", "place", "event", "source", "since", "until", "disputed")


@click.command("dossier", short_help="Print the briefing, or a selection of it, as PDF.")
@click.option("--all", "whole", is_flag=True, help="The whole briefing.")
@click.option("--actor", multiple=True, metavar="ID", help="Events that name this actor.")
@click.option("--place", multiple=True, metavar="ID", help="Events at this place or within it.")
@click.option("--event", multiple=True, metavar="ID", help="This event, with its parts.")
@click.option("--source", multiple=True, metavar="ID", help="Events that this source reports.")
@click.option(
    "--since",
    metavar="DATE",
    help="Events that may have happened on or after this date, such as 2024 or 2024-07-25 (EDTF).",
)
@click.option("--until", metavar="DATE", help="Events that may have happened on or before this date (EDTF).")
@click.option("--disputed", is_flag=True, help="Events with claims that disagree.")
@click.option("--title", metavar="WORDS", help="The title of the dossier. [default: named after the selection]")
@click.option("--classification", metavar="WORDS", help="A marking printed on every page, such as TLP:AMBER.")
@click.option("--paper", type=click.Choice(("a4", "letter")), default="a4", show_default=True, help="The paper size.")
@click.option("--language", metavar="TAG", help="The language of the texts. [default: the language of the briefing]")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many processes set volumes, at most one per core. [default: all cores]",
)
@click.option("--templates", type=FOLDER, help="Your own templates; their print/ folder replaces ours.")
@content_option
def dossier_command(
    content: Path,
    output: Path,
    templates: Path | None,
    jobs: int | None,
    whole: bool,
    **asked: Any,
) -> None:
    """Print the briefing, or a selection of it, as PDF, with claims side by side, references and indexes.

    Options combine: `--actor jnim --since 2024` selects events since 2024 that name JNIM, and an option given twice
    requires both values. A dossier of more than about 300 pages is split into volumes: FILE-1.pdf, FILE-2.pdf and so
    on. If the content has errors, nothing is written (exit code 1). If typst is not installed, or no event matches
    the selection, the exit code is 2.
    """
    require_typst()
    if not whole and not any(asked[name] for name in _CHOICES):
        raise click.UsageError(f"nothing selected: add --all, or one or more of --{', --'.join(_CHOICES)}")
    dossier = _dossier({"id": WHOLE, **asked})
    if output.resolve().is_relative_to(content.resolve()):
        raise BriefpressError(f"{output} is inside the content folder; choose a file outside it")
    with progress_bar() as progress:
        examined = check_content(content, jobs=cpu_count(jobs), progress=progress)
        if examined.failed:
            report(examined.problems, content)
            click.echo("nothing was written: fix the errors above first", err=True)
            sys.exit(1)
        records = with_settings(examined.records, dossiers=(dossier,))
        found = Templates(template_folders(templates or Path("templates")))
        ready = plan_site(link(records, examined.evidence), found, progress)
        sheets = tuple(press_dossiers(ready, dossier_pages(ready.briefing), {}, cpu_count(jobs), progress))
    for number, sheet in enumerate(sheets, 1):
        _write(output.with_stem(f"{output.stem}-{number}") if len(sheets) > 1 else output, sheet)


def _dossier(asked: dict[str, Any]) -> Dossier:
    """The dossier that the options describe. Raises `click.UsageError` if a value is not valid."""
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
