"""file's text -> the text in its canonical form, or what is wrong with it; `record_text` says what that form is."""

from __future__ import annotations

from briefpress.load.lost_text import lost_texts
from briefpress.load.parse import parse
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS
from briefpress.tools.tidy.front import content_of
from briefpress.tools.tidy.record_text import Unwritable, model_of, record_text, same_values
from briefpress.tools.tidy.tree import plain_values


def tidy(text: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file in content/, in its canonical form; the text as it is and the problems where it has none.

    A comment that may be the end of a text is such a problem: tidied, it would look like any other comment. Raises
    `BriefpressError` where ruamel.yaml is not installed.
    """
    document, problems = parse(text, file, markdown=file.endswith(".md"))
    if document is None:
        return text, problems
    given = {"id": "tidy", "file": file} if file.partition("/")[0] in KINDS else {}
    if lost := tuple(lost_texts(document, model_of(file), file, given)):
        return text, lost
    content, body = content_of(text, file)
    if same_values(plain_values(content.fields), document.fields):
        try:
            return record_text(content, file, body), ()
        except Unwritable:
            pass
    message = "the file cannot be put into canonical form without changing its values, so it was not changed"
    return text, (Problem(Where(file, 1), "not-tidied", message, "put unusual values in quotes"),)
