"""a page of the host's, in Markdown -> the same with our citations and links in it made HTML.

Knows what is code in a Markdown text, where a mark is only an example: fenced blocks and spans, not indented blocks,
which look like the inside of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefpress.apps.export.page_writer import PageWriter, attribute
from briefpress.apps.export.pieces import text_line
from briefpress.check.suggestion import suggestion
from briefpress.evidence import PassageError, parse_passage
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.prose import BodyCitation, BodyLink, CitationMark, PageLink, read_line
from briefpress.model.prose.rules import CITATION, RECORD_LINK
from briefpress.model.record import KINDS
from briefpress.press.views.page_context import PageContext

_FENCE = re.compile(r"[\s>]*(`{3,}|~{3,})")
_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def _nameless(pattern: re.Pattern[str]) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern.pattern)


_CITATIONS = rf"{_nameless(CITATION)}(?:[ \t]*{_nameless(CITATION)})*"  # those that follow each other share one mark
_MARK = re.compile(rf"(?<![\\\[])(?:{_CITATIONS}|{_nameless(RECORD_LINK)})")


def marked(text: str, file: str, first_line: int, context: PageContext) -> tuple[str, tuple[Problem, ...]]:
    """The text with every mark as HTML, and the problems of the marks; an incorrect mark stays as written.

    ``first_line`` is the line of the file at which the text begins. The context numbers the sources that are cited.
    """
    lines, problems = [], list[Problem]()
    for number, (line, code) in enumerate(_lines(text), first_line):
        if code or "[" not in line:
            lines.append(line)
            continue
        with_html, found = _marked_line(line, Where(file, number), context)
        lines.append(with_html)
        problems += found
    return "\n".join(lines), tuple(problems)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it belongs to a fenced block."""
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if fence:
            yield line, True
            if found and found[1].startswith(fence) and not line[found.end() :].strip("`~ "):
                fence = ""
        else:
            fence = found[1] if found else ""
            yield line, bool(found)


def _marked_line(line: str, where: Where, context: PageContext) -> tuple[str, list[Problem]]:
    pieces, problems, end = [], list[Problem](), 0
    for span in [*_SPAN.finditer(line), None]:
        prose = line[end : span.start() if span else len(line)]
        done = 0
        for mark in _MARK.finditer(prose):
            found = list(_problems(mark[0], where, context))
            problems += found
            wrong = any(problem.severity is Severity.ERROR for problem in found)
            pieces += [prose[done : mark.start()], mark[0] if wrong else _written(mark[0], context)]
            done = mark.end()
        pieces += [prose[done:], span[0] if span else ""]
        end = span.end() if span else end
    return "".join(pieces), problems


def _written(mark: str, context: PageContext) -> str:
    """A mark as links and citations."""
    return _HostWriter(context.root).inline(text_line(context.inline(mark)))


class _HostWriter(PageWriter):
    """Writes links and citations as HTML in which the host's Markdown finds nothing of its own.

    ``root`` leads from the host's page to the briefing.
    """

    def __init__(self, root: str) -> None:
        super().__init__("", {})
        self.root = root

    def page_link(self, node: PageLink) -> str:
        return f'<a href="{attribute(self.root + node.path)}">{self.line((node.words,))}</a>'

    def mark(self, mark: CitationMark) -> str:
        aloud = f' aria-label="{attribute(mark.label)}"' if mark.label else ""
        return f'<a id="{attribute(mark.anchor)}" href="{attribute(mark.href)}"{aloud}>{self.line((mark.number,))}</a>'


def _problems(mark: str, where: Where, context: PageContext) -> Iterator[Problem]:
    records = context.briefing.records
    prose = read_line(mark)
    for link in prose.links:
        yield from _link_problems(records, link, where)
    for citation in prose.citations:
        yield from _citation_problems(context, citation, where)


def _link_problems(records: Records, link: BodyLink, where: Where) -> Iterator[Problem]:
    found = records.targets(link.target)
    if len(found) > 1:
        hint = f"write [[{found[0][0]}/{found[0][1]}]]"
        yield Problem(where, "ambiguous-link", f"[[{link.target}]] may mean {len(found)} records", hint)
    elif not found:
        hint = suggestion(records, tuple(KINDS), link.target.rpartition("/")[2])
        yield Problem(where, "dead-link", f"the link [[{link.target}]] leads to no record", hint)


def _citation_problems(context: PageContext, citation: BodyCitation, where: Where) -> Iterator[Problem]:
    records = context.briefing.records
    if citation.source not in records.sources:
        hint = suggestion(records, ("sources",), citation.source)
        yield Problem(where, "unknown-id", f"no source '{citation.source}'", hint)
        return
    for words in citation.passages:
        try:
            parse_passage(words)
        except PassageError as error:
            yield Problem(where, error.code, error.message, error.hint)
            continue
        if not context.briefing.evidence.proof(citation.source, words):
            message = f'"{words}" has not been found in {citation.source}'
            hint = "cite a passage that a record cites too, and run briefpress verify"
            yield Problem(where, "passage-unverified", message, hint, Severity.WARNING)
