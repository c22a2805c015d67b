"""A whole briefing of payloads, built and opened in a browser: they are words there, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from briefpress.build import Request as BuildRequest
from briefpress.build import build
from briefpress.model.problem import Severity
from tests.hostile.payloads import PAYLOADS
from tests.hostile.whole import records, text_fields, without_errors, write_whole, written

pytestmark = pytest.mark.slow

POLICY = '<meta http-equiv="Content-Security-Policy"'
HANDLERS = """() => {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.tagName} ${name}`);
      const address = /^(href|src|action|formaction|data|xlink:href)$/i.test(name);
      if (address && /^\\s*(javascript|data|vbscript):/i.test(value))
        found.push(`${element.tagName} ${name}=${value.slice(0, 40)}`);
    }
  }
  for (const link of document.querySelectorAll('a, [tabindex], summary')) {
    link.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
    link.dispatchEvent(new FocusEvent('focusin', {bubbles: true}));
  }
  document.querySelectorAll('script[type="application/ld+json"]').forEach((data) => JSON.parse(data.textContent));
  return [found, typeof window.pwned, document.querySelectorAll('iframe, object, embed, base, style, img').length,
          document.querySelectorAll('script:not([src]):not([type="application/ld+json"])').length];
}"""


@pytest.fixture(scope="module")
def content(briefing):
    """The whole briefing of payloads, without those that are errors in their field; every error has a line."""
    folder = briefing({"briefing.yaml": "format: '1'\ntitle: x\n"})
    write_whole(folder, PAYLOADS)
    return without_errors(folder)


@pytest.fixture(scope="module")
def site(content, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "site"
    built = build(BuildRequest(content, folder))
    assert built.written is not None, [str(problem) for problem in built.problems if problem.severity is Severity.ERROR]
    return folder


def test_every_text_field_of_every_kind_holds_a_payload():
    texts = {name.partition("/")[0]: written(fields) for name, fields in records(0, PAYLOADS[0]).items()}
    missing = {(kind, name) for kind, name in text_fields() if f'"{name}": ' not in texts[kind]}
    assert missing == set()


def test_most_payloads_are_printed_and_not_refused(content):
    text = "\n".join(path.read_text(encoding="utf-8") for path in content.glob("*/*.md"))
    assert text.count("plain words") < text.count("pwned")


@pytest.fixture(scope="module")
def opened(site: Path, chromium: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page that obeys no policy of ours, so that only escaping keeps a payload still; and what it asked for."""
    asked: list[str] = []

    def ask(route, request: Request) -> None:
        address = urlsplit(request.url)
        asked.append(request.url)
        if address.scheme == "file" and Path(unquote(address.path)).is_relative_to(site):
            route.continue_()
        else:
            route.abort()

    context = chromium.new_context(bypass_csp=True)
    context.route("**/*", ask)
    page = context.new_page()
    page.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    yield page, asked
    context.close()


@pytest.mark.browser
def test_no_script_runs_and_no_request_leaves(site, opened):
    page, asked = opened
    redirects = [
        path
        for path in site.rglob("*.html")
        if "<meta http-equiv" in path.read_text(encoding="utf-8").replace(POLICY, "")
    ]
    assert [path.relative_to(site).as_posix() for path in redirects] == ["actors/river-people/index.html"]
    paths = sorted({*site.rglob("*.html")} - {*redirects})
    assert len(paths) > len(PAYLOADS) * 6
    for path in paths:
        page.goto(path.as_uri())
        found, pwned, foreign, scripts = page.evaluate(HANDLERS)
        assert (found, pwned, foreign) == ([], "undefined", 0), path
        assert scripts == 0, path  # those with an address asked for it, below
        assert page.url.partition("#")[0].partition("?")[0] == path.as_uri()
    files = {path.as_uri() for path in site.rglob("*") if path.is_file()}
    assert {address.partition("#")[0].partition("?")[0] for address in asked} <= files


def test_templates_print_the_signs_of_jinja_as_they_are(site):
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<TemplateReference" not in text
        assert "root:x:0:0" not in text
    event = (
        site / f"events/event-{PAYLOADS.index('{{ 7 * 7 }}{{ self.__init__.__globals__ }}')}/index.html"
    ).read_text(encoding="utf-8")
    assert "{{ 7 * 7 }}" in event


def test_no_attribute_is_broken_out_of_and_no_markup_added(site):
    """The plain test beside the browser's: no file that is markup has a payload's own tags unescaped."""
    raw = re.compile(r"<(?:img|iframe|base|animate|style|form action|details open|a href=.javascript)|<script>|<svg/on")
    for path in (
        *site.rglob("*.html"),
        *site.rglob("*.xml"),
        *site.rglob("*.svg"),
        *site.rglob("*.atom"),
        *site.rglob("*.rss"),
    ):
        assert not raw.search(path.read_text(encoding="utf-8")), path
