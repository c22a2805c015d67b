"""The terms of every briefing, for the glossary and for badges that explain themselves."""

from __future__ import annotations

from collections.abc import Mapping

# Groups of terms, each with its id, the words as readers see them, and what they mean.
TERMS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "Statements": (
        (
            "claim",
            "claim",
            "One statement, with its speaker, the source that reports it and the passage where it does.",
        ),
        ("speaker", "speaker", "Who says it. A source that reports what somebody else says is not the speaker."),
        (
            "hedge",
            "hedge",
            "A source’s own qualifier, such as reportedly. It stays with the claim wherever it is shown.",
        ),
        ("said", "said", "The day on which the speaker spoke, only if a source gives it or it follows from one."),
        ("reported", "reported", "The day on which the first source that carries a claim was published."),
        ("revised", "revised", "The same speaker later gave another figure. The range counts the later one."),
        ("provisional", "provisional", "The speaker, or the source, expects the figure to change."),
        ("inferred", "inferred", "Our conclusion, with its reason: no source says it in so many words."),
        ("differ", "differing", "Two figures that are close to each other, or of which one is provisional."),
        ("disputed", "disputed", "Two statements that cannot both be true."),
        ("preferred", "preferred", "The editors trust this claim more than the others, and say why."),
        ("deprecated", "deprecated", "The editors trust this claim less, and say why. The range does not count it."),
    ),
    "Sources": (
        ("origin", "origin", "Where a report comes from. Articles that reprint one wire report have one origin."),
        ("voice", "voice", "An independent speaker. A body and those who speak for it are one voice."),
        ("first", "first report", "The earliest source here that reports the event."),
        ("alone", "only report", "The only source here that reports the event."),
        ("reliability", "reliability", "How far a publication can be trusted, from A to E; F: it cannot be judged."),
        ("retracted", "retracted", "The publisher has taken the source back."),
        ("verified", "verified", "Somebody named here checked it and vouches for it."),
        ("unverified", "not verified", "Somebody named here could not check it."),
    ),
    "Grades": (
        ("confirmed", "confirmed", "Two independent origins report the event, or those blamed for it admit it."),
        ("fair", "fair", "One origin, in which two or more independent speakers report the event."),
        ("weak", "weak", "One account, however many texts repeat it."),
        ("contested", "contested", "Speakers disagree about whether it happened, who did it, or who took part."),
        ("discounted", "discounted", "There is reason to think that the event did not happen as told."),
    ),
}


def term_meaning(term: str) -> str:
    """What a term means; "" if there is no such term."""
    return next((text for group in TERMS.values() for name, _, text in group if name == term), "")
