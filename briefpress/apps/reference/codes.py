"""the codes of problems -> docs/reference/checks.md: what each means, and how to mend it."""

from __future__ import annotations

from briefpress.apps.reference.causes import CAUSES

_HEAD = """# What `check` says

`briefpress check` prints each problem on a line of its own: the file, the line, how grave it is, the code, what is
wrong, and how to mend it.

```text
content/events/b.md:3:8: error[unknown-id] no actor 'jnmi' (did you mean 'jnim'?)
```

An **error** keeps the site from being built. A **warning** does so under `--strict`. A **note** never does. Here are
all codes, by what they are about.

"""


def checks_page() -> str:
    """The page, as Markdown."""
    return _HEAD + "\n".join(_section(title, causes) for title, causes in CAUSES.items())


def _section(title: str, causes: dict[str, tuple[str, str]]) -> str:
    rows = [f"### {code}\n\n{cause}\n\n*To mend it:* {cure}\n" for code, (cause, cure) in causes.items()]
    return f"## {title}\n\n" + "\n".join(rows)
