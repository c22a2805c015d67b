"""Untrusted files: each is read or reported at its place; none outside the content is read."""

from __future__ import annotations

import os

import pytest

import briefpress.load.parse
from briefpress.check.check import check_content
from briefpress.load.decode import LIMIT_BYTES
from briefpress.load.load import load
from briefpress.model.problem import Severity
from briefpress.model.record.event import MOST_CLAIMS

PLACE = "name: Here\ntype: town\n"
RAID = "title: Raid\ntype: battle\ndate: 2024-03-10\n"
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
DEEP = 30_000


def errors(content) -> list[tuple[str, str]]:
    """The file and the code of every error, each of which has a line."""
    found = [problem for problem in check_content(content).problems if problem.severity is Severity.ERROR]
    assert all(problem.where.line for problem in found)
    return [(problem.where.file, problem.code) for problem in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BOMB, "yaml-anchor"),
        ("a: *a\n", "yaml-alias"),
        ("<<: {name: x}\n" + PLACE, "unknown-field"),
        ("name: !!python/object/apply:os.system [id]\n", "yaml-tag"),
        ("name: !!binary aGk=\n", "yaml-tag"),
        ("%TAG ! tag:evil.example,2024:\n---\nname: !x y\n", "yaml-tag"),
        ("name: a\nname: b\ntype: town\n", "repeated-key"),
        ("? [a]\n: b\n", "yaml-key"),
        ("name: a\n---\nname: b\n", "yaml-syntax"),
        ("a: " + "[" * DEEP, "too-deep"),
        ("a: " + "{a: " * DEEP, "too-deep"),
        ("- " * DEEP, "too-deep"),
        ("".join(" " * depth + "a:\n" for depth in range(400)), "too-deep"),
        ("a:\n" + "".join(" " * (depth % 190) + "- [{\n" for depth in range(400)), "too-deep"),
        ("- - - - " * 10 + "[" * 60 + "{" * 60, "too-deep"),
        ("name: " + "x" * LIMIT_BYTES, "file-too-large"),
        ("name: 'a\0b'\n", "forbidden-character"),
        ('name: "a\\0b"\n', "forbidden-character"),
        ('name: "a\\u202eb"\ntype: town\n', "forbidden-character"),
        ('name: "a\\x1b[2Jb"\ntype: town\n', "forbidden-character"),
        ('"na\\u2066me": x\n', "forbidden-character"),
        ('name: "\\ud800"\n', "yaml-syntax"),
        ("name: a\u202eb\n", "forbidden-character"),
        ("name: a\ufeffb\n", "forbidden-character"),
    ],
)
def test_a_hostile_text_is_an_error_at_its_line(briefing, text, code):
    found = errors(briefing({"places/here.yaml": text}))
    assert ("places/here.yaml", code) in found
    assert {file for file, _ in found} == {"places/here.yaml"}


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"name: \xff\xfe\ntype: town\n", ["not-utf-8"]),
        (b"\xff\xfen\x00a\x00", ["not-utf-8"]),
        (b"name: \xed\xa0\x80\n", ["not-utf-8"]),
        (b"name: \xc0\xaf\n", ["not-utf-8"]),
        (b"\xef\xbb\xbfname: Here\r\ntype: town\r\n", []),
        (b"\x00" * 2_000_000, ["file-too-large"]),
    ],
)
def test_bytes_that_are_no_text_are_an_error_and_a_mark_of_order_is_none(briefing, data, codes):
    content = briefing()
    (content / "places" / "here.yaml").write_bytes(data)
    assert errors(content) == [("places/here.yaml", code) for code in codes]


def test_a_file_of_any_size_is_refused_unread(briefing):
    content = briefing()
    for name in ("places/here.yaml", "vocabulary.yaml"):
        with (content / name).open("wb") as file:
            file.truncate(1 << 40)  # a terabyte that takes no room, and that no memory holds
    assert set(errors(content)) >= {("places/here.yaml", "file-too-large"), ("vocabulary.yaml", "file-too-large")}


@pytest.mark.parametrize(
    "name",
    [
        *(
            "a..",
            "%2e%2e",
            "%2e%2e%2fetc",
            "a..b",
            "a.b",
            "-a",
            "a-",
            "a--b",
            "a b",
            "a'b",
            "<b>",
            "é",
            "A",
            "Tamor",
            "TAMOR",
        ),
        *(
            "con",
            "prn",
            "aux",
            "nul",
            "com1",
            "lpt9",
            "a:b",
            "a\\b",
            "a\nb",
            "a\tb",
            "\u202ea",
            "{{a}}",
            "$(a)",
            "`a`",
            "",
        ),
    ],
)
def test_a_name_that_is_no_id_is_an_error_and_names_no_record(briefing, name):
    content = briefing()
    (content / "places" / f"{name}.yaml").write_text(PLACE, encoding="utf-8")
    if name:
        assert [code for _, code in errors(content)] == ["not-an-id"]
    assert set(load(content)[0].places) == {"kessa", "river-region", "tamor", "tamor-airport"}


@pytest.mark.parametrize(
    "identifier", ["../../etc/passwd", "%2e%2e", "a/b", "Tamor", "tamor ", "con.yaml", "a\0b", "\\u202e"]
)
@pytest.mark.parametrize("field", ["within: {}", "formerly: [{}]"])
def test_an_id_in_a_field_is_an_id_or_an_error(briefing, identifier, field):
    quoted = '"' + identifier.replace("\0", "\\0") + '"'
    found = errors(briefing({"places/here.yaml": PLACE + field.format(quoted) + "\n"}))
    sound = identifier == "tamor " and field.startswith("within")  # as a former id it is one that a record has
    assert bool(found) != sound


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("places/here.yaml", "../../secret.yaml"),
        ("places/here.yaml", "/etc/passwd"),
        ("places/here.yaml", "/dev/zero"),
        ("places/here.yaml", "/proc/self/environ"),
        ("vocabulary.yaml", "../secret.yaml"),
        ("publications", "../secrets"),
        ("places", "/proc/self"),
        ("evidence.lock", "/proc/self/environ"),
        ("evidence.lock", "/dev/zero"),
    ],
)
def test_a_link_out_of_the_content_is_not_followed(briefing, link, target):
    content = briefing(
        {"../secret.yaml": "name: secret\ntype: town\n", "../secrets/leak.yaml": "name: secret\ntype: x\n"}
    )
    path = content / link
    if path.is_dir():
        path.rename(content.parent / "moved")
    path.unlink(missing_ok=True)
    path.symlink_to(target)
    examined = check_content(content)
    printed = "\n".join(map(str, examined.problems))
    assert "leak" not in examined.records.publications
    assert "here" not in examined.records.places
    assert "secret" not in printed.replace("secret.yaml", "")
    codes = {problem.code for problem in examined.problems if problem.where.file == link}
    assert codes & {"symlink", "not-a-record", "unreadable"}


def test_a_link_in_a_circle_is_a_problem(briefing):
    content = briefing()
    (content / "places" / "here.yaml").symlink_to("here.yaml")
    (content / "vocabulary.yaml").unlink()
    (content / "vocabulary.yaml").symlink_to("vocabulary.yaml")
    assert ("vocabulary.yaml", "unreadable") in errors(content)


def test_a_pipe_is_not_waited_for(briefing):
    content = briefing()
    os.mkfifo(content / "places" / "here.yaml")
    (content / "evidence.lock").unlink()
    os.mkfifo(content / "evidence.lock")
    assert {"places/here.yaml", "evidence.lock"} <= {problem.where.file for problem in check_content(content).problems}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "text", "most"),
    [
        ("events/raid.yaml", f"{RAID}claims: [{'x, ' * 100_000}x]\n", 52),
        ("events/raid.yaml", f"{RAID}actors: [{', '.join(f'{{actor: a{n}}}' for n in range(3000))}]\n", 102),
        ("events/raid.yaml", f"{RAID}claims: [{'{}, ' * (MOST_CLAIMS + 1)}{{}}]\n", 2),
        ("places/here.yaml", PLACE + "".join(f"a{n}: 1\n" for n in range(30_000)), 52),
        ("places/here.yaml", PLACE * 10_000, 102),
        ("pages/a.md", "---\ntitle: A\n---\n" + " ".join(f"[[n{n}]]" for n in range(9000)), 102),
    ],
)
def test_an_error_in_every_word_is_reported_some_dozen_times_and_the_file_is_read_at_most_twice(
    briefing, monkeypatch, name, text, most
):
    composed = []
    compose = briefpress.load.parse._compose

    def counted(text: str, file: str):
        composed.append(file)
        return compose(text, file)

    monkeypatch.setattr(briefpress.load.parse, "_compose", counted)
    problems = [problem for problem in check_content(briefing({name: text})).problems if problem.where.file == name]
    assert 0 < len(problems) <= most
    assert composed.count(name) <= 2  # once more for the part of a broken record that can be read
    assert composed.count("") <= 3  # once for each file that has errors
