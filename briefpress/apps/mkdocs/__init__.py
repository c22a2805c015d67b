"""A briefing in a MkDocs site: its pages under a prefix, and its citations and links in the site's own pages.

`briefpress.apps.mkdocs` needs the extra ``mkdocs``; nothing else of briefpress imports it. ProperDocs, the successor of
MkDocs 1, provides its modules under MkDocs's names, so the same plugin serves both.
"""

from briefpress.apps.mkdocs.plugin import BriefpressPlugin

__all__ = ["BriefpressPlugin"]
