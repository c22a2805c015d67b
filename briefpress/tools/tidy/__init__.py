"""How records are written: in one canonical form, under another id, or folded into another; comments are kept.

`record_text` is the only writer of records, and `store` the only one that changes their files: all of a command's or
none. Both need nothing but the core installation. What reads a record's comments (`tidy`, `rename`, `merge`) needs
ruamel.yaml, which only `nodes` imports, because that knows where in a text each value begins and ends; what a text
means is asked of `briefpress.load.parse`, as everywhere.
"""
