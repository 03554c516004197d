"""How the three forms of a claim file call the same things: the words of a message that its writer has to act on.

Owns words alone. A message that is the same in every form stands where it arises.
"""

from typing import Final

from reconcile.model.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The words of one form: `{name}` stands for a field's name, `{stem}` for the file's without its ending.

    What a form cannot hold has no words of its own.
    """

    mapping: str = "a mapping"
    a_mapping_is: str = (
        "a text that holds a colon and a space, or begins with {, goes in quotation marks; a list stands in [ ]"
    )
    """What to do about a mapping, or a list in a list, where a text must stand."""
    one_text: str = "write one text, without [ ] or dashes"
    claim: str = "write `- subject: …` with the other fields below it"
    source: str = "write `source:` and below it, indented, `id: …`, `title: …`"
    sources: str = "write each source as `id:` with its fields indented below"
    source_field: str = "write `source:` and below it, indented, `{name}: …`"
    source_id: str = "write `source:` with an `id:`, or rename the file"
    other_id: str = "give one of them another `id:` under `source:`"
    subjects: str = "write each subject as `wording:` with its fields indented below"
    subject: str = "write `type:`, `aliases:` or `part_of:` below it"
    on_top: str = "begin the line with `{name}:`, without spaces before it"
    """What to do about a name of the top level that stands elsewhere."""
    field: str = "add `{name}:`"
    value_or_text: str = "add `value:`, or `text:` for a claim in prose"
    empty_text: str = "; one that begins with > or | goes in quotation marks"
    """What else may be meant by a text that is empty, though something is written: YAML's signs for a block."""
    not_utf8: str = "save the file as UTF-8 in your editor"
    empty_file: str = "write `claims:` and the claims below it, or delete the file"


YAML: Final = Form()

JSON: Final = Form(
    mapping="an object",
    a_mapping_is='write a string, or where several belong together an array of strings: ["one", "two"]',
    one_text="write one string, without [ ]",
    claim='write each claim as an object on one line: {"subject": "…", "property": "…", "value": "…"}',
    source='write {"source": {"id": "…", "title": "…"}}',
    sources='write {"sources": {"ID": {"title": "…"}}}',
    source_field='write {{"source": {{"{name}": "…"}}}} in the first line',
    source_id='begin with a line {"source": {"id": "…"}}, or rename the file',
    other_id='give one of them another id in a first line {{"source": {{"id": "…"}}}}',
    subjects='write {"subjects": {"WORDING": {"type": "…"}}}',
    subject='write {"type": "…"}, or "aliases" or "part_of", after its wording',
    on_top='write one claim a line, and `subjects` in the first: {{"source": {{…}}, "subjects": {{…}}}}',
    field='add "{name}": "…"',
    empty_text="",
    value_or_text='add "value": "…", or "text": "…" for a claim in prose',
    empty_file="write one claim a line, or delete the file",
)

CSV: Final = Form(
    a_mapping_is='write the cell as a JSON array of texts: ["one", "two"]',
    source_field="it belongs into `{stem}.source.yaml` beside this file: `source:` and below it, indented, `{name}: …`",
    source_id="rename the file, or name the source of each claim in a column `source`",
    other_id="rename one of the files, or write another `id:` under `source:` in `{stem}.source.yaml` beside this file",
    on_top="",
    field="fill in the column `{name}`",
    value_or_text="fill in the column `value`, or `text` for a claim in prose",
    empty_text="",
    not_utf8="save the file as UTF-8: in a spreadsheet program, as `CSV UTF-8`, or with the character set UTF-8",
    empty_file="write a row of field names, then one row a claim, or delete the file",
)


def form_of(ending: str) -> Form:
    """Return the form that a file's ending, in small letters, stands for."""
    return {".jsonl": JSON, ".csv": CSV}.get(ending, YAML)
