"""JSON Schemas of a briefing's files, with which an editor completes ids and words and marks mistakes.

They find less than `briefpress check`: an editor sees one file at a time, and reads YAML in the usual way, in which
``84`` is a number and ``true`` a boolean.
"""
