"""briefpress: a static site generator for sourced research briefings."""

__version__ = "0.1.0"
