"""record's text -> the same record in its one form, under another id, or folded into another; comments are kept.

`tidy` says what the one form is. Only `nodes` asks ruamel.yaml, because that tells where in a text each value begins
and ends; what a text means is asked of `briefpress.load.parse`, as everywhere.
"""
