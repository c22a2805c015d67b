"""A briefing in a MkDocs site: its pages under a prefix, and its citations and links in the site's own pages.

`briefpress.mkdocs` needs the extra ``mkdocs``; nothing else of briefpress imports it. ProperDocs, which goes on where
MkDocs 1 ended, lends its modules under MkDocs's names, so the same plugin serves both.
"""

from briefpress.mkdocs.plugin import BriefpressPlugin

__all__ = ["BriefpressPlugin"]
