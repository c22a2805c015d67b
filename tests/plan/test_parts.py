"""Long lists divided by what their entries share: every entry once, no part too heavy, and no address moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefpress.model.record.date import parse_date
from briefpress.plan.parts import ListEntry, ListPart, date_stems, divide
from briefpress.write.paths import is_safe

LIMIT = 10
DATES = st.sampled_from(
    ["2024", "2024-07", "2024-07-25", "2024-07-26", "2023-01-02", "-0043-03-15", "2024-21", "../2024"]
)
WORDS = st.sampled_from(["Attack on Bamako", "Attack", "باماكو", "2nd Brigade", "", "Bamba", "?"])
WEIGHTS = st.integers(1, 8)


def entry(number: int, date: str | None, words: str, weight: int) -> ListEntry:
    return ListEntry("events", f"id-{number}", date_stems(parse_date(date)) if date else (), words, weight)


@st.composite
def lists(draw) -> list[ListEntry]:
    dated = draw(st.booleans())
    numbers = draw(st.lists(st.integers(0, 400), unique=True, max_size=60))
    return [entry(n, draw(DATES) if dated else None, draw(WORDS), draw(WEIGHTS)) for n in numbers]


def leaves(part: ListPart) -> list[ListPart]:
    return [leaf for inner in part.inner for leaf in leaves(inner)] if part.inner else [part]


@given(lists())
def test_every_entry_is_on_one_page_and_no_page_is_too_heavy(entries):
    whole = divide(entries, LIMIT)
    pages = leaves(whole)
    weights = {(each.list, each.id): each.weight for each in entries}
    shown = [each for page in pages for each in page.entries]
    assert sorted(shown) == sorted(weights)
    assert all(len(page.entries) == 1 or sum(map(weights.__getitem__, page.entries)) <= LIMIT for page in pages)


@given(lists())
def test_every_part_has_a_name_of_its_own_that_can_be_a_folder(entries):
    names = [part.name for part in divide(entries, LIMIT).walk()]
    assert len(names) == len(set(names))
    assert all(is_safe(f"events/{name}/index.html") for name in names)


@given(lists(), st.integers(401, 500), DATES, WORDS)
def test_no_address_moves_and_none_goes_as_a_list_grows(entries, number, date, words):
    before = divide(entries, LIMIT)
    dated = bool(entries and entries[0].stems)
    after = divide([*entries, entry(number, date if dated else None, words, 8)], LIMIT)
    names = {part.name: part for part in after.walk()}
    for part in before.walk():
        assert set(part.entries) <= set(names[part.name].entries)


def test_names_go_from_the_year_to_the_day_and_then_by_letters():
    dates = ["2023", "2024-05-01", *["2024-07-25"] * 4]
    entries = [entry(number, date, f"{'ab'[number % 2]}-battle", 8) for number, date in enumerate(dates)]
    names = [part.name for part in divide(entries, LIMIT).walk()]
    assert names[:5] == ["2023", "2024", "2024-05", "2024-07", "2024-07-25"]
    assert names[5:] == [
        *("2024-07-25-a", "2024-07-25-a-battle-id-2", "2024-07-25-a-battle-id-4"),
        *("2024-07-25-b", "2024-07-25-b-battle-id-3", "2024-07-25-b-battle-id-5"),
    ]


def test_an_id_that_begins_another_has_a_part_of_its_own():
    entries = [entry(number, None, "Attack", 6) for number in (1, 2, 10, 100)]
    names = [part.name for part in divide(entries, LIMIT).walk()]
    assert names == ["attack-id-1", "attack-id-10", "attack-id-100", "attack-id-10_", "attack-id-1_", "attack-id-2"]


def test_what_nothing_tells_apart_stays_together():
    alike = [ListEntry("names", "?", (), "", 8) for _ in range(3)]
    assert divide(alike, LIMIT).inner == ()
