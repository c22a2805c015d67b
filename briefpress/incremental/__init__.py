"""Reuse work between builds.

The six verbs are pure functions and do not import this package; `briefpress.build` and the preview use it.

1. A record is parsed again only if the bytes of its file have changed (`read`, `parsed`).
2. While a view is computed, every value of the briefing that it reads is recorded as a cell (`trace`, `cells`).
   These traces are stored for the next build (`traces`).
3. The next build links its records, finds the cells whose values differ from those of the last build
   (`relink`, `differences`), and computes only the views that read one of them (`valid_traces`, `reuse`).
4. A running preview does the same for checks and links, in memory (`refresh`, `recheck`, `relink`).
5. If no input file has changed at all, the last build is reported again (`unchanged`, `file_stamps`, `last_build`).

The store (`store`) is sealed with a key of the user. It changes no byte of the site, and may be deleted.
"""
