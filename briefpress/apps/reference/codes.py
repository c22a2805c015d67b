"""Generate docs/reference/checks.md: what each problem code means, and how to fix the problem."""

from __future__ import annotations

from briefpress.apps.reference.causes import CAUSES

_HEAD = """# Problems that `check` reports

`briefpress check` prints each problem on one line: the file, the line and column, the severity, the code, what is
wrong, and what to do about it.

```text
content/events/b.md:3:8: error[unknown-id] there is no actor with the id 'jnmi' (did you mean 'jnim'?)
```

An **error** stops the build. A **warning** does so with `--strict`. A **note** never does. These are all codes, by
subject.

"""


def checks_page() -> str:
    """The page, as Markdown."""
    return _HEAD + "\n".join(_section(title, causes) for title, causes in CAUSES.items())


def _section(title: str, causes: dict[str, tuple[str, str]]) -> str:
    rows = [f"### {code}\n\n{cause}\n\n*What to do:* {cure}\n" for code, (cause, cure) in causes.items()]
    return f"## {title}\n\n" + "\n".join(rows)
