"""Put the whole site into one ZIP archive inside it, for readers without a connection.

Like the search index, the archive is written in a step of its own, and again only if a file of the site has changed.
Equal sites have equal archives: members are sorted, and have one date and one mode.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from briefpress.write.manifest import File, Manifest
from briefpress.write.spool import Spool, SpooledFile
from briefpress.write.writer import WriteResult, write_again

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date that the format allows
_MODE = 0o644 << 16


def kept_zip(kept: Manifest, name: str) -> Iterator[tuple[str, str, None]]:
    """The sheet of the site's current archive, to keep until a new one is written."""
    if key := kept.key(name):
        yield name, key, None


def with_zip(site: Path, written: WriteResult, name: str) -> WriteResult:
    """Write the archive of the site just written. Raises `BriefpressError` if it cannot be written."""
    files = {path: file for path, file in written.site.files.items() if path != name}
    key = _key(site, files)
    if written.site.key(name) == key:
        return written
    kept = ((path, file.key, None) for path, file in files.items())
    return write_again(site, chain(kept, _packed(site, files, (name, key))), written)


def _packed(site: Path, files: Mapping[str, File], sheet: tuple[str, str]) -> Iterator[tuple[str, str, SpooledFile]]:
    """The archive as a spooled file; the writer has made the folder of these."""
    target = Path(Spool.of(site).folder) / "zip"
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(files):
            member = zipfile.ZipInfo(path, _EPOCH)
            member.external_attr = _MODE
            archive.writestr(member, (site / path).read_bytes(), zipfile.ZIP_DEFLATED)
    yield *sheet, SpooledFile(str(target), target.stat().st_size)


def _key(site: Path, files: Mapping[str, File]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for path, file in sorted(files.items()):
        same = file.key or hashlib.blake2b((site / path).read_bytes(), digest_size=16).hexdigest()
        digest.update(f"{path}\n{same}\n".encode())
    return digest.hexdigest()
