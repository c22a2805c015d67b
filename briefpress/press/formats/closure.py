"""Digest a template together with all templates that it refers to, directly or not.

A template refers to others by extending, including or importing them. A template that computes a name may refer to any;
then all count.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from briefpress.press.formats.template_loader import TemplateSource

DIGEST_BYTES = 8  # enough to distinguish states of one site; collisions give no advantage to an attacker


def closure_digest(name: str, source_of: Callable[[str], TemplateSource], every_name: Iterable[str]) -> str:
    """The digest of a template and those it refers to, with their names.

    ``every_name`` are the templates that a computed name may stand for.
    """
    texts: dict[str, str] = {}
    waiting = [name]
    while waiting:
        each = waiting.pop()
        if each not in texts:
            texts[each], refers = source_of(each)
            waiting += every_name if None in refers else [other for other in refers if other]
    digest = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for each in sorted(texts):
        digest.update(f"{each}\0{texts[each]}\0".encode())
    return digest.hexdigest()
