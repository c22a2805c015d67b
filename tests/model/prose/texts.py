"""Texts that may hold anything, above all what means something in Markdown."""

from hypothesis import strategies as st

FRAGMENTS = (
    *"[]()<>!*_`\\\"'|&;:#-+=/.,\n \t\0{}%@~^éح…“”\u202e\ud800",
    *("[@afp", "[@a-1]", '[@a, "x … y"]', "[[", "[[jnim]]", "[[jnim|", "]]", "](", "![", "```", "\n\n", "\n> ", "\n- "),
    *("\n1. ", "\n# ", "\n| a | b |\n| - | -: |\n| ", "    ", "---\n", "http://a.b", "javascript:", "data:text/html,"),
    *("<script>", "</p>", "<!--", "-->", "<a href=", " onerror=", "&lt;", "&#x202e;", "&quot;", "&#0;", "{{ x }}"),
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
