"""Arbitrary files: no traceback, every problem has a file, and their number is bounded."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefpress.check.check import check_content
from briefpress.evidence import Evidence
from briefpress.link.briefing import link
from briefpress.load.line_numbers import MOST_PROBLEMS
from briefpress.load.load import load
from briefpress.model.record import KINDS
from tests.hostile.payloads import PAYLOADS
from tests.hostile.whole import records, text_fields, written

pytestmark = pytest.mark.slow

FIELDS = sorted({name for _, name in text_fields()} | {name for model in KINDS.values() for name in model.model_fields})
IDS = ("tamor", "river-front", "north-wire-2024-03-05", "tamor-2024-03", "civilians", "nobody", "", "a/b", "..")
VALUES = (
    "84",
    "16+",
    "9-3",
    "~",
    "-",
    "dozens",
    "2024-13-45",
    "2024~/..",
    "[..]",
    "../..",
    "null",
    "true",
    "1e999",
    "0x10",
    "٣",
)
WORDS = st.sampled_from((*IDS, *VALUES, *PAYLOADS)) | st.text(max_size=30)
KEYS = st.sampled_from(
    (
        *FIELDS,
        "killed",
        "killed-or-",
        "-or-",
        "captured",
        "words",
        "place",
        "on",
        "from",
        "from_",
        "by",
        "FILE_FIELDS",
        "self",
    )
)
TREES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=15
)
NAMES = st.sampled_from(
    [f"{kind}/fuzzed.{suffix}" for kind in KINDS for suffix in ("yaml", "md")] + ["briefing.yaml", "vocabulary.yaml"]
)
SIGNS = st.text(st.sampled_from("abcdef:-?,[]{}#&*!|>'\"%@` \n\t~=<\\^$.0123…[]()_*#"), max_size=300)
SLOWLY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def content(briefing):
    """One folder for all examples: each overwrites or deletes the file of the last."""
    return briefing()


def tried(content, name: str, data: bytes) -> None:
    """Examine the briefing with that file in it, and link what could be read: as `check` and `review` do."""
    path = content / name
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    try:
        examined = check_content(content)
        assert len(examined.problems) <= (MOST_PROBLEMS + 1) * 20
        for problem in examined.problems:
            assert problem.where.line >= 1
            assert problem.message
            assert "\n" not in str(problem)
        link(examined.records, Evidence())
    finally:
        path.unlink() if before is None else path.write_bytes(before)


@SLOWLY
@given(name=NAMES, fields=st.dictionaries(KEYS, TREES, max_size=8), body=WORDS)
def test_any_fields_are_a_record_or_errors(content, name, fields, body):
    text = written(fields)
    tried(content, name, (f"---\n{text}---\n{body}\n" if name.endswith(".md") else text).encode("utf-8", "replace"))


@SLOWLY
@given(name=NAMES, data=st.binary(max_size=300) | SIGNS.map(str.encode) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_record_or_errors(content, name, data):
    tried(content, name, data)
    tried(content, name, b"---\n" + data + b"\n---\n" + data)
    tried(content, name, b"---\ntitle: x\ntype: battle\ndate: 2024\nname: x\n---\n" + data)


@SLOWLY
@given(st.data())
def test_a_sound_record_with_any_field_replaced_is_a_record_or_errors(content, data):
    name, fields = data.draw(st.sampled_from(sorted(records(0, "words").items())))
    part: object = fields
    while isinstance(part, dict | list) and part:
        key = data.draw(st.sampled_from(sorted(part)) if isinstance(part, dict) else st.integers(0, len(part) - 1))
        inner = part[key]
        if not isinstance(inner, dict | list) or data.draw(st.booleans()):
            part[key] = data.draw(TREES)
            break
        part = inner
    tried(content, f"{name}.yaml", written(fields).encode("utf-8", "replace"))


@SLOWLY
@given(lock=st.binary(max_size=200) | SIGNS.map(str.encode), header=st.booleans())
def test_any_lock_is_read_or_an_error(content, lock, header):
    first = (content / "evidence.lock").read_bytes().partition(b"\n")[0] + b"\n" if header else b""
    tried(content, "evidence.lock", first + lock)


def test_the_folder_is_left_as_it_was(content, briefing):
    assert load(content) == load(briefing())
