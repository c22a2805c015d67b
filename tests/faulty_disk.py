"""A disk on which any operation may fail, for tests of what writes files."""

from __future__ import annotations

import io
import itertools
import os

OPERATIONS = ("chmod", "link", "mkdir", "rename", "replace", "rmdir", "unlink")


class FullDisk(io.BytesIO):
    """A file that takes half of what is written to it."""

    def __init__(self, file, error):
        super().__init__()
        self.file, self.error = file, error

    def write(self, data):
        self.file.write(data[: len(data) // 2])
        self.file.close()
        raise self.error


def failing(monkeypatch, moment, error, *, for_good=False):
    """The operation of that number, counted from 0, raises the error; with ``for_good``, all later ones too."""
    count = itertools.count()

    def due():
        now = next(count)
        return now == moment or (for_good and now > moment)

    def patched(real):
        def operation(*args, **options):
            if due():
                raise error
            return real(*args, **options)

        return operation

    def opened(path, mode="r", *args, **options):
        file = real_open(path, mode, *args, **options)
        return FullDisk(file, error) if "w" in mode and due() else file

    real_open = io.open
    monkeypatch.setattr(io, "open", opened)
    for name in OPERATIONS:
        monkeypatch.setattr(os, name, patched(getattr(os, name)))
