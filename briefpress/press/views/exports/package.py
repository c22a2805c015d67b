"""datapackage.json: the data dictionary of all tables (Data Package 2.0, https://datapackage.org)."""

from __future__ import annotations

import re
from typing import Any

from briefpress.link.briefing import Briefing
from briefpress.load.config import Settings
from briefpress.plan.paths import table_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.exports.table import ForeignKey, Structure
from briefpress.press.views.exports.tables import structures

_PROFILES = "https://datapackage.org/profiles/2.0"
_LICENCE_NAME = re.compile(r"[-a-zA-Z0-9._]+")
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
_DESCRIPTION = (
    "Claims about events, each with its speaker and the passages cited. Ids are those of the site's pages and of "
    "briefing.json. Links in texts are written as names. In the CSV files, text that a spreadsheet would treat as a "
    "formula (it begins with = + - @, a tab or a line end) is prefixed with an apostrophe, as OWASP advises; "
    "briefing.json and briefing.sqlite have it unchanged."
)


def package_view(briefing: Briefing, _page: SitePage) -> dict[str, Any]:
    """The descriptor, without what briefing.yaml does not set."""
    settings = briefing.records.config.settings
    fields = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": _NOT_IN_A_NAME.sub("-", settings.title.lower()).strip("-") or "briefing",
        "title": settings.title,
        "description": _DESCRIPTION,
        "homepage": settings.base_url,
        "version": settings.edition,
        "licenses": _licences(settings),
        "contributors": [{"title": settings.publisher, "roles": ["publisher"]}] if settings.publisher else None,
        "resources": [_resource(structure, settings) for structure in structures()],
    }
    return {name: value for name, value in fields.items() if value}


def _licences(settings: Settings) -> list[dict[str, str]] | None:
    """The licence, if its name is an identifier, as the standard requires."""
    return [{"name": settings.licence}] if settings.licence and _LICENCE_NAME.fullmatch(settings.licence) else None


def _resource(structure: Structure, settings: Settings) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": structure.name,
        "type": "table",
        "title": structure.title,
        "description": structure.description,
        "path": table_path(structure.name).removeprefix("data/"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if settings.csv_mark else "utf-8",
        "schema": _schema(structure),
    }


def _schema(structure: Structure) -> dict[str, Any]:
    fields = [
        {"name": field.name, "type": field.type, "description": field.description}
        | ({"constraints": {"required": True}} if field.name in structure.key else {})
        for field in structure.fields
    ]
    keys = {"primaryKey": list(structure.key)} if structure.key else {}
    foreign = [_foreign(structure, reference) for reference in structure.references]
    return {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": fields,
        **keys,
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _foreign(structure: Structure, reference: ForeignKey) -> dict[str, Any]:
    """A reference to the same table has an empty resource name."""
    resource = "" if reference.table == structure.name else reference.table
    return {"fields": list(reference.columns), "reference": {"resource": resource, "fields": list(reference.key)}}
