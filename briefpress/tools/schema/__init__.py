"""Records -> JSON Schemas of a briefing's files, so that an editor completes ids and words and marks what is wrong.

They say less than `briefpress check`: an editor looks at one file, and at YAML as it is read elsewhere, where ``84`` is
a number and ``true`` no text.
"""
