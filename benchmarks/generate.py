"""Generate a corpus of N incidents in random words; the same N and seed give the same corpus.

    python -m benchmarks.generate N CORPUS [--sources N] [--seed N]

The popularity of actors, places, sources and publishers falls off as a power of the rank: a few have very long lists.
For N incidents there are N/2 sources (or `--sources`), N/5 places and N/10 actors.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import Actor, Corpus, Incident, Place, Source, Toll
from benchmarks.vocabulary import INCIDENT_TYPES

_SYLLABLES = "ka mo ra ti sel dar ven bor ash um ner qua lin os ter hal zu min fa gor ech ib tan wes ryn ul kor".split()
_WORDS = (
    "the convoy entered a remote market near the northern river after the council withdrew its disputed report".split()
)
_ROLES = ("perpetrator", "target", "claimed-by", "mediator", "participant")
_GROUPS = ("civilians", "combatants", "police", "journalists", "aid workers", "unspecified")
_OUTLETS = ("Times", "Post", "Agency", "Monitor", "Radio", "Institute")
_KINDS = ("town", "city", "district", "village")
_TYPES = ("state", "armed-group", "political-party", "individual", "company", "police", "unknown")
_YEARS = range(1995, 2025)


def corpus(incidents: int, sources: int | None = None, seed: int = 1) -> Corpus:
    """A corpus with these numbers of incidents and, if given, of sources."""
    random_ = random.Random(seed)  # noqa: S311 - nothing here is a secret
    publishers = [f"{_name(random_)} {random_.choice(_OUTLETS)}" for _ in range(max(4, incidents // 80))]
    made = tuple(_source(random_, number, publishers) for number in range(1, (sources or incidents // 2) + 1))
    places = tuple(_place(random_, number) for number in range(1, max(5, incidents // 5) + 1))
    actors = tuple(_actor(random_, number, made) for number in range(1, max(5, incidents // 10) + 1))
    events = (_incident(random_, number, made, actors, places) for number in range(1, incidents + 1))
    return Corpus(made, actors, places, tuple(events))


def _name(random_: random.Random) -> str:
    return "".join(random_.choices(_SYLLABLES, k=random_.randint(2, 3))).capitalize()


def _date(random_: random.Random) -> str:
    year, month, day = random_.choice(_YEARS), random_.randint(1, 12), random_.randint(1, 28)
    known = random_.choices((f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"), (3, 9, 88))
    return known[0]


def _popular(random_: random.Random, ids: Sequence[str], most: int) -> list[str]:
    """Some of the ids, the first ones far more often than the last."""
    weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(len(ids))))
    return list(dict.fromkeys(random_.choices(ids, cum_weights=weights, k=random_.randint(1, most))))


def _text(random_: random.Random, cited: Sequence[str], words: int = 90) -> str:
    text = " ".join(random_.choices(_WORDS, k=words)).capitalize()
    return f"{text}.{''.join(f'[@{source}]' for source in cited)}\n"


def _source(random_: random.Random, number: int, publishers: Sequence[str]) -> Source:
    (publisher,) = _popular(random_, publishers, 1)
    return Source(
        id=f"src-{number:06}",
        title=f"{' '.join(random_.choices(_WORDS, k=7)).capitalize()} ({number})",
        publisher=publisher,
        date=_date(random_),
        url=f"https://press.example/{number}",
        language=random_.choice(("en", "fr", "ar")),
        grade=f"{random_.choice('ABCD')}{random_.randint(1, 4)}",
    )


def _place(random_: random.Random, number: int) -> Place:
    lat, lon = round(random_.uniform(10, 25), 3), round(random_.uniform(-12, 5), 3)
    region = f"{random_.choice(('North', 'South', 'East', 'West', 'Centre'))} region"
    name = f"{_name(random_)} {number}"
    return Place(id=f"pl-{number:05}", name=name, kind=random_.choice(_KINDS), region=region, lat=lat, lon=lon)


def _actor(random_: random.Random, number: int, sources: Sequence[Source]) -> Actor:
    cited = _popular(random_, [source["id"] for source in sources], 3)
    name, alias = f"{_name(random_)} Front {number}", f"{_name(random_)} Guard {number}"
    profile = _text(random_, cited)
    kind = random_.choice(_TYPES)
    return Actor(id=f"act-{number:05}", name=name, aliases=[alias], type=kind, relations=[], profile=profile)


def _incident(
    random_: random.Random, number: int, sources: Sequence[Source], actors: Sequence[Actor], places: Sequence[Place]
) -> Incident:
    cited = _popular(random_, [source["id"] for source in sources], 5)
    named = _popular(random_, [actor["id"] for actor in actors], 4)
    (place,) = _popular(random_, [place["id"] for place in places], 1)
    return Incident(
        id=f"inc-{number:06}",
        title=f"{_name(random_)} {random_.choice(INCIDENT_TYPES)} {number}",
        date=_date(random_),
        precision="day",
        place=place,
        actors=[{"actor": actor, "role": random_.choice(_ROLES)} for actor in named],
        tolls=[_toll(random_, cited, named) for _ in range(random_.randint(0, 3))],
        summary=_text(random_, cited),
    )


def _toll(random_: random.Random, cited: Sequence[str], named: Sequence[str]) -> Toll:
    low = random_.randint(1, 40)
    by_actor = random_.random() < 0.5
    return Toll(
        category=random_.choice(("killed", "wounded", "missing")),
        low=low,
        high=low + random_.choice((0, 0, 5)),
        group=random_.choice(_GROUPS),
        claimant={"actor": named[0]} if by_actor else {"source": cited[0]},
        cites=[cited[0]],
    )


def write_corpus(made: Corpus, folder: Path) -> None:
    """Write the four files of a corpus."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in ("sources", "actors", "places", "incidents"):
        lines = "".join(f"{json.dumps(record)}\n" for record in getattr(made, kind))
        (folder / f"{kind}.jsonl").write_text(lines, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__.partition("\n")[0])
    parser.add_argument("incidents", type=int)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sources", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    write_corpus(corpus(options.incidents, options.sources, options.seed), options.corpus)


if __name__ == "__main__":
    main()
