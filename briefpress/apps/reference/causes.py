"""What causes each problem, and what to do about it, by code. A test checks that no code is missing."""

from __future__ import annotations

from briefpress.apps.reference.file_causes import FILE_CAUSES

CAUSES: dict[str, dict[str, tuple[str, str]]] = {
    **FILE_CAUSES,
    "References between records": {
        "unknown-id": (
            "A field or a citation names a record that does not exist.",
            "Use the suggested id, or add the record.",
        ),
        "dead-link": (
            "A `[[link]]` in a text matches no record.",
            "Use the suggested id, or add the record.",
        ),
        "ambiguous-link": (
            "A `[[link]]` matches records of several kinds.",
            "Write the kind too: `[[actors/niger]]`.",
        ),
        "names-unpublished": (
            "A public record names one that is a draft or withheld, and so reveals it.",
            "Publish that record, or remove its name here.",
        ),
        "formerly-taken": (
            "Another record has, or had, an id under `formerly`, so that its address cannot redirect to this record.",
            "Delete the id here, or rename the other record.",
        ),
        "address-taken": (
            "A record, or its former id, would have the address of one of the site's own pages, such as `/search/`.",
            "Choose another id.",
        ),
        "orphan": (
            "No other record refers to this source, place, actor or publication.",
            "Refer to it in another record, or delete its file. A source that you collect for later: `reading: true`.",
        ),
        "circle": (
            "Places contain each other, sources reprint each other, or events are parts of each other.",
            "Delete the field in one of these records.",
        ),
        "duplicate-name": (
            "Two records of the same kind have the same name, so that readers cannot distinguish them.",
            "If both are the same, combine them with `briefpress merge`. If not, make one of the names more exact.",
        ),
    },
    "Claims and events": {
        "claim-property": (
            "A claim says nothing, or more than one thing.",
            (
                "Give each claim exactly one of `toll`, `loss`, `responsible`, `date`, `place` and `account`. Write "
                "separate claims for several things."
            ),
        ),
        "uncited": (
            "An event, a claim, an alias or a relation has no citation.",
            "Add `cite`. A relation may instead explain with `inferred` how you know it.",
        ),
        "spoken-and-inferred": (
            "A claim has a speaker, and is also `inferred` by the editors.",
            "Delete the speaker or `inferred`.",
        ),
        "stance-without-speaker": (
            "The stance `claims` says that the speaker claims responsibility, but the claim has no speaker.",
            "Add `by` or `speaker`, or delete `stance`.",
        ),
        "no-reason": (
            "A grade, rank, reliability or credibility has no reason.",
            "Write the reason in the field that the message names.",
        ),
        "grade-not-violent": (
            "An event that is not violent has a grade.",
            "Delete the grade, or correct the type of the event.",
        ),
        "summary-uncited": (
            "The summary of an event cites nothing.",
            'Cite a source in it: `[@source-id, "first words … last words"]`.',
        ),
        "summary-long": (
            "The summary of an event is long, so the first screen of its page has no room for the figures.",
            "Shorten it to one or two sentences; the narrative has room for the rest.",
        ),
        "grade-unsupported": (
            "An event is confirmed without two independent origins or an admission, and its reason does not say why.",
            "Choose a lower grade, or say in `grade_reason` on what it rests, such as a single source.",
        ),
        "statistic-without-toll": (
            "The type of an event says that it is the toll of a period, but none of its claims has a toll or a loss.",
            "Add the claim with the figure, or choose a type with another class, such as the course of a conflict.",
        ),
        "quotation-unsourced": (
            "A text or a note has words in quotation marks that no source cited there contains. It needs the archive.",
            "Quote the source's exact words, cite the source in that paragraph, or delete the quotation marks.",
        ),
        "unhedged-title": (
            "The title of an event asserts what only hedged or inferred claims support.",
            "Put the hedge into the title, such as “Reported …”.",
        ),
        "not-verbatim": (
            "Words in quotation marks do not occur in any source cited for them.",
            "Quote the source's exact words, or write `described` for a paraphrase.",
        ),
        "unknown-claim": (
            "A reference names a claim that its event does not have.",
            "Correct the reference, or give the claim that is meant an `id`.",
        ),
        "restates-circle": ("Claims restate each other in a circle.", "Delete `restates` in one of them."),
        "counted-with-nothing": (
            "An event has `counted_with: parent`, but no parent.",
            "Add `part_of`, or delete `counted_with`.",
        ),
        "inferred-field": (
            "`inferred` explains a field that the record does not have.",
            "Correct the name of the field.",
        ),
        "duplicate-claim": (
            "An event has the same claim by the same speaker twice.",
            "Keep one claim, with the citations of both.",
        ),
        "after-its-sources": (
            "An event or a statement is dated after every source that reports it.",
            "Check the dates. If a source announced the event beforehand, say so in a `note`.",
        ),
        "two-lineages": (
            "A source carries a wire and also reprints another source. Its text can only come from one of them.",
            "Keep the nearer one. If the reprinted source carries the wire, write `wire` in its record.",
        ),
        "retracted-source": (
            "A record cites or reprints a source that its publisher has retracted.",
            "Cite another source; or leave the citation, since the page warns its readers.",
        ),
    },
    "Texts": {
        "malformed-citation": (
            "A text has `[@`, but what follows is not a citation.",
            'Write `[@source-id, "first … last"]`.',
        ),
        "malformed-link": ("A text has `[[`, but what follows is not a link.", "Write `[[id]]` or `[[id|words]]`."),
        "raw-html": ("A text has HTML, which is printed as plain text.", "Delete it, or write `\\<` for a `<`."),
        "image": ("A text has an image. Images are not supported.", "Delete it."),
        "forbidden-address": (
            "A link leads to something other than a web page, a mail address or a record.",
            "Write an address with `https://…` or `mailto:…`.",
        ),
        "text-too-long": ("A text is too long for one page.", "Divide it into several pages."),
    },
    "Passages": {
        "passage-not-found": (
            (
                "The archived text does not contain the words, or the last words do not follow the first within 600 "
                "characters."
            ),
            "Copy the words from the text. `briefpress cite` finds the passage for you.",
        ),
        "passage-ambiguous": (
            "The passage occurs more than once in the text.",
            "Add a word at the beginning or the end.",
        ),
        "passage-overlapping": (
            "The first and the last words overlap in the text.",
            "Write fewer first words, or all words without `…`.",
        ),
        "passage-reversed": (
            "The last words come before the first words in the text.",
            "Swap the first and the last words.",
        ),
        "passage-empty": ("A passage has no words.", 'Write `"first words … last words"`.'),
        "passage-no-start": ("A passage has no words before `…`.", "Write the first words before it."),
        "passage-no-end": ("A passage has no words after `…`.", "Write the last words after it."),
        "passage-too-long": ("A passage has more than eight words at one end.", "Write fewer words."),
        "passage-many-ellipses": (
            "A passage has more than one `…`.",
            "Write only the first and the last words, with one `…` between them.",
        ),
        "passage-unverified": (
            "The passage has not been looked up in the text of its source. Pages mark it as not verified.",
            "Save the text in the archive and run `briefpress verify`.",
        ),
        "no-passage": (
            "A citation names a source, but no passage.",
            'Write `{source-id: "first words … last words"}`.',
        ),
    },
    "The archive and the lock": {
        "archive-missing-text": (
            "The archive has no text for a source that is cited.",
            "Save it as `archive/SOURCE-ID.txt`.",
        ),
        "archive-empty": ("The archived text of a source is empty.", "Save the article's words in the file."),
        "archive-binary": (
            "A file in the archive is not a text.",
            "Save the article's words as a plain text file in UTF-8, not as a PDF, an image or a Word document.",
        ),
        "archive-encoding": ("A text in the archive is not in the encoding UTF-8.", "Save it as UTF-8."),
        "archive-too-large": ("A text in the archive is too large.", "Keep only the article's own words."),
        "archive-unreadable": ("A text in the archive cannot be read.", "Check its permissions."),
        "source-changed": (
            "The text of a source is not the one against which its passages were verified.",
            "Check what has changed, then run `briefpress verify`.",
        ),
        "undeclared-copy": (
            "Two sources share most of their text, and neither record says where it comes from.",
            "Write `wire` or `republication_of` in the record of the source that copies.",
        ),
        "duplicate-text": (
            "The archived texts of two sources are identical.",
            (
                "If one reprints the other, write `republication_of`. If both are the same document, keep one record. "
                "Otherwise, save the right text for each."
            ),
        ),
        "lock-kept": (
            "A record cannot be read, so `briefpress verify` keeps what the lock has of it.",
            "Fix the errors of the record, then run `briefpress verify` again.",
        ),
        "lock-stale": (
            "`evidence.lock` differs from what `briefpress verify` would write.",
            "Run `briefpress verify`.",
        ),
        "lock-unused": (
            "A line of `evidence.lock` is about a passage that no record cites any more.",
            "Run `briefpress verify`.",
        ),
        "lock-broken": (
            "A line of `evidence.lock` is incomplete, or was edited by hand.",
            "Delete the line and run `briefpress verify`.",
        ),
        "lock-conflict": (
            "Two lines of `evidence.lock` disagree about a passage.",
            "Delete both lines and run `briefpress verify` with the source's text in the archive.",
        ),
        "lock-merge": (
            "Git left conflict markers in `evidence.lock`.",
            "Keep the lines of both sides, delete the markers, and run `briefpress verify`.",
        ),
        "lock-format": (
            "`evidence.lock` does not begin with its header, or has a newer format.",
            "Install a newer briefpress; or delete the file and run `briefpress verify`.",
        ),
    },
    "The site": {
        "no-base-url": (
            "Without `base_url` the site has no feeds, calendar, sitemap and canonical addresses.",
            "Add the address of the site to `briefing.yaml`, or build with `--base-url`.",
        ),
        "no-day": (
            "No record has a date of change, and the edition is not a date, so that feeds cannot be written.",
            "Name the edition by a date, or add `added` to records.",
        ),
        "host-limit": (
            "The site has more files, or is larger, than a host for static sites takes.",
            "Publish it with another host, or leave out outputs that you do not need.",
        ),
        "left-out": (
            "Some files are left out, because the library that writes them is not installed.",
            "Install the extra that the message names.",
        ),
    },
}
