"""briefpress: a press for sourced research briefings."""

__version__ = "0.1.0"
