"""Write the sheets into the site folder. Nothing else writes there.

`recover` comes first: it completes or discards what a killed run left, rejects a folder that is not ours, and returns
the manifest, the list of our files with their keys. `write` then makes the folder hold these sheets and no other files
of ours. A new site is built beside its place and renamed. To update a site, changed files and a journal are staged
beside it, then files are replaced one by one, and deleted last. The manifest is stored in the site; files that are not
on it are never overwritten or deleted.

A run may be killed at any moment, but power may not fail, since files are not synced to disk. A run holds the
`site_lock` from `recover` until everything is written: concurrent runs would damage each other's work.
"""

from briefpress.write.manifest import LIST_NAME, File, Manifest
from briefpress.write.site_lock import site_lock
from briefpress.write.spool import Spool, SpooledFile
from briefpress.write.writer import WriteResult, recover, write, write_again

__all__ = [
    "LIST_NAME",
    "File",
    "Manifest",
    "Spool",
    "SpooledFile",
    "WriteResult",
    "recover",
    "site_lock",
    "write",
    "write_again",
]
