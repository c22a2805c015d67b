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


@click.command("serve", short_help="Show the site in a browser while you write.")
@content_option
@click.option("--templates", type=FOLDER, help="Your own templates, over ours. [default: templates]")
@archive_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; elsewhere others can see it.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port; 0 for any.")
@click.option("--open", "opens", is_flag=True, help="Open the browser.")
def serve_command(
    content: Path,
    templates: Path | None,
    archive: Path | None,
    host: str,
    port: int,
    opens: bool,
) -> None:
    """Show the site in a browser while you write.

    A page is painted when it is asked for, and reloads when a record, a template or a style changes. What is wrong with
    the content is laid over the last sound state until it is mended. Nothing is written to site/.
    """
    own = templates or Path("templates")
    if not content.is_dir():
        raise BriefpressError(f"{content} is no content folder: it is not there")
    preview = Preview(Inputs(content, own, find_archive(archive, content), find_store(content)), cpu_count())
    server = server_of(preview, host, port)
    stop = Event()
    folders = list(dict.fromkeys((content, own, *template_folders(own))))
    changed = read_and_watch(lambda: _say(preview.read(), content), folders, stop)
    Thread(target=_follow, args=(preview, content, changed), daemon=True).start()
    address = f"http://{'localhost' if host == '127.0.0.1' else host}:{server.server_port}/"
    click.echo(f"{address} (Ctrl-C ends it)")
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
    """Read again whatever changes, and say what is wrong with it."""
    for paths in changed:
        if _say(preview.read_told(paths), content):
            click.echo("read again")


def _say(state: PreviewState, content: Path) -> bool:
    """Say what is wrong; true where nothing is that keeps the pages from being shown."""
    if state.stopped:
        click.echo(f"briefpress: {state.stopped}", err=True)
    return not report(state.problems, content) and not state.stopped
