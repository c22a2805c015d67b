"""The words of by-lines beside names, in common languages of sources."""

from __future__ import annotations

# What a site's software writes without a name. Compared without case, spaces and marks.
PLACEHOLDERS = frozenset(
    "admin administrator anonymous anonym anonyme anonimo author autor auteur autore defaultuser demo editor guest "
    "na name noauthor none null root siteadmin superuser test undefined unknown unnamed user username webadmin "
    "webmaster wordpress wpadmin yourname".split()
)
# Desks, not persons. They are kept, as the page names them.
DESKS = frozenset(
    "agencies agencias agences agencia correspondent desk editorial editors equipe mitarbeiter news newsdesk newsroom "
    "onlineredaktion reporters redaccion redacao redacción redação redaction rédaction redaktion redazione "
    "redakcja reporter staff team webdesk writer writers".split()
)
# Before a name.
ROLES = (
    r"(?:autor|redakteur|reporter|journalist|mitarbeiter)\s*[:*_/,(]\s*-?\s*in(?:nen)?\b\)?"
    r"|(?:written|reported|words|story|text|texte|text und foto|edited|compiled|posted|published|geschrieben|écrit) "
    r"(?:by|von|par)\b"
    r"|(?:ein|une?|an?) (?:kommentar|analyse|bericht|article|artículo|artigo|analysis|opinion)\b.{0,20}? "
    r"(?:von|par|by|de)\b"
    r"|(?:authors?|autor(?:in|en|es|a|i|e)?|auteure?s?|autrice|text|texte|reporter|report|redakteur(?:in)?|"
    r"correspondent|written|writer|yazar|автор|кореспондент|作者|文|기자)\s*[:：,/]"
    r"|(?:by|par|por|door|przez)\b|(?:本报|本刊|新华社)?(?:记者|記者)"
)
# Before a name, but also part of names (Di Pietro): matched only before two capitalised words.
ROLES_OR_PARTICLES = r"(?:von|vom|di|da|av|af)\b"
# After a name and a comma: an office or a place, not another name.
OFFICES = (
    r"(?:[\w'’-]+ ){0,4}"
    r"(?:correspondent|writer|reporter|editor|journalist|columnist|contributor|analyst|bureau chief|fellow|professor|"
    r"photographer|researcher|korrespondent(?:in)?|redakteur(?:in)?|journalist(?:in)?|journaliste|correspondante?|"
    r"periodista|corresponsal|jornalista|giornalista|inviat[oa])\b.*"
    r"|(?:in|à|en|em|aus) [^\W\d_][\w' -]{1,30}"
)
# After a name without a comma: a place.
PLACES = r"(?<=\w\w)\s+(?:in|à|en|aus)\s+(?=[^\W\d_])[A-ZÀ-Þ][\w'-]+(?:\s[A-ZÀ-Þ][\w'-]+)?$"
# Between names.
BETWEEN = r"\s*(?:;|\n|\||•|·|、|，|/)\s*|\s+(?:and|und|et|og|och|ja|и|та|dan|ve)\s+|\s*(?:&|＆)\s*"
# Between names, but also part of one (Ortega y Gasset): matched only between full names.
BETWEEN_WHOLE = r"\s+(?:y|e|i|en|with|mit|avec|con|com)\s+"
# Words in the names of organisations, in which "and" does not separate authors.
OF_ORGANISATIONS = frozenset(
    "for of the agency association authority board bureau center centre commission committee company council "
    "department federation foundation fund government group institute institution ministry mission network office "
    "organisation organization party press programme project service society trust union university für der des die "
    "ministère conseil ministerio ministério ministerium verein verband".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md mp msc ma dphil".split())
