"""This repository's briefing as a book, read by poppler, pypdf, pikepdf and pdfua."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pdfua
import pikepdf
import pytest
from conftest_dossier import reader, run_on, words

from briefpress.formats.html import template_folders
from briefpress.formats.pdf import page_count, paint_pdf
