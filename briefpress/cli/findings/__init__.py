"""problems -> the text of a format: one file a format, FORMATS their table."""

from collections.abc import Callable, Mapping, Sequence

from briefpress.cli.findings.github import github
from briefpress.cli.findings.json_document import json_document
from briefpress.cli.findings.junit import junit
from briefpress.cli.findings.sarif import sarif
from briefpress.problem import Problem

# What `check` prints on standard output; `text`, for people, goes to standard error as in every command.
FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "json": json_document,
    "github": github,
    "sarif": sarif,
    "junit": junit,
}
