"""``briefpress cite``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from briefpress.cli.options import archive_option, content_option, find_archive
from briefpress.evidence import Archive, shortest_passage
from briefpress.problem import BriefpressError, Problem


@click.command("cite", short_help="Find words in an archived text and print the passage to paste.")
@click.argument("source")
@click.argument("words")
@content_option
@archive_option
def command(source: str, words: str, content: Path, archive: Path | None) -> None:
    """Find WORDS in the archived text of SOURCE and print the shortest unique passage that covers them.

    WORDS may be any run of words, or `first words … last words`. What is printed can be pasted after `cite:`.
    """
    folder = find_archive(archive, content)
    if folder is None:
        raise BriefpressError(f"there is no archive beside {content}; name it with --archive")
    text = Archive(folder).read(source)
    if isinstance(text, Problem):
        raise BriefpressError(str(text))
    print(f"{{{source}: {json.dumps(shortest_passage(text.folded.text, words), ensure_ascii=False)}}}")
    sys.exit(0)
