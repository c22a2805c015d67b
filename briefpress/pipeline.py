"""content/ -> site/: the six verbs in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from briefpress.checks import CHECKS
from briefpress.checks.check import check
from briefpress.evidence import LOCK_FILE, Archive, Evidence, Lock, check_evidence, read_lock
from briefpress.formats.html import Common, Look, template_folders
from briefpress.formats.static import static_files
from briefpress.link.briefing import Briefing, link
from briefpress.load import Records, load, located
from briefpress.plan import Page, plan, record_path
from briefpress.press import Sheet, press
from briefpress.problem import BriefpressError, Problem, Severity
from briefpress.views.shape import Link
from briefpress.write import Written, recover, write
