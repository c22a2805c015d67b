"""The body of an article -> signs that it is something else or incomplete, for the editor to check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefpress.tools.importers.text_length import text_length

_SHORT = 60  # words
_NOTICE = 250  # words; a longer text may speak of cookies
_MENU = 0.7  # of the lines
_SENTENCE = re.compile(r"[.!?…。！？؟।၊။]['\"”’»)\]]*\s*$")
_CREDIT = re.compile(
    r"(?:^|\W)(?:photos?|images?|pictures?|fotos?|bild|grafik|imagen|immagine|foto de|file photo|archivbild|archivfoto|"
    r"crédits?|credit|courtesy|фото|写真|图|圖|사진|ภาพ)\s*(?:[:：/|©]|by\b|credit)|©|/\s?(?:AFP|AP|EFE|Reuters|Getty|dpa)\b",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\bcookies?\b.{0,200}\b(?:consent|accept|agree|settings|preferences|partners|acepta|aceitar?|accepte[rz]?|"
    r"zustimm\w+|einwillig\w+|akzeptier\w+|privacy|confidentialité|datenschutz\w*)"
    r"|\b(?:accept|reject|akzeptieren|accepter|aceptar|aceitar|manage)\b.{0,60}\bcookies?\b|файл\w* cookie|クッキー",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKED = re.compile(
    r"(?:enable|activate|turn on|requires?|activer|aktivieren|habilit\w+|activ\w+) (?:your |sie )?java-?script|"
    r"java-?script (?:is )?(?:disabled|required|deaktiviert|désactivé)|are you (?:a )?(?:human|robot)|not a robot|"
    r"captcha|access denied|"
    r"checking your browser|\b(?:404|403)\b.{0,40}(?:not found|forbidden|error)|page not found|seite nicht gefunden|"
    r"page introuvable|página no encontrada|página não encontrada",
    re.IGNORECASE,
)
_PAYWALL = re.compile(
    r"subscribe (?:now )?to (?:read|continue|unlock)|subscribers? only|(?:for|to) subscribers\b|already a subscriber|"
    r"log ?in to (?:read|continue)|sign in to (?:read|continue)|réservé aux abonnés|abonne[rz]-vous pour|"
    r"weiterlesen mit|nur für abonnenten|jetzt abonnieren|exclusivo para (?:suscriptores|assinantes)|"
    r"(?:continue|keep) reading|read more\s*$|lire la suite\s*$|\[(?:…|\.\.\.|&hellip;)\]\s*$|(?:…|\.\.\.)\s*$",
    re.IGNORECASE,
)


def text_signs(text: str) -> tuple[str, ...]:
    """The signs, each as a message; none for a normal article."""
    return tuple(_signs(text.strip()))


def _signs(text: str) -> Iterator[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if something_else := _something_else(text, lines):
        yield something_else
    if lines and _PAYWALL.search("\n".join(lines[-3:])):
        yield f"it ends with “{_end(lines[-1])}” and may be cut short"
    if lost := text.count("\ufffd"):
        at = text.index("\ufffd")
        around = " ".join(text[max(0, at - 20) : at + 20].split())
        yield f"{lost} character{'s were' if lost > 1 else ' was'} lost (\ufffd) before the page was saved: “{around}”"


def _something_else(text: str, lines: list[str]) -> str:
    length = text_length(text)
    if length.words <= _NOTICE and _COOKIES.search(text):
        return "it reads like a notice about cookies, not like an article"
    if length.words <= _NOTICE and _BLOCKED.search(text):
        return "it is a message of the site, not an article: open the page in a browser and save it there"
    if len(lines) > 2 and sum(map(_of_a_menu, lines)) >= _MENU * len(lines):
        return "it reads like a menu or a list of headlines, not like an article"
    if length.words >= _SHORT:
        return ""
    if _CREDIT.search(text):
        return f"only {length} and a picture credit: perhaps just a caption"
    return f"only {length}: perhaps not the whole article"


def _of_a_menu(line: str) -> bool:
    return not _SENTENCE.search(line) and text_length(line).words <= 6


def _end(line: str, most: int = 60) -> str:
    return line if len(line) <= most else f"…{line[-most:]}"
