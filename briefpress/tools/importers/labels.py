"""The label of an encoding -> the codec that browsers decode it with, and back."""

from __future__ import annotations

import codecs

# Encodings of web pages and feeds. Python knows more (UTF-7, IBM code pages), which browsers refuse.
WEB_CODECS = frozenset(
    "big5hkscs cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949 euc_jp gb18030 "
    "iso2022_jp iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 iso8859-2 iso8859-3 iso8859-4 iso8859-5 "
    "iso8859-6 iso8859-7 iso8859-8 koi8-r koi8-u mac-cyrillic mac-roman utf-16 utf-16-be utf-16-le utf-8".split()
)
_UNKNOWN_TO_PYTHON = {"iso-8859-8-i": "iso8859-8", "windows-31j": "cp932", "windows-874": "cp874"}
# The Encoding Standard (WHATWG) decodes these as the larger encodings that pages really use.
_AS_BROWSERS_DECODE = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_jis_2004": "euc_jp",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso2022_jp_2": "iso2022_jp",
    "iso8859-1": "cp1252",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "tis-620": "cp874",
    "utf-8-sig": "utf-8",
}


def codec_of(label: str) -> str:
    """The codec's name (``ISO-8859-1`` -> ``cp1252``), or "" if no browser knows the label."""
    name = label.strip().lower().removeprefix("x-")
    try:
        found = codecs.lookup(_UNKNOWN_TO_PYTHON.get(name, name)).name
    except (LookupError, ValueError):  # ValueError for a NUL
        return ""
    codec = _AS_BROWSERS_DECODE.get(found, found)
    return codec if codec in WEB_CODECS else ""


def label_of(codec: str) -> str:
    """The name that people and pages use: ``cp1252`` -> ``windows-1252``."""
    known = {"big5hkscs": "big5", "cp932": "shift_jis", "cp949": "euc-kr"}
    written = codec.replace("cp125", "windows-125").replace("iso8859-", "iso-8859-").replace("_jp", "-jp")
    return known.get(codec, written.replace("iso2022", "iso-2022"))
