"""Convert a corpus to the files of a content folder, as (path, text).

This module alone knows how each field of the corpus is written in the notation. The corpus has no source texts, so
citations have no passages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from benchmarks.corpus import ACTOR_LINK, CITATION, Actor, Corpus, Incident, Place, Source, Toll
from benchmarks.vocabulary import BRIEFING, INCIDENT_TYPES, VOCABULARY

PUBLICATION_TYPES = {"Agency": "wire", "Times": "newspaper", "Post": "newspaper", "Radio": "broadcaster"}


def files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Every file of the content folder, its path with forward slashes."""
    yield "briefing.yaml", BRIEFING
    yield "vocabulary.yaml", VOCABULARY
    for publisher in sorted({source["publisher"] for source in corpus.sources}):
        yield f"publications/{slug(publisher)}.yaml", publication(publisher)
    for region in sorted({place["region"] for place in corpus.places}):
        yield f"places/{slug(region)}.yaml", f"name: {quoted(region)}\ntype: region\n"
    issued = issue_dates(corpus)
    yield from (
        (f"sources/{source['id']}.yaml", source_file(source, issued[source["id"]])) for source in corpus.sources
    )
    yield from ((f"places/{place['id']}.yaml", place_file(place)) for place in corpus.places)
    yield from ((f"actors/{actor['id']}.md", actor_file(actor)) for actor in corpus.actors)
    yield from ((f"events/{incident['id']}.md", event_file(incident)) for incident in corpus.incidents)


def publication(name: str) -> str:
    """An outlet; the last word of its name decides its type."""
    kind = PUBLICATION_TYPES.get(name.rsplit(maxsplit=1)[-1], "institution")
    return f"name: {quoted(name)}\ntype: {kind}\n"


def issue_dates(corpus: Corpus) -> dict[str, str]:
    """When each source was issued: its date, or that of the last incident it reports.

    The corpus draws both dates by chance; as text they sort as they follow each other.
    """
    dates = {source["id"]: source["date"] for source in corpus.sources}
    for incident in corpus.incidents:
        tolls = (source for toll in incident["tolls"] for source in toll["cites"])
        for source in (*CITATION.findall(incident["summary"]), *tolls):
            dates[source] = max(dates[source], incident["date"])
    return dates


def source_file(source: Source, issued: str) -> str:
    """A source; the letter of its grade is the reliability, the whole grade the reason."""
    return f"""\
title: {quoted(source["title"])}
publication: {slug(source["publisher"])}
type: article-newspaper
issued: {issued}
language: {source["language"]}
url: {source["url"]}
reliability: {source["grade"][0]}
reliability_reason: Graded {source["grade"]} in the corpus.
"""


def place_file(place: Place) -> str:
    """A place at an exact point, within its region."""
    return f"""\
name: {quoted(place["name"])}
type: {place["kind"]}
within: {slug(place["region"])}
point: {{lat: {place["lat"]}, lon: {place["lon"]}, geo_precision: 1, from: the corpus}}
"""


def actor_file(actor: Actor) -> str:
    """An actor; the corpus cites no alias and no relation, so they rest on the first source of the profile."""
    cite = listed(CITATION.findall(actor["profile"])[:1])
    aliases = [f"  - {{name: {quoted(alias)}, cite: {cite}}}" for alias in actor["aliases"]]
    relations = [f"  - {{type: {one['type']}, actor: {one['actor']}, cite: {cite}}}" for one in actor["relations"]]
    header = [
        f"name: {quoted(actor['name'])}",
        f"type: {'person' if actor['type'] == 'individual' else actor['type']}",
        *block("aliases", aliases),
        *block("relations", relations),
    ]
    return markdown_file(header, actor["profile"])


def event_file(incident: Incident) -> str:
    """An event; its title starts with its type, and its header cites the first source of the summary."""
    header = [
        f"title: {quoted(incident['title'])}",
        f"type: {next((word for word in incident['title'].split() if word in INCIDENT_TYPES), INCIDENT_TYPES[0])}",
        f"date: {incident['date']}",
        f"places: {listed([incident['place']])}",
        *block("actors", [f"  - {{actor: {one['actor']}, role: {one['role']}}}" for one in incident["actors"]]),
        f"cite: {listed(CITATION.findall(incident['summary'])[:1])}",
        *block("claims", map(claim, incident["tolls"])),
    ]
    return markdown_file(header, incident["summary"])


def claim(toll: Toll) -> str:
    """A claim of a toll; without a speaking actor, the source speaks in its own voice."""
    count = f"{toll['low']}-{toll['high']}" if toll["high"] > toll["low"] else str(toll["low"])
    lines = [f"  - toll: {{{toll['category']}: {count}, group: {slug(toll['group'])}}}"]
    if "actor" in toll["claimant"]:
        lines.append(f"    by: {toll['claimant']['actor']}")
    lines.append(f"    cite: {listed(toll['cites'])}")
    return "\n".join(lines)


def markdown_file(header: Iterable[str], body: str) -> str:
    """Front matter and body; the corpus's actor marks become links, its citations have our notation already."""
    return "\n".join(["---", *header, "---", ACTOR_LINK.sub(r"[[\2|\1]]", body)])


def block(field: str, items: Iterable[str]) -> list[str]:
    """The lines of a list; none if it is empty."""
    lines = list(items)
    return [f"{field}:", *lines] if lines else []


def listed(ids: Iterable[str]) -> str:
    """The ids as a list on one line, each once."""
    return f"[{', '.join(dict.fromkeys(ids))}]"


def quoted(text: str) -> str:
    """The text in double quotes, escaped as in JSON, which YAML reads the same way."""
    return json.dumps(text, ensure_ascii=False)


def slug(name: str) -> str:
    """The id made of a name; names in a corpus are ASCII."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
