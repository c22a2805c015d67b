"""the target of a request -> a path in the site, or None: what is no plain path there leads nowhere."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from briefpress.write.paths import is_safe

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def path_of(target: str) -> str | None:
    """The path in the site that a request line asks for; a folder's is that of its index.

    It is decoded once. ``..``, a second slash, an address with a host, a backslash, NUL or what is not UTF-8 is None.
    """
    path = target.partition("?")[0].partition("#")[0]
    if not path.startswith("/"):
        return None
    try:
        inner = unquote_to_bytes(path[1:]).decode()
    except UnicodeDecodeError:
        return None
    inner = f"{inner}index.html" if not inner or inner.endswith("/") else inner
    return inner if is_safe(inner) else None


def is_ours(host: str | None, port: int) -> bool:
    """Whether the ``Host`` of a request is this machine's loopback: a stranger may let any name of his lead here."""
    return host in {name if port == 80 else f"{name}:{port}" for name in LOOPBACK}
