"""The command and its subcommands; each is imported when it is called."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from tawatur.version import __version__

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads Arabic news reports: who says what, on whose authority, about whom, when.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tawatur {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Version.")] = False,
) -> None:
    """Nothing to do before a command."""


@app.command()
def analyze(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.")],
    format: Annotated[str | None, typer.Option(help="terminal, jsonl, html, plover or plover-csv.")] = None,
    out: Annotated[Path | None, typer.Option(help="File to write to.")] = None,
    outlet: Annotated[str | None, typer.Option(help="The outlet, where the reports do not say it.")] = None,
    published: Annotated[str | None, typer.Option(help="ISO 8601, where the reports do not say it.")] = None,
    actors: Annotated[Path | None, typer.Option(help="Your own list of actors, or a folder of lists.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = 1,
) -> None:
    """Analyzes reports: one line of JSON each in a pipe, readable on a terminal."""
    from tawatur.cli.analyze import run

    raise typer.Exit(run(paths, format, out, outlet, published, actors, jobs))


@app.command()
def schema() -> None:
    """Prints the JSON Schema of the exchange format."""
    import msgspec

    from tawatur.model import schema as of

    typer.echo(msgspec.json.format(msgspec.json.encode(of()), indent=2).decode())


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="The id of a rule, as analyses give it.")]) -> None:
    """Says what a rule matches and why, with its examples."""
    from tawatur.cli.explain import run

    raise typer.Exit(run(rule))


@app.command()
def rules() -> None:
    """Lists all rules: id, layer and the file that holds them."""
    from tawatur.languages.ar import arabic

    for rule in arabic().lexicon.rules():
        typer.echo(f"{rule.id}\t{rule.layer}\t{rule.file}")


@app.command()
def actors(
    name: Annotated[str, typer.Argument(help="An id, a name or alias, or part of an English name.")],
) -> None:
    """Shows whom the knowledge base knows by a name."""
    from tawatur.cli.actors import run

    raise typer.Exit(run(name))


def main() -> None:
    """Entry point; a closed pipe (`| head`) ends quietly."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
