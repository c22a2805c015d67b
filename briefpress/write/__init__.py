"""Sheets -> site/; the only writer there.

`recover` first: it finishes or drops what a killed run left, refuses a folder that is not ours, and says which file
stands there under which key. `write` then makes the folder hold the sheets and nothing else of ours. Into an empty
place it builds a new tree beside it and renames that; over a kept site it stages the changed files and a journal
beside it, then replaces file by file and deletes last. The list of our files stands in the site, and nothing that is
not on it is ever overwritten or deleted.

A run may be killed at any moment; a loss of power may not (no file is synced to the disk one by one). From `recover`
until all is written, a run holds the site: two runs at the same time would each take the other's work for its own.
"""

from briefpress.write.aside import Aside, Laid
from briefpress.write.manifest import LIST_NAME, File, Manifest
from briefpress.write.scratch import files_made
from briefpress.write.site_lock import site_lock
from briefpress.write.writer import Written, recover, write

__all__ = ["LIST_NAME", "Aside", "File", "Laid", "Manifest", "Written", "files_made", "recover", "site_lock", "write"]
