"""``briefpress serve``."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import click

from briefpress.apps.cli.options import FOLDER, archive_option, content_option, find_archive
from briefpress.apps.cli.report import report
from briefpress.apps.serve.preview import Preview, PreviewState
from briefpress.apps.serve.server import server_of
from briefpress.apps.serve.watching import read_and_watch
from briefpress.incremental.refresh import Inputs
from briefpress.incremental.user_store import find_store
from briefpress.model.problem import BriefpressError
from briefpress.press.formats.html import template_folders
from briefpress.run.workers import cpu_count


@click.command("serve", short_help="Preview the site in a browser while you write.")
@content_option
@click.option(
    "--templates", type=FOLDER, help="Your own templates; they override ours file by file. [default: templates]"
)
@archive_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on; any other than the default lets other machines connect.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on; 0 picks a free one.",
)
@click.option("--open", "opens", is_flag=True, help="Open the site in your browser.")
def serve_command(
    content: Path,
    templates: Path | None,
    archive: Path | None,
    host: str,
    port: int,
    opens: bool,
) -> None:
    """Preview the site in a browser while you write.

    Pages are rendered on request, and reload when a record, a template or a style changes. If the content has errors,
    the pages show the last version without errors, with the errors listed over it until they are fixed. Nothing is
    written to site/.
    """
    own = templates or Path("templates")
    if not content.is_dir():
        raise BriefpressError(f"no content folder at {content}; give its path with --content")
    preview = Preview(Inputs(content, own, find_archive(archive, content), find_store(content)), cpu_count())
    server = server_of(preview, host, port)
    stop = Event()
    folders = list(dict.fromkeys((content, own, *template_folders(own))))
    changed = read_and_watch(lambda: _say(preview.read(), content), folders, stop)
    Thread(target=_follow, args=(preview, content, changed), daemon=True).start()
    address = f"http://{'localhost' if host == '127.0.0.1' else host}:{server.server_port}/"
    click.echo(f"{address} (press Ctrl-C to stop)")
    if opens:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo()
    finally:
        stop.set()
        preview.close()
        server.server_close()


def _follow(preview: Preview, content: Path, changed: Iterator[set[Path]]) -> None:
    """Read the content again after each change, and report its problems."""
    for paths in changed:
        if _say(preview.read_changed(paths), content):
            click.echo("reloaded: no errors")


def _say(state: PreviewState, content: Path) -> bool:
    """Report the problems; return whether the pages show the newest content."""
    if state.stopped:
        click.echo(f"briefpress: {state.stopped}", err=True)
    return not report(state.problems, content) and not state.stopped
