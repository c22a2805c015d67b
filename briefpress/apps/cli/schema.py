"""``briefpress schema``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from briefpress.apps.cli.options import FOLDER, content_option
from briefpress.load.load import load
from briefpress.tools.schema.schema import schemas


@click.command("schema", short_help="Write JSON Schemas of the records, for editors.")
@content_option
@click.option("--output", type=FOLDER, default=Path("schemas"), show_default=True, help="The folder to write them to.")
def schema_command(content: Path, output: Path) -> None:
    """Write a JSON Schema (2020-12) of each kind of record, and of briefing.yaml and vocabulary.yaml, for editors.

    They know this briefing's ids and words, so run it again when records are added. An editor with the YAML language
    server then completes ids and marks what is wrong while you write; `briefpress check` says it all.
    """
    records, _ = load(content)
    output.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas(records).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (output / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"{output / name}")
