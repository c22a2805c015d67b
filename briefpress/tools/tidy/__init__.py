"""Write records in canonical form, rename them, and merge them; comments are kept.

`record_text` is the only writer of records. `store` is the only module that changes their files: all files of a
command, or none. Both need only the core installation. `tidy`, `rename` and `merge` keep comments, and so need the
position of each value in the text: that comes from ruamel.yaml, which only `nodes` imports. The meaning of a text
always comes from `briefpress.load.parse`.
"""
