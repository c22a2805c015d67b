"""The machine-readable output formats of `check`: one file per format, listed in FORMATS."""

from collections.abc import Callable, Mapping, Sequence

from briefpress.apps.cli.findings.github import github
from briefpress.apps.cli.findings.json_document import findings_json
from briefpress.apps.cli.findings.junit import junit
from briefpress.apps.cli.findings.sarif import sarif
from briefpress.model.problem import Problem

# These go to standard output; `text`, for people, goes to standard error as in every command.
FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "json": findings_json,
    "github": github,
    "sarif": sarif,
    "junit": junit,
}
