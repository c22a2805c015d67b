"""The options of the plugin in mkdocs.yml; paths are relative to the folder of mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config

LOOKS = ("host", "own")


class Options(Config):  # type: ignore[no-untyped-call]  # the base class of MkDocs is not typed
    """``content``, ``templates`` and ``archive`` are folders; ``prefix`` is the path of the briefing in the site.

    ``look``: ``host`` puts each page into the theme of the site, ``own`` mounts the pages as `briefpress build` writes
    them. ``strict`` treats warnings of the briefing as errors.
    """

    content = config_options.Dir(default="content", exists=True)
    templates = config_options.Optional(config_options.Dir(exists=True))
    archive = config_options.Optional(config_options.Dir(exists=True))
    prefix = config_options.Type(str, default="briefing")
    look = config_options.Choice(LOOKS, default="host")
    strict = config_options.Type(bool, default=False)

    @property
    def folder(self) -> Path:
        """The content folder."""
        return Path(self.content)

    @property
    def texts(self) -> Path | None:
        """The given archive, else the folder beside the content if it exists."""
        beside = self.folder.parent / "archive"
        return Path(self.archive) if self.archive else beside if beside.is_dir() else None

    @property
    def own_templates(self) -> Path | None:
        """The folder of the user's templates, if there is one."""
        return Path(self.templates) if self.templates else None

    @property
    def root(self) -> str:
        """The prefix without slashes around it."""
        return self.prefix.strip("/")
