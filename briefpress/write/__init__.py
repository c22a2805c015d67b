"""Sheets -> site/; the only writer there.

`recover` first: it finishes or drops what a killed run left, refuses a folder that is not ours, and says which file
stands there under which key. `write` then makes the folder hold the sheets and nothing else of ours. Into an empty
place it builds a new tree beside it and renames that; over a kept site it stages the changed files and a journal
beside it, then replaces file by file and deletes last. The list of our files stands in the site, and nothing that is
not on it is ever overwritten or deleted.

A run may be killed at any moment; a loss of power may not (no file is synced to the disk one by one). From `recover`
until all is written, a run holds the site: two runs at the same time would each take the other's work for its own.
"""

from briefpress.write.manifest import LIST_NAME, File, Manifest
from briefpress.write.scratch_folder import files_written_by
from briefpress.write.site_lock import site_lock
from briefpress.write.spool import Spool, SpooledFile
from briefpress.write.writer import WriteResult, recover, write

__all__ = [
    "LIST_NAME",
    "File",
    "Manifest",
    "Spool",
    "SpooledFile",
    "WriteResult",
    "files_written_by",
    "recover",
    "site_lock",
    "write",
]
