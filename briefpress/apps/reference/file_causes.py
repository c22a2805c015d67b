"""The causes of problems in single files: reading, YAML and the values of fields; see `causes`."""

from __future__ import annotations

FILE_CAUSES: dict[str, dict[str, tuple[str, str]]] = {
    "Files": {
        "missing-file": ("There is no `vocabulary.yaml`.", "Create it. Sections without words may be left out."),
        "not-a-record": (
            "The content folder has a file or folder that briefpress does not read. Its name may be misspelt.",
            "Name records `id.yaml` or `id.md`, in the folder of their kind. Move anything else out of the folder.",
        ),
        "not-an-id": (
            "An id, or the name of a record's file, has a character that ids do not have, or is reserved by Windows.",
            "Use lower-case letters a to z, digits, and single hyphens between them.",
        ),
        "two-files": ("One record has two files, `id.yaml` and `id.md`.", "Delete one of them."),
        "id-taken": (
            (
                "`briefpress new` would use an id that another record has or had, or one that makes a link in a text "
                "ambiguous."
            ),
            "Choose another id with `--id`.",
        ),
        "unreadable": (
            "The operating system does not allow briefpress to read the file, or it is not a file.",
            "Check its permissions.",
        ),
        "symlink": (
            "A symbolic link leads to a place outside the content folder.",
            "Replace the link with a copy of what it points to.",
        ),
        "file-too-large": ("A file is larger than 1 MiB.", "Divide it into several records."),
        "not-utf-8": ("A file is not in the encoding UTF-8.", "In your editor, save it again as UTF-8."),
        "forbidden-character": (
            "A text has an invisible character: a control character, or one that reverses the direction of text.",
            "Delete it, or type the text again. Such characters often come with text pasted from elsewhere.",
        ),
        "format-too-new": (
            "The content has a newer format than this version of briefpress can read.",
            "Install a newer briefpress.",
        ),
        "too-many-problems": (
            "A file has so many problems that only the first ones are listed.",
            "Fix the listed ones first.",
        ),
        "not-tidied": (
            "`briefpress tidy` could not rewrite the file in its standard form without changing its meaning.",
            "Put unusual texts in quotation marks.",
        ),
    },
    "YAML": {
        "yaml-syntax": (
            (
                "The file is not valid YAML: the indentation, a bracket or a quotation mark is wrong, on this line or "
                "shortly before it."
            ),
            "Put texts in double quotes that have `: ` or ` #` in them, or that begin with a special character.",
        ),
        "comment-in-text": (
            (
                "A text without quotation marks has a ` #` in it. YAML reads everything after that as a comment, so "
                "that the end of the text is lost. Comments with two spaces before the `#` and one after it are fine."
            ),
            "Put the whole text in double quotes; or set the comment apart: `name: Tamor  # as on the map`.",
        ),
        "no-front-matter": (
            "A `.md` record does not begin with a line `---`.",
            "Write the fields between two such lines, before the text.",
        ),
        "not-a-mapping": (
            "There is a text or a list where fields are expected.",
            "Write `field: value` lines.",
        ),
        "not-a-list": (
            "There is a single value where a list is expected.",
            "Begin each item on a new line with `- `, or write `[a, b]`.",
        ),
        "not-a-text": (
            "There is a list or a group of fields where a text is expected.",
            "Put texts with a comma or a colon in double quotes.",
        ),
        "empty": ("A field has no value.", "Write a value, or delete the field."),
        "unknown-field": (
            (
                "A record has a field that its kind does not have. It may be misspelt, or part of a text with a comma "
                "inside `{…}`."
            ),
            "Use the suggested name, or put the text in double quotes.",
        ),
        "missing-field": ("A required field is missing.", "Add it."),
        "repeated-key": ("A field appears twice in the same place.", "Delete one of the two."),
        "yaml-key": (
            "The name of a field is not a word but a list.",
            "Check the brackets and quotation marks on the line.",
        ),
        "yaml-anchor": (
            "A text that begins with `&` is a YAML anchor, which records do not use.",
            "Put the text in double quotes.",
        ),
        "yaml-alias": (
            "A text that begins with `*` is a YAML alias, which records do not use.",
            "Put the text in double quotes.",
        ),
        "yaml-tag": (
            "A text that begins with `!` is a YAML tag, which records do not use.",
            "Put the text in double quotes.",
        ),
        "too-deep": ("Brackets, lists or quotations are nested too deeply.", "Use fewer levels."),
    },
    "Values": {
        "unknown-word": (
            (
                "A field has a word that it does not accept. Types, roles, relations, loss items and quantity words "
                "are defined in `vocabulary.yaml`."
            ),
            "Use another word, or add this one to the vocabulary.",
        ),
        "date-syntax": (
            "A date does not follow the notation, or uses a part of EDTF that is not supported.",
            "Write it as the hint suggests, or see [Notation](notation.md#dates).",
        ),
        "date-impossible": (
            "There is no such day in the calendar; or a year is impossible for changing or reading a record.",
            "Check the date.",
        ),
        "date-reversed": ("A span of dates ends before it begins.", "Swap its ends."),
        "dates-out-of-order": (
            "A record was updated before it was added, or a source was accessed or retracted before it was issued.",
            "Correct one of the two dates.",
        ),
        "count-syntax": ("A count does not follow the notation.", "See [Notation](notation.md#counts)."),
        "count-reversed": ("The higher bound of a count comes first.", "Swap its ends."),
        "toll-syntax": (
            "A count of people or things does not say what it counts.",
            "Write `{killed: 84, group: …}`.",
        ),
        "outcome": (
            "A count has no outcome, or more than one.",
            "Use one of the listed outcomes, or join several: `killed-or-wounded`.",
        ),
        "group-syntax": (
            "A group is neither an id, a list of ids, `{words: …}` nor `{described: …}`.",
            "Write one of these: `words` are the source's own, `described` are yours.",
        ),
        "claim-reference": (
            "A field that refers to a claim does not follow the notation.",
            "Write `event-id#claim-id`, or `#claim-id` within one event.",
        ),
        "too-few-sides": ("A contradiction has fewer than two sides.", "Add the other side."),
        "place-syntax": (
            "A place does not have exactly one of an id, `words` and `described`.",
            "Keep one of them. Only a wording may have `linked_to`.",
        ),
        "cite-syntax": ("A `cite` does not follow the notation.", "See [Notation](notation.md#citations)."),
        "not-an-address": (
            "A web address does not begin with `https://` or `http://`, or has spaces.",
            "Copy it from your browser.",
        ),
        "not-true-or-false": ("The field accepts only `true` or `false`.", "Write one of them."),
        "unknown-placeholder": (
            "An address in `briefing.yaml` has a placeholder that does not exist.",
            "Use `{title}`, `{page}`, `{address}` and `{claim}`.",
        ),
        "not-degrees": (
            "A latitude or longitude is not a number of degrees.",
            "Write decimal degrees, such as `17.03`.",
        ),
        "not-a-language": ("A language is not given by its tag.", "Write a tag such as `en`, `fr` or `pt-BR`."),
        "repeated-id": ("Two dossiers have the same id.", "Choose another id for one of them."),
        "too-many-claims": (
            "An event has more than a thousand claims.",
            "Divide it into several events, and write `part_of` in each.",
        ),
    },
}
