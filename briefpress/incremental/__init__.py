"""Reuse between builds: everything that a later build does not compute again.

The six verbs are pure functions and know nothing of this package; `briefpress.build` and the preview ask it.

1. A record is parsed again only if the bytes of its file have changed (`read`, `parsed`).
2. While a view is computed, every value that it reads of the briefing is recorded as a cell (`trace`, `cells`).
   These traces are stored beside the site's keys (`traces`).
3. The next build links its records, finds the cells whose values differ from those of the last build
   (`relink`, `differences`), and computes only the views that read one of them (`valid_traces`, `reuse`).
4. A running preview does the same for checks and links, in memory (`refresh`, `recheck`, `relink`).
5. If no input file has changed at all, the last build is reported again (`unchanged`, `file_stamps`, `last_build`).

What is stored (`store`) is sealed with a key of the user's. It changes no byte of the site, and may be deleted.
"""
