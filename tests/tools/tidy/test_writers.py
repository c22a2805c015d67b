"""Every command that writes a record, with anything that a title or a name may contain.

What is written is in canonical form, reads back as the values that were given, and no other file changes. A command
that refuses changes nothing at all.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefpress.apps.cli import briefpress
from briefpress.load.decode import decode, without_forbidden
from briefpress.load.load import load
from briefpress.load.record_file import read_record
from briefpress.model.problem import Severity
from briefpress.model.record import KINDS
from briefpress.model.record.slug import slug
from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.draft import Given, draft
from briefpress.tools.importers.shelve import numbered, shelve
from briefpress.tools.importers.titles import without_site
from briefpress.tools.tidy.record_text import Unwritable, new_record_text
from briefpress.tools.tidy.tidy import tidy

pytestmark = pytest.mark.slow

CONTENT = {
    "briefing.yaml": "format: 1\ntitle: A\n",
    "vocabulary.yaml": (
        "event_types:\n  fire: {label: Fire, class: violence}\nrelation_types:\n"
        "  near: {label: near, reverse: near}\nactor_types:\n  group: {label: Group}\nplace_types:\n"
        "  town: {label: Town}\n"
    ),
    "publications/post.yaml": "name: Post\ntype: newspaper\n",
    "sources/post-2024.yaml": "title: Fire\npublication: post\ntype: report\nissued: 2024\n",
}

HOSTILE = [
    "Ruling in case #12 and #13",
    "Room # 12",
    "#OpenTheGate",
    "A: b, c [d] {e}",
    "- no list",
    "? no key",
    "yes",
    "null",
    "012",
    "1:30",
    "[..2024]",
    "“Nobody slept,” he said",
    'The "old" ferry\'s',
    "back\\slash \\n",
    "@at `tick` %percent &and *star !bang |pipe >fold",
    "---",
    "a --- b",
    "...",
    "key: ",
    "معركة الميناء: «الجسر» #٢",
    "שלום, עולם",
    "\u200f\u0633\u0644\u200c\u0645, \u06a9\u200e",
    "港口之战: 第二天",
    "non\u00a0breaking\u2028separator\u0085next",
    "tab\tand  two  spaces",
    "two\nlines\n\nand a third",
    "emoji 😀 and ﬁ",
    "Orme, Ada",
    "word " * 80,
    "x" * 300,
    'quote " and # and : ' * 12,
    "NUL \x00",
    "bell \x07",
    "turned \u202e round",
    "half \ud800",
    " \u00a0 ",
]
WORDS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.lists(st.sampled_from([*HOSTILE, "and", "the", "port"]), min_size=1, max_size=6).map(" ".join),
)


@contextmanager
def workplace(files=None):
    """A new content folder with an archive that is not there yet."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        for name, text in {**CONTENT, **(files or {})}.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        yield content


def state(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(content, *arguments):
    """The exit code and the output of a command."""
    ran = CliRunner().invoke(briefpress, [*arguments, "--content", str(content)], catch_exceptions=True)
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.output
    return ran.exit_code, ran.output


def assert_canonical(content):
    for file, data in state(content).items():
        if file.partition("/")[0] in KINDS:
            text, problems = decode(data, file)
            assert problems == ()
            assert tidy(text, file) == (text, ()), text


def writable(text):
    """Whether a record may hold the text. Spaces around it are removed; controls such as U+001F are no spaces."""
    if not text.strip() or without_forbidden(text) != text:
        return False
    try:
        return bool(new_record_text({"title": text.strip()}, "sources/a.yaml"))
    except Unwritable as error:
        return {problem.code for problem in error.problems} != {"forbidden-character"}


def made(before, after):
    """The one file that a command has made; it must have left all others."""
    (file,) = after.keys() - before.keys()
    assert {name: data for name, data in after.items() if name != file} == before
    return file, read_record(after[file], file)[0]


NEW = {
    "event": ("--title={}", "--type=fire", "--date=2024-03-05"),
    "actor": ("--name={}", "--type=group"),
    "place": ("--name={}", "--type=town"),
    "publication": ("--name={}", "--type=newspaper"),
    "source": ("--title={}", "--publication=post", "--type=report", "--issued=2024-03-05"),
}


@pytest.mark.parametrize("kind", NEW)
@settings(max_examples=40)
@given(words=WORDS)
def test_new(kind, words):
    with workplace() as content:
        before = state(content)
        code, output = run(content, "new", kind, *(option.format(words) for option in NEW[kind]))
        after = state(content)
        if code:
            assert after == before
            reasons = ("id can be made", "is taken", "give one with --id")
            assert not writable(words) or any(reason in output for reason in reasons), output
            return
        _, record = made(before, after)
        value = record.title if kind in ("event", "source") else record.name
        assert value == words.strip()
        assert record.id == (f"{slug(words)}-2024-03-05" if kind == "event" else record.id)
        assert_canonical(content)


@settings(max_examples=40)
@given(words=WORDS, authors=st.lists(WORDS, max_size=4), outlet=WORDS)
def test_sources_add(words, authors, outlet):
    """As `sources add` calls it, with an article that a page may hold."""
    title = words.strip() or "A"
    assume(without_forbidden(title).strip())
    article = Article(title, "The text.\n", issued="2024-03-05", authors=tuple(authors), inferred={"issued": title})
    with workplace() as content:
        before = state(content)
        records, _ = load(content)
        assume(slug(outlet) not in ("", "post"))
        try:
            drafted = numbered(draft(article, Given(new_publication=outlet), records), records)
            shelve(drafted, content, content.parent / "far" / "archive")
        except Unreadable:
            assert state(content.parent) == {f"content/{name}": data for name, data in before.items()}
            assert not writable(outlet)
            return
        after = state(content)
        assert {name: after[name] for name in before} == before
        source, _ = read_record(after[f"sources/{drafted.id}.yaml"], f"sources/{drafted.id}.yaml")
        seen = [without_forbidden(author).strip() for author in authors]
        shown = without_forbidden(title).strip()
        assert (source.title, source.inferred["issued"]) == (without_site(shown, [outlet]), shown)
        assert list(source.authors) == list(filter(None, seen))
        publication, _ = read_record(after[f"publications/{slug(outlet)}.yaml"], f"publications/{slug(outlet)}.yaml")
        assert publication.name == outlet.strip()
        assert_canonical(content)


TEXTS = WORDS.filter(writable).map(str.strip)
CITED = {"cite": {"post-2024": "first words … last words"}}


def actor(name, short, alias, note):
    fields = {
        "name": name,
        "short": short,
        "type": "group",
        "aliases": [{"name": alias, **CITED}],
        "note": note.replace("[", "("),  # a bracket would mark a link
    }
    return new_record_text(fields, "actors/a.yaml")


def naming(note):
    fields = {
        "title": note,
        "type": "fire",
        "date": "2024",
        "actors": [{"actor": "a", "note": note.replace("[", "(")}],
        **CITED,
    }
    return new_record_text(fields, "events/e.md", f"\n[[a]] and [[actors/a|{'the group'}]]. `[[a]]`\n")


@settings(max_examples=40)
@given(name=TEXTS, short=TEXTS, alias=TEXTS, note=TEXTS)
def test_rename(name, short, alias, note):
    files = {"actors/a.yaml": actor(name, short, alias, note), "events/e.md": naming(note)}
    with workplace(files) as content:
        before = state(content)
        old, _ = load(content)
        assert run(content, "rename", "actors/a", "a-much-longer-id-than-before")[0] == 0
        after = state(content)
        assert {file for file in {*before, *after} if before.get(file) != after.get(file)} == {
            "actors/a.yaml",
            "actors/a-much-longer-id-than-before.yaml",
            "events/e.md",
        }
        new, problems = load(content)
        assert problems == ()
        renamed = new.actors["a-much-longer-id-than-before"]
        same = {"id": "a", "file": "actors/a.yaml", "formerly": ()}
        assert renamed.model_copy(update=same) == old.actors["a"]
        assert renamed.formerly == ("a",)
        event = new.events["e"]
        assert (event.title, event.actors[0].note) == (old.events["e"].title, old.events["e"].actors[0].note)
        assert event.body.count("a-much-longer-id-than-before") == 2
        assert_canonical(content)


@settings(max_examples=40)
@given(one=st.tuples(TEXTS, TEXTS, TEXTS, TEXTS), other=st.tuples(TEXTS, TEXTS, TEXTS, TEXTS))
def test_merge(one, other):
    files = {"actors/a.yaml": actor(*one), "actors/b.yaml": actor(*other), "events/e.md": naming(one[3])}
    with workplace(files) as content:
        before = state(content)
        code, output = run(content, "merge", "actors/a", "actors/b")
        assert code == 0, output
        after = state(content)
        assert {file for file in {*before, *after} if before.get(file) != after.get(file)} == {
            "actors/a.yaml",
            "actors/b.yaml",
            "events/e.md",
        }
        records, problems = load(content)
        assert not [problem for problem in problems if problem.severity is Severity.ERROR]
        merged = records.actors["b"]
        assert (merged.name, merged.short, merged.formerly) == (other[0], other[1], ("a",))
        assert {alias.name for alias in merged.aliases} == {one[2], other[2]}
        notes = [text.replace("[", "(") for text in (other[3], one[3])]
        assert merged.note == (notes[0] if notes[0] == notes[1] else " ".join(notes))
        assert_canonical(content)


@settings(max_examples=40)
@given(title=WORDS)
def test_init(title):
    with tempfile.TemporaryDirectory() as folder:
        ran = CliRunner().invoke(briefpress, ["init", f"{folder}/new", "--title", title])
        if ran.exit_code or ran.exception:
            assert "the title cannot be used" in str(ran.exception)
            assert not writable(title)
            assert state(Path(folder)) == {}
            return
        content = Path(folder) / "new/content"
        records, problems = load(content)
        assert problems == ()
        words = " ".join(title.split())
        assert records.config.settings.title == (words or "A storm in Port Ostra")
        assert run(content, "tidy", "--check") == (0, "all files are in canonical form\n")
