"""Compare the size of a site with the limits of hosts for static sites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefpress.model.problem import Problem, Severity, Where
from briefpress.write.manifest import Manifest
from briefpress.write.paths import parents


@dataclass(frozen=True, slots=True)
class Host:
    """A host and what it takes: files, files and folders, and bytes; None for no limit. ``note`` is about the limit."""

    name: str
    files: int | None = None
    entries: int | None = None
    size: int | None = None
    note: str = ""


# As documented by the hosts in December 2026.
HOSTS = (
    Host("Cloudflare Pages", files=20_000, note="100,000 on a paid plan"),
    Host("Cloudflare Pages on a paid plan", files=100_000),
    Host("GitLab Pages", entries=200_000, note="the default of an instance"),
    Host("GitHub Pages", size=1_000_000_000, note="1 GB"),
)
_HINT = "choose another host, leave out the output views, or search with --no-search"


def host_notes(site: Manifest, hosts: Sequence[Host] = HOSTS) -> tuple[Problem, ...]:
    """A note for each host that the site is too large for."""
    files = len(site.files) + 1  # and the manifest itself
    folders = len({folder for path in site.files for folder in parents(path)})
    size = sum(file.size for file in site.files.values())
    return tuple(_notes(hosts, files, files + folders, size))


def _notes(hosts: Iterable[Host], files: int, entries: int, size: int) -> Iterable[Problem]:
    for host in hosts:
        for count, limit, words in (
            (files, host.files, "files"),
            (entries, host.entries, "files and folders"),
            (size, host.size, "bytes"),
        ):
            if limit is not None and count > limit:
                more = f"; {host.note}" if host.note else ""
                message = f"the site has {count:,} {words}, and {host.name} takes {limit:,}{more}"
                yield Problem(Where("briefing.yaml"), "host-limit", message, _HINT, Severity.NOTE)
