"""The briefing.yaml and vocabulary.yaml of a corpus, the same for every corpus."""

from __future__ import annotations

MADE = "# made by benchmarks.content from a corpus; written over by its next run\n"
BRIEFING = f"""\
{MADE}format: 1
title: A made-up briefing
subtitle: Made from a corpus of random words, to measure how fast a site is built
edition: benchmark
outputs: [html]
"""

INCIDENT_TYPES = ("attack", "raid", "shelling", "ambush", "bombing", "protest", "clash", "abduction")

VOCABULARY = """\
event_types:
  attack: {label: Attack, class: violence}
  raid: {label: Raid, class: violence}
  shelling: {label: Shelling, class: violence}
  ambush: {label: Ambush, class: violence}
  bombing: {label: Bombing, class: violence}
  protest: {label: Protest, class: development}
  clash: {label: Clash, class: violence}
  abduction: {label: Abduction, class: violence}
groups:
  civilians: {label: civilians}
  combatants: {label: combatants}
  police: {label: police}
  journalists: {label: journalists}
  aid-workers: {label: aid workers}
  unspecified: {label: unspecified, vague: true}
relation_types:
  part-of: {label: part of, reverse: includes}
  allied-with: {label: allied with, reverse: allied with}
  rival-of: {label: rival of, reverse: rival of}
  successor-of: {label: successor of, reverse: succeeded by}
  funded-by: {label: funded by, reverse: funds}
actor_types:
  state: {label: State}
  armed-group: {label: Armed group}
  political-party: {label: Political party}
  person: {label: Person}
  company: {label: Company}
  police: {label: Police}
  unknown: {label: Unknown}
place_types:
  region: {label: Region}
  province: {label: Province}
  district: {label: District}
  city: {label: City}
  town: {label: Town}
  village: {label: Village}
  crossing: {label: Crossing}
roles:
  perpetrator: {label: Perpetrator}
  target: {label: Target}
  claimed-by: {label: Claimed by}
  mediator: {label: Mediator}
  participant: {label: Participant}
"""
