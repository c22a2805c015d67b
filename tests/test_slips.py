"""Slips of people who do not program: each message has the right line and the cure."""

from __future__ import annotations

import pytest

EVENT = "events/tamor-2024-03.md"
COUP = "events/coup-2024-02.yaml"
PLACE = "places/tamor.yaml"
CITE = 'cite: {north-wire-2024-03-05: "since the coup … of February"}'


@pytest.mark.parametrize(
    ("place", "change", "cure"),
    [
        ((COUP, 3), ("2024-02~", "25/07/2024"), "(write 2024-07-25)"),
        ((COUP, 3), ("2024-02~", "24-02-03"), "(write year, month, day: 2024-07-25)"),
        ((COUP, 3), ("2024-02~", "2024-??-??"), "(write 2024)"),
        ((COUP, 3), ("2024-02~", "2024-00-00"), "if it is unknown, write 2024)"),
        ((COUP, 3), ("2024-02~", "early February 2024"), "(write 2024-02, or [A..B]"),
        ((COUP, 3), ("2024-02~", "unknown"), "(write that period, such as 2024 or"),
        ((COUP, 5), (CITE, "cite: https://river.example/a"), "(write the id of its record, not its address)"),
        ((COUP, 5), (CITE, 'cite: "since the coup … of February"'), "has no source (write cite: {source-id:"),
        ((COUP, 5), (CITE, f"cite:\n  - {CITE[7:-1]}"), "(delete '- ' before 'north-wire-2024-03-05')"),
        ((COUP, 4), ("places: [{place: kessa, precision: 1}]", "places: kessa"), "(write [kessa], with a comma"),
        ((COUP, 4), ("places: [{place: kessa, precision: 1}]", "places: {place: kessa}"), "put [ ] around { }"),
        ((COUP, 4), ("places:", "location:"), "else the fields here are actors, "),
        ((COUP, 2), ("type: coup", "Type: coup"), "(did you mean 'type'?)"),
        ((EVENT, 5), ("places: [tamor]", "places: tamor, kessa"), "(write [tamor, kessa], with a comma"),
        ((EVENT, 7), ("{actor: river-front, role: combatant}", "river-front"), "(write {actor: river-front})"),
        (
            (EVENT, 7),
            ("{actor: river-front, role: combatant}", "{actor:river-front, role: combatant}"),
            "(put a space after",
        ),
        ((EVENT, 19), ("killed: 11", "killed: at least eleven"), "(write 11+)"),
        ((EVENT, 19), ("killed: 11", "killed: 1,100"), "(write a number without a comma"),
        ((EVENT, 19), ("killed: 11", "killed: 11 soldiers"), "(write 11; 'group' or 'item' says"),
        ((EVENT, 19), ("killed: 11", "killed and wounded: 11"), "(write killed-or-wounded"),
        ((EVENT, 19), ("toll: {killed: 11, group: kessa-army}", "toll: 11"), "(write {killed: 84, group: …})"),
        (
            (EVENT, 24),
            ("grade: contested", "grade: disputed"),
            "else write confirmed, fair, weak, contested or discounted)",
        ),
        ((EVENT, 24), ("grade: contested", "grade: CONTESTED"), "(did you mean 'contested'?)"),
        ((EVENT, 24), ("grade: contested", "draft: yes\ngrade: contested"), "(write true)"),
        ((EVENT, 12), ("[[anna-dell]]", "[[Anna Dell]]"), "(did you mean [[anna-dell]]? else"),
        (
            (EVENT, 28),
            ('"eleven men of … had fallen"]', "“eleven men of … had fallen”]"),
            "(replace the quotation mark “ by",
        ),
        ((PLACE, 4), ("lat: 12.5", "lat: 12°30'N"), "(write 12.5)"),
        ((PLACE, 4), ("lat: 12.5", "lat: '12,5'"), "(write 12.5)"),
    ],
)
def test_fault_22_a_slip_has_its_line_and_its_cure(found, edited, place, change, cure):
    file, line = place
    problems = found(edited(file, *change))
    assert any(problem.startswith(f"{file}:{line}:") and cure in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("file", "cure"),
    [
        ("places/Ferry Landing.yaml", "(rename it ferry-landing.yaml)"),
        ("places/ferry.yml", "(rename it ferry.yaml)"),
        ("Places/ferry.yaml", "(did you mean 'places'?)"),
    ],
)
def test_fault_22_a_wrong_name_of_a_file_or_folder_has_the_right_one(found, file, cure):
    problems = found({file: "name: Ferry\ntype: town\n"})
    assert any(
        problem.startswith((f"{file}:1:", f"{file.partition('/')[0]}:1:")) and cure in problem for problem in problems
    )
