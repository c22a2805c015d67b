"""Records, dossiers -> the same records with those dossiers in their settings, to be planned and linked to."""

from __future__ import annotations

from dataclasses import replace

from briefpress.load.config import Dossier
from briefpress.load.records import Records

WHOLE = "briefing"  # the dossier of everything, where the settings name none


def with_dossiers(records: Records, dossiers: tuple[Dossier, ...]) -> Records:
    """The records as if briefing.yaml had these dossiers and no others."""
    settings = records.config.settings.model_copy(update={"dossiers": dossiers})
    return replace(records, config=records.config.model_copy(update={"settings": settings}))
