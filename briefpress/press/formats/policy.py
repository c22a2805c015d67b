"""The content security policy of every page: nothing inline, nothing from other hosts.

Search runs WebAssembly, hence ``wasm-unsafe-eval``; icons in style sheets are ``data:`` images.
"""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
