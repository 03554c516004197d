"""The commands and their options. Each command imports what it needs when it runs, not before."""

from enum import StrEnum
from typing import Annotated

import typer

from reconcile import __version__
from reconcile.cli.negative import NegativeCommand
from reconcile.cli.status import Outcome

app = typer.Typer(
    name="reconcile",
    help="Reconcile what sources claim: where they agree, where they conflict and by how much, what only one says.",
    epilog="Exit status of diff: 0 no conflict, 1 conflicts found, 2 cannot run.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Colour(StrEnum):
    """When to use colours."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"reconcile {__version__}")
        raise typer.Exit


@app.callback()
def reconcile(
    *,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


_Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="terminal, html, markdown, csv, xlsx, json, jsonld; default: as FILE ends.",
    ),
]
_Config = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="Configuration; default: found upwards from here.")
]
_In = Annotated[
    list[str] | None, typer.Option("--in", metavar="PATH", help="Claim file or folder; default: as configured.")
]
_Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="Why: a reason a reviewer can judge.")]
_By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides; default: git's user.name.")]
_Color = Annotated[Colour, typer.Option("--color", help="When to use colours.")]


@app.command()
def diff(  # noqa: PLR0913 - each is an option
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]...", help="Claim files, folders of them; default: claims/.")
    ] = None,
    *,
    form: _Format = None,
    output: Annotated[
        list[str] | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the report to FILE; several cost one run."),
    ] = None,
    matrix: Annotated[bool, typer.Option("--matrix", help="One row a question, one column a source.")] = False,
    timeline: Annotated[bool, typer.Option("--timeline", help="What the sources date, in order of time.")] = False,
    overlap: Annotated[
        bool, typer.Option("--overlap", help="How much of each source others agree with, contradict, or lack.")
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="VERDICTS", help="Show only these: conflict,unclear,agree,compatible,unique."),
    ] = None,
    source: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Show only findings in which this source has a claim.")
    ] = None,
    subject: Annotated[
        str, typer.Option(metavar="TEXT", help="Show only findings whose subject has this text in it.")
    ] = "",
    redact: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write pseudonyms for the names listed in FILE.")
    ] = None,
    stamp: Annotated[bool, typer.Option("--stamp", help="Say in the report when it was made.")] = False,
    color: _Color = Colour.AUTO,
    config: _Config = None,
) -> Outcome:
    """Show where sources agree, where they conflict, and what only one of them says.

    Exit status: 0 no conflict, 1 conflicts found, 2 cannot run (all errors are listed). What is shown never changes it.
    """
    from reconcile.cli.diff import run_diff  # noqa: PLC0415

    layouts = [name for name, wanted in (("matrix", matrix), ("timeline", timeline), ("overlap", overlap)) if wanted]
    if len(layouts) > 1:
        message = f"--{layouts[0]} and --{layouts[1]} exclude each other"
        raise typer.BadParameter(message)
    return run_diff(
        paths or [],
        form=form,
        output=output or [],
        only=only or [],
        sources=source or [],
        subject=subject,
        colour=color,
        layout=next(iter(layouts), None),
        config=config,
        redact=redact,
        stamp=stamp,
    )


@app.command()
def check(  # noqa: PLR0913 - each is an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATHS]...", help="Claim files, folders of them; default: as configured."),
    ] = None,
    *,
    form: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", metavar="NAME", help="terminal, json, github, sarif, gitlab, junit or markdown."
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the problems to FILE.")
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(metavar="LEVEL", help="conflict, unclear, warning, error or never; default: error."),
    ] = None,
    documents: Annotated[
        str | None, typer.Option(metavar="FOLDER", help="Where the sources' documents are, as SOURCE-ID.*.")
    ] = None,
    allow_outside: Annotated[
        bool, typer.Option("--allow-outside", help="Let `document:` lead out of the project's folder.")
    ] = False,
    checks: Annotated[bool, typer.Option("--list", help="List all checks.")] = False,
    color: _Color = Colour.AUTO,
    config: _Config = None,
) -> Outcome:
    """Check claim files: format, quotes, values, and what is new among their conflicts with other sources.

    Exit status: 0 no problem at or above --fail-on, 1 there is one, 2 cannot run. The format never changes it.
    """
    from reconcile.cli.check import Asked, list_checks, run_check  # noqa: PLC0415

    if checks:
        return list_checks(config)
    return run_check(
        paths or [],
        Asked(
            form=form,
            output=output,
            fail_on=fail_on,
            documents=documents,
            allow_outside=allow_outside,
            colour=color,
            config=config,
        ),
    )


@app.command()
def explain(
    left: Annotated[str, typer.Argument(metavar="A", help="A claim: source-id/claim-id, or file:line.")],
    right: Annotated[str, typer.Argument(metavar="B", help="Another claim.")],
    *,
    paths: _In = None,
    config: _Config = None,
) -> Outcome:
    """Explain two claims: how each was read, how sure it is that they answer one question, and the verdict.

    For two claims that were not aligned: why not, and what would have had to differ.
    """
    from reconcile.cli.explain import run_explain  # noqa: PLC0415

    return run_explain(left, right, paths=paths or [], config=config)


@app.command()
def accept(
    finding: Annotated[
        list[str], typer.Argument(metavar="FINDING", help="A finding's id, or its beginning, or two of its claims.")
    ],
    *,
    because: _Because,
    code: Annotated[
        str | None, typer.Option(metavar="CODE", help="The kind of reason; see docs/decisions-file.md.")
    ] = (None),
    holds: Annotated[
        str | None, typer.Option(metavar="VALUE", help="The value the team holds to, or a claim that has it.")
    ] = None,
    by: _By = None,
    paths: _In = None,
    config: _Config = None,
) -> Outcome:
    """Accept a known discrepancy: write it into the decisions file, with who accepts it and why."""
    from reconcile.cli.decide import run_accept  # noqa: PLC0415

    return run_accept(finding, because=because, code=code, holds=holds, by=by, paths=paths or [], config=config)


_Claims = Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Claims: source-id/claim-id, or file:line.")]


@app.command()
def same(claims: _Claims, *, because: _Because, by: _By = None, paths: _In = None, config: _Config = None) -> Outcome:
    """Decide that claims answer one question: write it into the decisions file."""
    from reconcile.cli.decide import run_alike  # noqa: PLC0415

    return run_alike("same", claims, because=because, by=by, paths=paths or [], config=config)


@app.command()
def different(
    claims: _Claims, *, because: _Because, by: _By = None, paths: _In = None, config: _Config = None
) -> Outcome:
    """Decide that no two of the claims answer one question: write it into the decisions file."""
    from reconcile.cli.decide import run_alike  # noqa: PLC0415

    return run_alike("different", claims, because=because, by=by, paths=paths or [], config=config)


@app.command(cls=NegativeCommand)
def value(
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT]", help="The value; none or -: each line of standard input.")
    ] = None,
    *,
    kind: Annotated[str | None, typer.Option("--type", metavar="TYPE", help="Read it as this type.")] = None,
    prop: Annotated[str | None, typer.Option("--property", metavar="TEXT", help="What it is claimed for.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The date that relative dates are resolved against.")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="TAG", help="The source's language (BCP 47).")] = None,
    date_order: Annotated[
        str | None, typer.Option(metavar="ORDER", help="How dates in figures are written: dmy, mdy or ymd.")
    ] = None,
    form: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="terminal or json (one a line).")] = (
        "terminal"
    ),
) -> Outcome:
    """Show what a value is read as. Exit status: 0 read, 1 a value could not be read, 2 cannot run."""
    from reconcile.cli.value import run_value  # noqa: PLC0415

    asked = {
        "type": kind,
        "property": prop,
        "published": published,
        "language": language,
        "date_order": date_order,
    }
    return run_value(text, form=form, asked=asked)


@app.command()
def schema(
    of: Annotated[str, typer.Argument(metavar="[claims|decisions|report]", help="Of which file.")] = "claims",
) -> Outcome:
    """Print the JSON Schema of the claim file, the decisions file or the JSON report.

    Editors complete and check by those of the files as one types; programs check what they read by that of the report.
    """
    from reconcile.cli.schema import run_schema  # noqa: PLC0415

    return run_schema(of)


@app.command("import")
def import_claims(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A .csv or .xlsx that diff wrote, edited or not.")],
    *,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="PATH", help="Claim file, or a folder for several sources.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
) -> Outcome:
    """Read the claims columns of a spreadsheet back as claim files, one for each source."""
    from reconcile.cli.import_ import run_import  # noqa: PLC0415

    return run_import(path, output=output, force=force)
