"""Convert the target of a request to a path in the site."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from briefpress.write.paths import is_safe

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def path_of(target: str) -> str | None:
    """The path in the site that a request asks for; a folder means its index.html.

    The target is decoded once. Returns None for ``..``, a double slash, an address with a host, a backslash, NUL, and
    anything that is not UTF-8.
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
    """Whether the ``Host`` header names the loopback address; an attacker's DNS name may resolve here (rebinding)."""
    return host in {name if port == 80 else f"{name}:{port}" for name in LOOPBACK}
