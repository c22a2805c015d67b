"""Article, what the editor says, Records -> the publication that issued it, or the one to be made."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefpress.load.records import Records
from briefpress.model.ids import why_not_an_id
from briefpress.model.problem import did_you_mean
from briefpress.model.record.slug import slug
from briefpress.tools.importers.address import host
from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.tidy.ids import why_ambiguous, why_taken
from briefpress.tools.tidy.record_text import Fields


@dataclass(frozen=True, slots=True)
class Outlet:
    """The publication's id, how it was concluded ("" where the editor says it), and the fields of a new one."""

    id: str
    inferred: str = ""
    fields: Fields = field(default_factory=dict)


def known_outlet(article: Article, identifier: str, records: Records) -> Outlet:
    """The publication of that id; without one, that of the article's address or of the name that it gives its outlet.

    Raises `Unreadable` where there is none.
    """
    known = records.publications
    if identifier in known:
        return Outlet(identifier)
    if identifier:
        hint = did_you_mean(identifier, known) or "make it with --new-publication NAME"
        raise Unreadable(f"there is no publication '{identifier}'", hint)
    where, name = host(article.url), article.site.casefold()
    for one in known.values():
        if where and one.url and host(one.url) == where:
            return Outlet(one.id, f"by the host of its address, {where}")
    for one in known.values():
        if name and one.name.casefold() == name:
            return Outlet(one.id, f"by the name of its outlet, “{article.site}”")
    outlet = where or article.site
    message = f"no publication is known for “{article.title}”{f' ({outlet})' if outlet else ''}"
    raise Unreadable(message, "name it with --publication ID, or make it with --new-publication NAME")


def new_outlet(article: Article, name: str, records: Records) -> Outlet:
    """A publication of that name. Raises `Unreadable` where there is one of its id, or its name makes none."""
    identifier = slug(name)
    if hint := why_not_an_id(identifier):
        raise Unreadable(f"“{name}” makes no id", hint if identifier else "make it with: briefpress new publication")
    if identifier in records.publications or ("publications", identifier) in records.broken:
        raise Unreadable(f"there already is a publication '{identifier}'", f"use --publication {identifier}")
    if reason := why_taken(records, "publications", identifier) or why_ambiguous(records, "publications", identifier):
        raise Unreadable(
            f"the id '{identifier}' is taken: {reason}", "make it with: briefpress new publication --id ID"
        )
    site = re.match(r"https?://[^/?]+", article.url)
    fields: Fields = {
        "name": name,
        "type": "website",
        "url": f"{site[0]}/" if site else "",
        "inferred": {"type": "not looked into; a website until somebody has"},
    }
    return Outlet(identifier, fields=fields)
