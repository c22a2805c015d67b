"""The cause of each problem, by its code, and its cure. A test holds that no code of the source is missing."""

from __future__ import annotations

CAUSES: dict[str, dict[str, tuple[str, str]]] = {
    "Files": {
        "missing-file": ("`vocabulary.yaml` is not there.", "Write it; an empty section is left out."),
        "not-a-record": (
            "A file or a folder lies in the content that nothing reads. Perhaps its name is misspelt.",
            "Records are `id.yaml` or `id.md`, in a folder of their kind. Move the file, or delete it.",
        ),
        "not-an-id": (
            "An id, or the name of a record's file, has a letter that ids do not have, or is kept by Windows.",
            "Use lower-case letters a to z, digits, and hyphens between them.",
        ),
        "two-files": ("One id has two files, `id.yaml` and `id.md`.", "Keep one of them."),
        "id-taken": (
            (
                "`briefpress new` would give a record an id that another has or had, or one that makes a link in a "
                "text mean two records."
            ),
            "Give another id with `--id`.",
        ),
        "unreadable": ("The system does not let the file be read.", "Look at its permissions."),
        "symlink": ("A link leads out of the content folder.", "Copy what it leads to."),
        "file-too-large": ("A file is larger than 1 MiB.", "Divide the record."),
        "not-utf-8": ("A file is in another encoding.", "Save it as UTF-8."),
        "forbidden-character": (
            "A text holds a control character, or one that turns the direction of writing and so hides text.",
            "Delete it; it is often pasted with a text from elsewhere.",
        ),
        "format-too-new": ("The content is of a newer format than this briefpress reads.", "Install a newer one."),
        "too-many-problems": ("A file has so many problems that the rest is only counted.", "Mend the others first."),
        "not-tidied": (
            "`briefpress tidy` could not write the file in canonical form without changing what it says.",
            "Quote what is unusual in it.",
        ),
    },
    "YAML": {
        "yaml-syntax": (
            "The YAML cannot be read: an indentation, a bracket or a quote is wrong, on this line or just before it.",
            "Quote texts with `: `, ` #` or a special sign at their start.",
        ),
        "comment-in-text": (
            (
                "An unquoted text has a ` #` in it. YAML reads everything after that as a comment, so the text loses "
                "its end. A comment with two spaces before its `#` and one after it is not reported."
            ),
            "Put the whole text in double quotes, or set the comment apart: `name: Tamor  # as on the map`.",
        ),
        "no-front-matter": (
            "A `.md` record does not begin with a line `---`.",
            "Put the fields between two such lines.",
        ),
        "not-a-mapping": ("A text or a list stands where fields are expected.", "Write `field: value` lines."),
        "not-a-list": ("One value stands where a list is expected.", "Begin each item with `- `, or use `[a, b]`."),
        "not-a-text": ("A list or a mapping stands where a text is expected.", "Quote a text with a comma or a colon."),
        "empty": ("A field is there and holds nothing.", "Write it, or delete the field."),
        "unknown-field": (
            (
                "A record has a field that its kind does not have. Often it is misspelt, or a text with a comma inside "
                "`{…}` is not quoted."
            ),
            "Take the field that is suggested, or quote the text.",
        ),
        "missing-field": ("A field that must be there is not.", "Write it."),
        "repeated-key": ("A field stands twice in one place.", "Keep one of them."),
        "yaml-key": ("The name of a field is no word.", "Look for a missing quote on the line."),
        "yaml-anchor": ("YAML's anchors (`&name`) are not used in records.", "Quote a text that begins with `&`."),
        "yaml-alias": ("YAML's aliases (`*name`) are not used in records.", "Quote a text that begins with `*`."),
        "yaml-tag": ("YAML's tags (`!name`) are not used in records.", "Quote a text that begins with `!`."),
        "too-deep": ("Brackets, lists or quotations nest too deeply.", "Write it flatter."),
    },
    "Values": {
        "unknown-word": (
            (
                "A word is not one that this field takes. Types, roles, relations, things and quantities are those of "
                "`vocabulary.yaml`."
            ),
            "Use another word, or add this one to the vocabulary.",
        ),
        "date-syntax": (
            "A date is not in the notation: it is written in another way, or in a part of EDTF that is not used here.",
            "Write what the hint proposes, or see [Notation](notation.md#dates).",
        ),
        "date-impossible": (
            "The calendar has no such day, or nobody can have changed or read a record in such a year.",
            "Look at the calendar.",
        ),
        "date-reversed": ("A span ends before it begins.", "Swap its ends."),
        "dates-out-of-order": (
            "A record was updated before it was added, or a source was read before it was issued.",
            "Look at the two dates.",
        ),
        "count-syntax": ("A count is not in the notation.", "See [Notation](notation.md#counts)."),
        "count-reversed": ("The higher end of a count stands first.", "Swap its ends."),
        "toll-syntax": ("A count of people or things is no mapping.", "Write `{killed: 84, group: …}`."),
        "outcome": (
            "A count names no outcome, or more than one.",
            "Write one of those listed, or join them: `killed-or-wounded`.",
        ),
        "group-syntax": (
            "A group is neither an id, a list of ids, `{words: …}` nor `{described: …}`.",
            "Write one of these: words are the source's own, described is a paraphrase.",
        ),
        "claim-reference": (
            "A field that names a claim is not in the notation.",
            "Write `event-id#claim-id`, or `#claim-id` within one event.",
        ),
        "place-syntax": ("A place is not exactly one of an id, `words` and `described`.", "Keep one of them."),
        "cite-syntax": ("A `cite` is not in the notation.", "See [Notation](notation.md#citations)."),
        "not-an-address": (
            "An address does not begin with `https://` or `http://`, or has spaces.",
            "Copy it from your browser.",
        ),
        "not-true-or-false": ("The field takes only `true` or `false`.", "Write one of them."),
        "not-degrees": ("A latitude or longitude is no number of degrees.", "Write decimal degrees, such as `17.03`."),
        "not-a-language": ("The tag of a language is none.", "Write one such as `en`, `fr` or `pt-BR`."),
        "repeated-id": ("Two dossiers have one id.", "Give one of them another."),
        "too-many-claims": ("One event has more than a thousand claims.", "Make events of its parts, with `part_of`."),
    },
    "What a record names": {
        "unknown-id": (
            "A field or a citation names a record that is not there.",
            "Take the id that is suggested, or write that record.",
        ),
        "dead-link": (
            "A `[[link]]` in a text leads to no record.",
            "Take the id that is suggested, or write that record.",
        ),
        "ambiguous-link": ("A `[[link]]` may mean records of two kinds.", "Name the kind: `[[actors/niger]]`."),
        "names-unpublished": (
            "A public record names one that is a draft or withheld, and would give it away.",
            "Publish that record, or do not name it here.",
        ),
        "formerly-taken": (
            "An id under `formerly` belongs to a record, or to two as a former one: nothing can lead from it.",
            "Delete it here, or rename the record that has it now.",
        ),
        "address-taken": (
            "A record, or its former id, would have the address of one of the site's own pages, such as `/search/`.",
            "Give it another id.",
        ),
        "orphan": ("A source, place, actor or publication is named by nothing.", "Name it, or delete its file."),
        "circle": (
            "Places lie within each other, sources reprint each other, or events are parts of each other, in a circle.",
            "Delete the field in one of them.",
        ),
        "duplicate-name": (
            "Two records of one kind have the same name: a reader cannot tell them apart.",
            "Name one of them more exactly, or fold them into one with `briefpress merge`.",
        ),
    },
    "Claims and events": {
        "claim-property": (
            "A claim says nothing, or more than one thing.",
            "Give it exactly one of `toll`, `loss`, `responsible`, `date`, `place`, `account`; make a claim of each.",
        ),
        "uncited": (
            "An event, a claim, an alias or a relation does not show where it stands.",
            "Add `cite`, or say how it is `inferred`.",
        ),
        "spoken-and-inferred": (
            "A claim is somebody's word and the editors' conclusion at once.",
            "Delete the speaker, or delete `inferred`.",
        ),
        "stance-without-speaker": (
            "A claim says “we did it”, and nobody says it.",
            "Add `by` or `speaker`, or delete `stance`.",
        ),
        "no-reason": (
            "A grade, rank, reliability or credibility has no reason.",
            "Write the reason in the field that is named.",
        ),
        "grade-not-violent": ("An event that is not violent has a grade.", "Delete it, or correct the type."),
        "grade-unsupported": (
            "An event is confirmed without two independent origins or an admission, and its reason does not say why.",
            "Choose a lower grade, or say in `grade_reason` on what it rests, such as a single source.",
        ),
        "quotation-unsourced": (
            "A text or a note has words in quotation marks that no source cited there contains. It needs the archive.",
            "Quote the source's exact words, cite the source in that paragraph, or delete the quotation marks.",
        ),
        "unhedged-title": (
            "An event's title asserts what only hedged or inferred claims support.",
            "Put the hedge into the title, such as “Reported …”.",
        ),
        "not-verbatim": (
            "Words in quotation marks do not occur in any source cited for them.",
            "Quote the source's exact words, or write `described` for a paraphrase.",
        ),
        "unknown-claim": (
            "A reference names a claim that its event does not have.",
            "Correct it, or give the claim that is meant an `id`.",
        ),
        "restates-circle": ("Claims restate each other in a circle.", "Delete `restates` in one of them."),
        "counted-with-nothing": (
            "An event is counted with its parent, and has none.",
            "Add `part_of`, or delete `counted_with`.",
        ),
        "inferred-field": ("`inferred` explains a field that the record does not have.", "Correct its name."),
        "duplicate-claim": ("An event has the same claim twice.", "Put both citations into one."),
        "after-its-sources": (
            "An event, or what was said, is dated after every source that reports it.",
            "Look at the dates; for what was announced beforehand, say so.",
        ),
        "two-lineages": (
            "A source carries a wire and reprints another source; only one can be where its words are from.",
            "Keep the nearer one, and write the other on that source.",
        ),
        "retracted-source": (
            "Something rests on a source that its publisher took back, or on one that prints such a source again.",
            "Cite another source for it, or leave it: the page warns its readers.",
        ),
    },
    "Texts": {
        "malformed-citation": ("What begins as `[@` is no citation.", 'Write `[@source-id, "first … last"]`.'),
        "malformed-link": ("What begins as `[[` is no link.", "Write `[[id]]` or `[[id|words]]`."),
        "raw-html": ("A text has HTML in it, which is printed as it stands.", "Delete it, or write `\\<`."),
        "image": ("A text has an image, and images are off.", "Delete it."),
        "forbidden-address": ("A link leads to what is no web or mail address.", "Link to `https://…` or `mailto:…`."),
        "text-too-long": ("A text is too long to be one page.", "Make several pages of it."),
    },
    "Passages": {
        "passage-not-found": (
            "The words do not stand in the archived text, or the last ones not within 600 characters of the first.",
            "Copy them from the text; `briefpress cite` finds the passage for you.",
        ),
        "passage-ambiguous": ("The words stand in the text more than once.", "Add a word at either end."),
        "passage-overlapping": ("First and last words overlap.", "Write one short run without `…`, or fewer words."),
        "passage-reversed": ("The last words stand before the first.", "Exchange them."),
        "passage-empty": ("A passage has no words.", 'Write `"first words … last words"`.'),
        "passage-no-start": ("A passage has no words before `…`.", "Write some; one `…` stands between the two ends."),
        "passage-no-end": ("A passage has no words after `…`.", "Write some; one `…` stands between the two ends."),
        "passage-too-long": ("A passage has more than eight words at one end.", "Take fewer."),
        "passage-many-ellipses": ("A passage has more than one `…`.", "Write only the first and the last words."),
        "passage-unverified": (
            "Nobody has proved yet that the passage stands in its source. Pages say so.",
            "Put the text into the archive and run `briefpress verify`.",
        ),
        "no-passage": ("A source is cited without a passage.", 'Write `{source-id: "first words … last words"}`.'),
    },
    "The archive and the lock": {
        "archive-missing-text": (
            "The archive has no text of a source that is cited.",
            "Save it as `archive/SOURCE-ID.txt`.",
        ),
        "archive-empty": ("The text of a source has no words.", "Save the article's own words."),
        "archive-binary": ("A text in the archive is no text.", "Save it as plain UTF-8 text."),
        "archive-encoding": ("A text in the archive is in another encoding.", "Save it as UTF-8."),
        "archive-too-large": ("A text in the archive is too large.", "Keep only the article's own words."),
        "archive-unreadable": ("A text in the archive cannot be read.", "Look at its permissions."),
        "source-changed": (
            "The text of a source is not the one with which its passages were proved.",
            "Look at what changed, and run `briefpress verify`.",
        ),
        "undeclared-copy": (
            "Two sources print the same text, and neither says where it has it from.",
            "Write `wire` or `republication_of` on the one that copies.",
        ),
        "duplicate-text": (
            "Two sources have the same text.",
            "If one reprints the other, say so; if it is one document, keep one record.",
        ),
        "lock-stale": ("The lock is not what `verify` would write now.", "Run `briefpress verify`."),
        "lock-unused": ("A line of the lock proves a passage that nobody cites.", "Run `briefpress verify`."),
        "lock-broken": ("A line of the lock is not whole, or was changed by hand.", "Run `briefpress verify`."),
        "lock-conflict": (
            "Two lines of the lock say different things of one passage.",
            "Run `briefpress verify` with the text at hand.",
        ),
        "lock-merge": (
            "A merge left its markers in the lock.",
            "Keep the lines of both sides, take out the markers, run `briefpress verify`.",
        ),
        "lock-format": (
            "The lock does not begin with its header, or is of a newer format.",
            "Use a newer briefpress, or make it anew with `verify`.",
        ),
    },
    "The site": {
        "no-base-url": (
            "Without `base_url` there are no feeds, calendar, address list and canonical addresses.",
            "Write it in `briefing.yaml`.",
        ),
        "no-day": (
            "No record has a day and the edition is no date, so that feeds cannot be made.",
            "Name the edition by a date, or write `added`.",
        ),
        "left-out": (
            "Files are left out, for the library that makes them is not installed.",
            "Install the extra that is named.",
        ),
    },
}
