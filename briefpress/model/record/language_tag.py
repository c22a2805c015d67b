"""Parse language tags (BCP 47): ``fr``, ``pt-BR``, ``az-Arab``, ``es-419``, ``de-1996``."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from briefpress.model.record.validation import field_error, text_of

# A language with an optional script, region and variants, in the case that RFC 5646 recommends.
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")
# Scripts that run from right to left, and languages that are usually written in one of them.
_RTL_SCRIPTS = frozenset(("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"))
_RTL_LANGUAGES = frozenset(
    ("ar", "arc", "arz", "ckb", "dv", "fa", "he", "khw", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi")
)


def parse_language(value: object) -> str:
    """Parse a language tag with an optional script, region and variants."""
    text = text_of(value)
    if not _TAG.fullmatch(text):
        usual = _usual_case(text)
        hint = f"did you mean '{usual}'?" if _TAG.fullmatch(usual) else "write en, fr, pt-BR or the like"
        raise field_error("not-a-language", f"'{text}' is not a language tag", hint)
    return text


def direction(tag: str) -> str:
    """The direction of a language's script, "rtl" or "ltr"; the script is the tag's, or else the usual one."""
    language, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return "rtl" if (script in _RTL_SCRIPTS if script else language in _RTL_LANGUAGES) else "ltr"


def _usual_case(text: str) -> str:
    """The tag with hyphens and in the usual case: ``PT_br`` is ``pt-BR``."""
    first, *rest = re.split("[-_]", text)
    return "-".join((first.lower(), *map(_subtag, rest)))


def _subtag(part: str) -> str:
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()


Language = Annotated[str, PlainValidator(parse_language), WithJsonSchema({"type": "string"})]
