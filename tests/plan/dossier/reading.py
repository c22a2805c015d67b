"""A PDF -> what other people's tools read in it."""

from __future__ import annotations

import io
import subprocess

from pypdf import PdfReader


def words(pdf: bytes, *options: str) -> str:
    """The text as poppler's pdftotext reads it; a page ends with a form feed."""
    command = ["pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=pdf, stdout=subprocess.PIPE, check=True).stdout.decode()


def run_on(text: str) -> str:
    """A text with all white space gone: lines and columns break words anywhere."""
    return "".join(text.split())


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))
