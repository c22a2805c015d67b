"""parse: the subset of YAML that records may use, and the line of every field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefpress.load.decode import LIMIT_BYTES, decode
from briefpress.load.parse import LIMIT_DEPTH, Document, locate, parse


def codes(text, *, markdown=False):
    document, problems = parse(text, "a.yaml", markdown=markdown)
    assert (document is None) == bool(problems)
    return [(problem.code, problem.where.line, problem.where.column) for problem in problems]


@pytest.mark.parametrize(
    "scalar", ["NO", "yes", "012", "1:30", "2024-07-25", "1_000", ".nan", "~70", "null", "0x1F", "16+", "1e3"]
)
def test_every_scalar_stays_text(scalar):
    document, _ = parse(f"value: {scalar}\n", "a.yaml")
    assert document == Document({"value": scalar})


def test_mappings_and_lists_nest_in_both_styles():
    document, _ = parse("a:\n  - {b: 1, c: [x, y]}\n  - d\ne: |\n  one\n  two\n", "a.yaml")
    assert document == Document({"a": [{"b": "1", "c": ["x", "y"]}, "d"], "e": "one\ntwo\n"})


@pytest.mark.parametrize("text", ["", "# a comment only\n"])
def test_an_empty_file_has_no_fields(text):
    assert parse(text, "a.yaml") == (Document({}), ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\na: 2\n", "repeated-key", 2),
        ("a: {b: 1, b: 2}\n", "repeated-key", 1),
        ("a: &x 1\n", "yaml-anchor", 1),
        ("b: 1\na: *x\n", "yaml-alias", 2),
        ("a: !!python/object:os.system 1\n", "yaml-tag", 1),
        ("a: !int 1\n", "yaml-tag", 1),
        ("? [a, b]\n: 1\n", "yaml-key", 1),
        ("- a\n- b\n", "not-a-mapping", 1),
        ("just words\n", "not-a-mapping", 1),
        ("a: b: c\n", "yaml-syntax", 1),
        ("a: [b\n", "yaml-syntax", 1),
        ("a: 'b\n", "yaml-syntax", 1),
        ("a: @b\n", "yaml-syntax", 1),
        ("a: 1\n---\nb: 2\n", "yaml-syntax", 2),
    ],
)
def test_unsupported_yaml_is_reported_at_its_line(text, code, line):
    assert [(found, at) for found, at, _ in codes(text)] == [(code, line)]


def test_signs_of_aliases_inside_quotes_are_text():
    document, problems = parse('a: "see *this* & that! [@x]"\nb: R&D and AT&T\n', "a.yaml")
    assert problems == ()
    assert document == Document({"a": "see *this* & that! [@x]", "b": "R&D and AT&T"})


def test_all_repeated_keys_are_reported():
    assert codes("a: 1\nb: 1\na: 2\nb: 2\n") == [("repeated-key", 3, 1), ("repeated-key", 4, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 30_000,
        "a: " + "{b: " * 30_000,
        "- " * 30_000 + "x",
        "? " * 30_000 + "x",
        "".join(" " * depth + "a:\n" for depth in range(600)),
        "a: " + "[" * (LIMIT_DEPTH + 1) + "]" * (LIMIT_DEPTH + 1),
    ],
    ids=["lists", "mappings", "items", "keys", "indents", "one over"],
)
def test_nesting_that_could_crash_the_parser_is_rejected_first(text):
    assert [code for code, *_ in codes(text)] == ["too-deep"]


def test_nesting_up_to_the_limit_is_parsed():
    depth = LIMIT_DEPTH
    assert codes("a: " + "[" * depth + "]" * depth) == []


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"a: \xff\n", "not-utf-8", 1),
        (b"a: 1\nb: \xe9\n", "not-utf-8", 2),
        (b"a: 1\nb: \x00\n", "forbidden-character", 2),
        (b"a: \x1b[31m\n", "forbidden-character", 1),
        ("a: 1\nb: \u202egnp.exe\n".encode(), "forbidden-character", 2),
        ("a: \u2066x\u2069\n".encode(), "forbidden-character", 1),
        (b"a" * (LIMIT_BYTES + 1), "file-too-large", 0),
    ],
)
def test_bytes_that_are_not_clean_text_are_rejected(data, code, line):
    text, (problem,) = decode(data, "a.yaml")
    assert (text, problem.code, problem.where.line) == ("", code, line)


def test_byte_order_mark_and_windows_line_ends_are_removed():
    assert decode("\ufeffa: 1\r\nb: é\r\n".encode(), "a.yaml") == ("a: 1\nb: é\n", ())


def test_the_body_follows_the_front_matter():
    document, _ = parse("---\na: 1\n---\n\nWords\n---\nmore\n", "a.md", markdown=True)
    assert document == Document({"a": "1"}, "\nWords\n---\nmore\n", 4)


@pytest.mark.parametrize("text", ["", "a: 1\n", "---\na: 1\n", "words\n---\na: 1\n---\n"])
def test_markdown_without_front_matter_is_reported(text):
    assert codes(text, markdown=True) == [("no-front-matter", 1, 0)]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("a",), (1, 1)),
        (("claims",), (2, 1)),
        (("claims", 0), (3, 5)),
        (("claims", 0, "by"), (3, 5)),
        (("claims", 1, "cite", "source", 1), (6, 21)),
        (("claims", 1, "nothing", "there"), (4, 5)),
        (("claims", 7), (2, 1)),
        (("claims", "by"), (2, 1)),
    ],
)
def test_locate_finds_a_field_or_the_innermost_one_around_it(path, place):
    text = "a: 1\nclaims:\n  - by: x\n  - to: y\n    cite:\n      source: [one, two]\n"
    assert locate(text, path) == place


def test_locate_counts_lines_of_the_file():
    assert locate("---\na: 1\nb: 2\n---\nb: no field\n", ("b",), markdown=True) == (3, 1)


KEYS = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
SCALARS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


def written(value):
    """A value in flow style with every scalar quoted, as in JSON, which YAML parses the same way."""
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return "{" + ", ".join(f"{key}: {written(item)}" for key, item in value.items()) + "}"


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_nested_texts_round_trip(fields):
    text = "".join(f"{key}: {written(value)}\n" for key, value in fields.items())
    assert parse(text, "a.yaml") == (Document(fields), ())


YAML_SIGNS = st.text(st.sampled_from("ab:-?,[]{}#&*!|>'\"%@` \n\t\r0~=<\\\ufffe\uffff\u0085\u2028"), max_size=60)


@given(st.binary(max_size=200) | (st.text(max_size=300) | YAML_SIGNS).map(lambda text: text.encode()))
def test_no_bytes_raise_an_exception(data):
    text, _ = decode(data, "a.md")
    for markdown in (False, True):
        parse(text, "a.md", markdown=markdown)
        locate(text, ("a", 0, "b"), markdown=markdown)
