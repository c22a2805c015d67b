"""How this briefpress was installed, to name the command that adds an extra and what another machine can install.

Installers record it beside the package: ``INSTALLER`` names the program, ``direct_url.json`` where the package came
from if that was no index (https://packaging.python.org/en/latest/specifications/direct-url/).
"""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from msgspec import Struct

NAME = "briefpress"


class Installation(Struct, frozen=True):
    """Where briefpress was installed from.

    ``source``: "index", "repository" (a version control system), "archive" (a wheel or sdist) or "folder". ``url``: of
    all but an index. ``editable``: the folder itself is used. ``version``, ``installer``: "" if not recorded.
    """

    source: str
    url: str = ""
    editable: bool = False
    version: str = ""
    installer: str = ""

    def requirement(self, extra: str = "") -> str:
        """The requirement (PEP 508) that names this installation, with an extra."""
        name = f"{NAME}[{extra}]" if extra else NAME
        if self.source == "index":
            return f"{name}=={self.version}" if self.version else name
        return f"{name} @ {self.url}"

    @property
    def reachable(self) -> bool:
        """Whether another machine can install the same: not from a folder or file of this one."""
        return self.source == "index" or urlsplit(self.url).scheme != "file"

    def command(self, extra: str) -> str:
        """The command that adds an extra to this installation, in the environment that runs now."""
        python = shlex.quote(sys.executable)
        pip = f"uv pip install --python {python}" if self.installer == "uv" else f"{python} -m pip install"
        if self.source == "folder":
            target = shlex.quote(f"{url2pathname(urlsplit(self.url).path)}[{extra}]")
            return f"{pip} {'-e ' if self.editable else ''}{target}"
        return f"{pip} {shlex.quote(self.requirement(extra))}"


def installation() -> Installation:
    """The installation of the briefpress that runs now; from an index if nothing else is recorded."""
    from importlib.metadata import PackageNotFoundError, distribution  # only where something is missing

    try:
        found = distribution(NAME)
    except PackageNotFoundError:  # run from a folder that was never installed
        return Installation("index")
    recorded = found.read_text("direct_url.json")
    installer = (found.read_text("INSTALLER") or "").strip()
    return _described(json.loads(recorded) if recorded else {}, found.version, installer)


def install_command(extra: str) -> str:
    """The command that adds an extra to the briefpress that runs now."""
    return installation().command(extra)


def _described(direct: Mapping[str, Any], version: str, installer: str) -> Installation:
    url = direct.get("url", "")
    if "vcs_info" in direct:
        commit = direct["vcs_info"]["commit_id"]
        url = f"{direct['vcs_info']['vcs']}+{url}@{commit}"
        return Installation("repository", url, version=version, installer=installer)
    if "dir_info" in direct:
        editable = direct["dir_info"].get("editable", False)
        return Installation("folder", url, editable=editable, version=version, installer=installer)
    return Installation("archive" if url else "index", url, version=version, installer=installer)
