"""Replace the dossiers in the settings by those that a build was asked for."""

from __future__ import annotations

from dataclasses import replace

from briefpress.load.config import Dossier
from briefpress.load.records import Records

WHOLE = "briefing"  # the id of the dossier of everything, if the settings have no dossiers


def with_dossiers(records: Records, dossiers: tuple[Dossier, ...]) -> Records:
    """The records as if briefing.yaml had these dossiers and no others."""
    settings = records.config.settings.model_copy(update={"dossiers": dossiers})
    return replace(records, config=records.config.model_copy(update={"settings": settings}))
