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
    format: Annotated[str | None, typer.Option(help="terminal, jsonl or html.")] = None,
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


Place = Annotated[Path | None, typer.Option("--store", help="The store's file; without it, one in your data folder.")]


@app.command()
def add(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.")],
    store: Place = None,
    corroborate: Annotated[bool, typer.Option(help="Compare the new reports with those that are there.")] = True,
    outlet: Annotated[str | None, typer.Option(help="The outlet, where the reports do not say it.")] = None,
    published: Annotated[str | None, typer.Option(help="ISO 8601, where the reports do not say it.")] = None,
    actors: Annotated[Path | None, typer.Option(help="Your own list of actors, or a folder of lists.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = 1,
) -> None:
    """Analyzes reports and keeps them; what is there already is passed over, a changed text is a new version."""
    from tawatur.cli.add import run

    raise typer.Exit(run(paths, store, corroborate, outlet, published, actors, jobs))


@app.command()
def corroborate(
    store: Place = None,
    anew: Annotated[bool, typer.Option(help="From all reports, not only the new ones.")] = False,
) -> None:
    """Compares the reports of a store: copies, claims, independent voices, denials."""
    from tawatur.cli.corroborate import run

    raise typer.Exit(run(store, anew))


@app.command()
def claims(
    store: Place = None,
    format: Annotated[str | None, typer.Option(help="terminal, jsonl or csv.")] = None,
    actor: Annotated[str | None, typer.Option(help="Of or about this actor: an id, name or alias.")] = None,
    about: Annotated[str | None, typer.Option(help="With these words in the gist.")] = None,
    since: Annotated[str | None, typer.Option(help="Reported on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Reported on this day or earlier.")] = None,
    contested: Annotated[bool, typer.Option("--contested", help="Denied or contradicted ones alone.")] = False,
    min_origins: Annotated[int, typer.Option(min=0, help="Independent voices for certain.")] = 0,
    min_reports: Annotated[int, typer.Option(min=0, help="Reports that state it.")] = 0,
) -> None:
    """Lists what reports say, who says so and how many independent voices stand behind it."""
    from tawatur.cli.claims import run

    raise typer.Exit(run(store, format, actor, about, since, until, contested, min_origins, min_reports))


@app.command()
def claim(id: Annotated[str, typer.Argument(help="Its id, or enough of it.")], store: Place = None) -> None:
    """Shows one claim: every passage, every voice, and why it counts as so many."""
    from tawatur.cli.claims import run_one

    raise typer.Exit(run_one(store, id))


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="Words; a phrase in quotation marks.")],
    store: Place = None,
    most: Annotated[int, typer.Option(min=1, help="Reports to list.")] = 20,
) -> None:
    """Finds reports by their words, whatever their spelling and particles."""
    from tawatur.cli.overview import run_search

    raise typer.Exit(run_search(store, words, most))


@app.command()
def sources(store: Place = None, most: Annotated[int, typer.Option(min=1, help="Sources to list.")] = 50) -> None:
    """Lists who is quoted by name: statements, reports, outlets."""
    from tawatur.cli.overview import run_sources

    raise typer.Exit(run_sources(store, most))


@app.command()
def stats(store: Place = None) -> None:
    """Counts what a store holds."""
    from tawatur.cli.overview import run_stats

    raise typer.Exit(run_stats(store))


def main() -> None:
    """Entry point; a closed pipe (`| head`) ends quietly."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
