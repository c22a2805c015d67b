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

    With these schemas, an editor that uses the YAML language server completes ids and marks mistakes while you write;
    `briefpress check` finds more. The schemas list the ids and words of this briefing: run the command again after you
    add records.
    """
    records, _ = load(content)
    output.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas(records).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (output / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"{output / name}")
