"""Find the store beside a content folder, and the user's key for its seals."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

import click

from briefpress.incremental.store import FOLDER, Store

KEY_BYTES = 32


def find_store(content: Path) -> Store | None:
    """The store ``.briefpress/`` beside the content; None if the user's key can neither be read nor created.

    Compiled templates are stored beside the key, since most briefings have the same ones.
    """
    own = Path(click.get_app_dir("briefpress"))
    key = _key(own / "key")
    return Store(content.resolve().parent / FOLDER, key, own / "compiled") if key else None


def _key(file: Path) -> bytes | None:
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), file.open("xb") as new:
            file.chmod(0o600)
            new.write(secrets.token_bytes(KEY_BYTES))
        key = file.read_bytes()
        return key if len(key) == KEY_BYTES else None
    return None
