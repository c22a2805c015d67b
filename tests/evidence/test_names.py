"""name_passage: names as passages, of any length and number of occurrences."""

from __future__ import annotations

import pytest

from briefpress.evidence import (
    Evidence,
    Passage,
    PassageError,
    check_evidence,
    fold,
    match,
    name_passage,
    parse_passage,
    read_lock,
    verify,
    write_lock,
)
from briefpress.evidence.matching import Ambiguous, Found, Match, Missing
from briefpress.model.problem import Where

LONG = "League of the Ferrymen and Boat Builders of the Lower River and the Delta"
HERE = Where("actors/league.yaml", 3)


def test_of_a_repeated_name_the_first_occurrence_counts():
    text = fold("The guild met. The guild of ferrymen spoke for the guild.").text
    assert match(text, name_passage("The guild")) == Found(Match(0, 9), Match(0, 9), None)
    assert isinstance(match(text, parse_passage("The guild")), Ambiguous)


def test_a_name_must_match_whole_words_and_case():
    text = fold("The guilds met, and the Guild").text
    assert match(text, name_passage("guild")) == Missing()
    assert isinstance(match(text, name_passage("Guild")), Found)


def test_a_name_and_a_passage_of_the_same_words_share_a_proof():
    assert name_passage("the  “guild”").digest == parse_passage('the "guild"').digest
    assert name_passage("the guild") == Passage("the guild", anywhere=True)


@pytest.mark.parametrize(
    ("name", "code"), [("", "passage-empty"), ("…", "passage-empty"), ("the … guild", "passage-many-ellipses")]
)
def test_an_invalid_name_is_explained(name, code):
    with pytest.raises(PassageError) as caught:
        name_passage(name)
    assert (caught.value.code, bool(caught.value.hint)) == (code, True)


def test_a_name_longer_than_a_passage_is_verified_locked_and_shown(archive_of):
    archive = archive_of(market=f"The {LONG} met. The {LONG} sang.")
    cited = [("market", name_passage(LONG), HERE)]
    entries, problems = verify(cited, archive)
    lock = read_lock(write_lock(entries))
    assert problems == lock.problems == check_evidence(cited, lock, archive) == check_evidence(cited, lock, None) == ()
    assert Evidence.of(lock).proof("market", name_passage(LONG)).position == len("The ")
    assert Evidence.of(lock).proof("market", LONG).start == LONG


def test_a_name_missing_from_its_source_is_an_error_with_the_closest_match(archive_of):
    _, (problem,) = verify([("market", name_passage("the Gilde"), HERE)], archive_of(market="Of old the Guild met."))
    assert (problem.where, problem.code, problem.hint) == (HERE, "passage-not-found", 'did you mean "the Guild"?')


def test_a_name_also_cited_as_a_passage_is_one_entry(archive_of):
    cited = [("market", name_passage("Guild"), HERE), ("market", parse_passage("Guild"), HERE)]
    entries, problems = verify(cited, archive_of(market="The Guild met."))
    assert problems == ()
    assert read_lock(write_lock(entries)).problems == ()
    assert len(read_lock(write_lock(entries)).entries) == 1
