"""The MkDocs plugin: mounts a briefing in the site, resolves its marks in other pages, and logs its problems."""

from __future__ import annotations

import logging
import posixpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from briefpress.apps.mkdocs.marks import marked
from briefpress.apps.mkdocs.mounted import Mounted, mount
from briefpress.apps.mkdocs.mounted_pages import MountedPage
from briefpress.apps.mkdocs.options import Options
from briefpress.apps.mkdocs.style import host_style
from briefpress.check.orphans import summarised
from briefpress.model.problem import BriefpressError, Problem, Severity, gravest_first

_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}
_STYLE = "static/host.css"

log = get_plugin_logger("briefpress")


class BriefpressPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as its options
    """Mounts a briefing. One instance serves all builds of a site, and keeps its results between them."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="briefpress-")
        self._pages: dict[str, MountedPage] = {}
        self._mounted: Mounted | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing: while serving, MkDocs keeps the instance of a plugin that has this method."""

    def on_shutdown(self) -> None:
        self._folder.cleanup()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if (style := f"{self.config.root}/{_STYLE}") not in config.extra_css:
            config.extra_css.append(style)
        return config

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG002
        for folder in (self.config.folder, self.config.own_templates, self.config.texts):
            if folder:
                server.watch(str(folder))
        return server

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Build the briefing and add its files. Raises `PluginError` if it has errors."""
        try:
            mounted = mount(self.config, self._site, self._mounted)
        except BriefpressError as error:
            raise PluginError(f"briefpress: {error}") from error
        self._report(mounted.problems, _relative(self.config.folder, config))
        if mounted.site is None:
            raise PluginError(f"briefpress: the briefing in {self.config.content} has errors; fix those listed above")
        self._mounted = mounted
        self._withdraw(files)
        self._pages = {}
        for path, page in mounted.pages.items():
            source = f"{self.config.root}/{path.removesuffix('html')}md"
            self._pages[source] = page
            listed = InclusionLevel.UNDEFINED if path == "index.html" else InclusionLevel.NOT_IN_NAV
            files.append(File.generated(config, source, content=page.front_matter, inclusion=listed))
        for path in mounted.files:
            files.append(File.generated(config, f"{self.config.root}/{path}", abs_src_path=str(self._site / path)))
        style = host_style(mounted.folders)
        files.append(File.generated(config, f"{self.config.root}/{_STYLE}", content=style))
        return files

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """The marks of one of the host's pages made links and citations, its references at the end."""
        root = posixpath.relpath(self.config.root, posixpath.dirname(page.file.dest_uri) or ".") + "/"
        context = self._mounted.context(root, page.file.dest_uri) if self._mounted else None
        if self._mounted is None or context is None or page.file.src_uri in self._pages:
            return markdown
        above = page.file.content_string.count("\n") - markdown.count("\n")  # the lines of the front matter
        text, problems = marked(markdown, page.file.src_uri, 1 + max(0, above), context)
        self._report(problems, _relative(Path(config.docs_dir), config))
        try:
            references = self._mounted.references(context)
        except BriefpressError as error:
            raise PluginError(f"briefpress: {error}") from error
        return f'{text}\n\n<div class="briefpress">\n{references}\n</div>\n' if references else text

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Replace the empty placeholder of a briefing page with its content."""
        found = self._pages.get(page.file.src_uri)
        if found is None:
            return html
        page.present_anchor_ids = set(found.anchors) if found.anchors is not None else None
        return found.html if self.config.look == "host" else html

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """In its own look a page of the briefing in place of one in the theme of the site."""
        found = self._pages.get(page.file.src_uri)
        return found.html if found and self.config.look == "own" else output

    @property
    def _site(self) -> Path:
        return Path(self._folder.name) / "site"

    def _withdraw(self, files: Files) -> None:
        """Take out what MkDocs found of the briefing's own folders, where they lie within the site's."""
        own = [folder.resolve() for folder in (self.config.folder, self.config.texts) if folder]
        for file in list(files):
            if file.abs_src_path and any(Path(file.abs_src_path).resolve().is_relative_to(folder) for folder in own):
                files.remove(file)

    def _report(self, problems: tuple[Problem, ...], folder: str) -> None:
        for problem in gravest_first(summarised(problems)):
            log.log(_LEVELS[problem.severity], "%s%s", folder, problem)


def _relative(folder: Path, config: MkDocsConfig) -> str:
    """The folder as one would name it beside mkdocs.yml, with a slash."""
    beside = Path(config.config_file_path).parent if config.config_file_path else Path()
    inner = folder.resolve()
    outer = beside.resolve()
    return f"{inner.relative_to(outer).as_posix() if inner.is_relative_to(outer) else inner.as_posix()}/"
