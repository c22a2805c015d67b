"""A whole briefing in which every text field of every kind holds a payload: a set of records for each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from briefpress.check.check import check_content
from briefpress.model.problem import Severity
from briefpress.model.record import KINDS

HARMLESS = "plain words"
# Fields of a count that are written as one, by the name of an outcome: `killed: …`.
_WRITTEN = frozenset({"outcome", "count"})


def records(number: int, words: str) -> dict[str, dict[str, Any]]:
    """One record of each kind, all its text fields the payload's words; they cite and name each other."""
    here, source, publication = f"here-{number}", f"source-{number}", f"publication-{number}"
    cite = {source: words}
    own = {
        "credit": [words],
        "themes": [words],
        "note": words,
        "added": "2024-01-01",
        "corrections": [{"on": "2024-01-02", "what": words, "because": words}],
        "inferred": {"note": words},
        "withdrawn": {"on": "2024-02-01", "reason": words},
    }
    speech = {"by": [f"actor-{number}"], "speaker": words, "note": words, "cite": cite}
    concluded = {"inferred": words, "note": words, "cite": cite}
    claim = {
        "reason": words,
        "rank": "preferred",
        "credibility": "3",
        "credibility_reason": words,
        "verification": [{"speaker": words, "finding": words, "note": words, "cite": cite}],
    }
    place = {"words": words, "note": words}
    described = {"described": words, "note": words}
    sides = [{"says": words, "note": words, "claims": [f"event-{number}#side-{side}"]} for side in (1, 2)]
    return {
        f"publications/{publication}": {
            **own, "name": words, "short": words, "type": words, "country": words, "owner": words, "reliability": "B",
            "reliability_reason": words,
        },
        f"sources/{source}": {
            **own, "title": words, "publication": publication, "authors": [words], "type": "report",
            "issued": "2024-01-01", "language": "en", "url": "https://example.org/", "reliability": "B",
            "reliability_reason": words,
            "retracted": {"on": "2024-02-01", "reason": words},
        },
        f"places/{here}": {
            **own, "name": words, "type": f"type-{number}", "aliases": [{"name": words, "cite": cite, "note": words}],
            "point": {"lat": "1", "lon": "1", "geo_precision": "1", "from": words},
        },
        f"actors/actor-{number}": {
            **own, "name": words, "short": words, "type": f"type-{number}", "country": words,
            "aliases": [{"name": words, "cite": cite, "note": words}],
            "relations": [{**each, "type": f"type-{number}", "actor": "anna-dell"} for each in (speech, concluded)],
        },
        f"events/event-{number}": {
            **own, "title": words, "summary": cited(words, number), "type": f"type-{number}", "date": "2024-01-01",
            "places": [here, place, described],
            "cite": cite,
            "actors": [{"actor": f"actor-{number}", "role": f"type-{number}", "note": words}],
            "claims": [
                {**claim, **each, **stated}
                for each in (speech, concluded)
                for stated in (
                    {"toll": [{"killed": words, "group": {"words": words}, "note": words, "place": here}]},
                    {"toll": [{"killed": "3", "group": f"type-{number}"}]},
                    {"loss": [{"lost": words, "item": f"type-{number}", "note": words}]},
                    {"responsible": {"words": words}, "role": f"type-{number}"},
                    {"responsible": {"described": words}},
                    {"date": "2024-01-01"},
                    {"place": place},
                    {"account": words, "about": words},
                )
            ]
            + [{**speech, "id": f"side-{side}", "account": words} for side in (1, 2)],
            "grade": "weak", "grade_reason": words,
            "relations": [{"type": f"type-{number}", "event": "coup-2024-02", "inferred": words, "note": words}],
        },
        f"contradictions/contradiction-{number}": {**own, "question": words, "sides": sides},
        f"pages/page-{number}": {**own, "title": words, "summary": words},
    }  # fmt: skip


def cited(words: str, number: int) -> str:
    """Words with the citation that the summary of an event needs."""
    return f"{words} [@source-{number}]"


def vocabulary(payloads: tuple[str, ...]) -> dict[str, Any]:
    """Words of every list of the vocabulary, each labelled with a payload."""
    words = {f"type-{number}": payload for number, payload in enumerate(payloads)}
    labels = ("groups", "actor_types", "place_types", "roles", "hedges", "loss_items")
    return {
        "event_types": {word: {"label": label, "class": "violence"} for word, label in words.items()},
        "relation_types": {word: {"label": label, "reverse": label} for word, label in words.items()},
        "quantities": dict.fromkeys((HARMLESS, *(payload.casefold() for payload in payloads)), "3+"),
        **{name: {word: {"label": label} for word, label in words.items()} for name in labels},
    }


class _Plain(yaml.SafeDumper):
    """Writes repeated values in full, without anchors."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def written(fields: dict[str, Any]) -> str:
    """YAML with every scalar quoted, and on a line of its own."""
    text: str = yaml.dump(
        fields,
        Dumper=_Plain,
        width=1 << 20,
        default_style='"',
        default_flow_style=False,
        allow_unicode=True,
        sort_keys=False,
    )
    return text


def write_whole(content: Path, payloads: tuple[str, ...]) -> None:
    """Write the records over a sound briefing; the payload is also the body of everything that has one."""
    sound = yaml.load((content / "vocabulary.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    added = vocabulary(payloads)
    (content / "vocabulary.yaml").write_text(
        written({name: sound[name] | added[name] for name in sound}), encoding="utf-8"
    )
    for number, payload in enumerate(payloads):
        for name, fields in records(number, payload).items():
            body = f"---\n{written(fields)}---\n{payload}\n\n# {payload}\n\n- {payload}\n"
            path = content / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(body, encoding="utf-8")
    settings = dict.fromkeys(("title", "subtitle", "edition", "publisher", "licence"), payloads[0])
    (content / "briefing.yaml").write_text(
        written({"format": "1", "credit": [payloads[0]], **settings}), encoding="utf-8"
    )


def without_errors(content: Path) -> Path:
    """Replace the payloads that are errors until the folder has none: what is left is printed."""
    for _ in range(6):
        errors: dict[str, set[int]] = defaultdict(set)
        for problem in check_content(content).problems:
            if problem.severity is Severity.ERROR and problem.code != "too-many-problems":
                assert problem.where.line, problem
                errors[problem.where.file].add(problem.where.line)
        if not errors:
            return content
        for file, lines in errors.items():
            neutralised(content, file, lines)
    raise AssertionError(sorted(errors.items()))


def neutralised(content: Path, file: str, lines: set[int]) -> None:
    """Replace the payload on the lines of a file that have errors; an error in a text replaces the whole text."""
    path = content / file
    text = path.read_text(encoding="utf-8").split("\n")
    fence = len(text) - text[::-1].index("---") if file.endswith(".md") else len(text)
    if any(line > fence for line in lines):
        text = [*text[:fence], HARMLESS, ""]
    for line in lines:
        if line <= fence:
            name, colon, _ = text[line - 1].partition(": ")
            item = "- " if text[line - 1].lstrip().startswith("- ") else ""
            indent = text[line - 1][: len(text[line - 1]) - len(text[line - 1].lstrip())]
            number = Path(file).stem.rpartition("-")[2]
            harmless = cited(HARMLESS, int(number)) if name == '"summary"' and file.startswith("events/") else HARMLESS
            text[line - 1] = f'{name}{colon}"{harmless}"' if colon else f'{indent}{item}"{HARMLESS}"'
    path.write_text("\n".join(text), encoding="utf-8")


def text_fields() -> Iterator[tuple[str, str]]:
    """Every field of free text of every kind, according to its schema: a string without a format."""
    for kind, model in KINDS.items():
        schema = model.model_json_schema()
        for part in (schema, *schema.get("$defs", {}).values()):
            for name, field in part.get("properties", {}).items():
                if (
                    any(_free(each) for each in (field, *field.get("anyOf", ())))
                    and name not in model.FILE_FIELDS | _WRITTEN
                ):
                    yield kind, name


def _free(field: dict[str, Any]) -> bool:
    return field.get("type") == "string" and not field.keys() & {"pattern", "format", "enum", "const"}
