"""Verify passages against the archived texts of their sources, and detect sources that copy each other."""

from briefpress.evidence.archive import Archive, ArchivedText
from briefpress.evidence.checking import check_evidence
from briefpress.evidence.copies import Overlap, check_copies, overlaps
from briefpress.evidence.folding import Folded, fold
from briefpress.evidence.lock import LOCK_FILE, Lock, LockEntry, read_lock, write_lock
from briefpress.evidence.matching import match
from briefpress.evidence.passage import Passage, PassageError, name_passage, parse_passage
from briefpress.evidence.proof import Evidence, Proof
from briefpress.evidence.quotation import closest_words, is_quoted
from briefpress.evidence.shortest import shortest_passage
from briefpress.evidence.text_fragment import link_fragment
from briefpress.evidence.verification import Cited, verify

__all__ = [
    "LOCK_FILE",
    "Archive",
    "ArchivedText",
    "Cited",
    "Evidence",
    "Folded",
    "Lock",
    "LockEntry",
    "Overlap",
    "Passage",
    "PassageError",
    "Proof",
    "check_copies",
    "check_evidence",
    "closest_words",
    "fold",
    "is_quoted",
    "link_fragment",
    "match",
    "name_passage",
    "overlaps",
    "parse_passage",
    "read_lock",
    "shortest_passage",
    "verify",
    "write_lock",
]
