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
def rules(
    format: Annotated[str, typer.Option(help="list or markdown (the catalogue of the docs).")] = "list",
    hits: Annotated[list[str] | None, typer.Option(help="Reports in which to count the hits of each rule.")] = None,
) -> None:
    """Lists all rules: id, layer, the file that holds them and, with --hits, how often each was applied."""
    from tawatur.cli.rules import run

    raise typer.Exit(run(format, hits or []))


@app.command()
def actor(
    name: Annotated[str, typer.Argument(help="An id, a name or alias, part of an English name, or an office (الرئيس المصري).")],
    at: Annotated[str | None, typer.Option(help="Only what was so on this day, month or year (ISO 8601).")] = None,
    actors: Annotated[Path | None, typer.Option(help="Your own list of actors, or a folder of lists.")] = None,
) -> None:
    """Says who that is: names in both languages, roles by date, where it is from."""
    from tawatur.cli.actors import show

    raise typer.Exit(show(name, at, actors))


lists = typer.Typer(no_args_is_help=True, help="Your own list of actors.")
app.add_typer(lists, name="actors")


@lists.command("check")
def check_list(path: Annotated[Path, typer.Argument(help="Your list, or a folder of lists (*.txt).")]) -> None:
    """Says what is wrong in a list, line by line."""
    from tawatur.cli.actors import check as run

    raise typer.Exit(run(path))


@lists.command("add")
def add_actor(
    path: Annotated[Path, typer.Argument(help="Your list; made where it is missing.")],
    ar: Annotated[str, typer.Argument(help="Arabic name.")],
    en: Annotated[str, typer.Option(help="English name.")] = "",
    kind: Annotated[str, typer.Option(help="person, organisation, outlet, place or state.")] = "person",
    gender: Annotated[str, typer.Option(help="m or f.")] = "",
    country: Annotated[str, typer.Option(help="ISO 3166 code of three letters.")] = "",
    sector: Annotated[list[str] | None, typer.Option(help="PLOVER sector, as GOV or MIL; again for more.")] = None,
    alias: Annotated[list[str] | None, typer.Option(help="Further name, ~ before an ordinary word; again for more.")] = None,
    role: Annotated[list[str] | None, typer.Option(help="As president@EGY:2014-06-08..; again for more.")] = None,
    id: Annotated[str, typer.Option(help="Made of the English name where it is missing.")] = "",
    note: Annotated[str, typer.Option(help="Remark.")] = "",
) -> None:
    """Adds an actor to your list."""
    from tawatur.cli.actors import add as run

    fields = {"ar": ar, "en": en, "kind": kind, "gender": gender, "country": country, "id": id, "note": note}
    raise typer.Exit(run(path, fields, {"sectors": sector or (), "aliases": alias or (), "roles": role or ()}))


Place = Annotated[
    str | None, typer.Option("--store", help="The store's file, or a postgresql:// URL; without it, a file in your data folder.")
]


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
def watch(
    feeds: Annotated[Path, typer.Argument(help="An OPML list of feeds.")],
    store: Place = None,
    every: Annotated[float, typer.Option(min=1, help="Minutes between two visits of a feed.")] = 30,
    once: Annotated[bool, typer.Option("--once", help="One round of the feeds that are due, for a timer of yours.")] = False,
    actors: Annotated[Path | None, typer.Option(help="Your own list of actors, or a folder of lists.")] = None,
) -> None:
    """Asks feeds for news, politely, and adds what is new, until it is stopped."""
    from tawatur.cli.watch import run

    raise typer.Exit(run(feeds, store, every, once, actors))


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
def relation(
    first: Annotated[str, typer.Argument(help="An actor: an id, name or alias.")],
    second: Annotated[str, typer.Argument(help="The other one.")],
    paths: Annotated[list[str] | None, typer.Argument(help="Analyses (jsonl), or -; without any, the store.")] = None,
    store: Place = None,
    format: Annotated[str | None, typer.Option(help="terminal or jsonl.")] = None,
) -> None:
    """Lists what two actors are to one another over time, and who says so."""
    from tawatur.cli.relation import run

    raise typer.Exit(run(first, second, paths or [], store, format))


@app.command()
def export(
    to: Annotated[str, typer.Option(help="The format: docs/exports.md says what each is for.")],
    store: Place = None,
    out: Annotated[Path | None, typer.Option(help="File to write to, or folder where a format is of several files.")] = None,
    claim: Annotated[str | None, typer.Option(help="This claim alone: its id, or enough of it.")] = None,
    actor: Annotated[str | None, typer.Option(help="This actor alone: an id, name or alias.")] = None,
) -> None:
    """Writes what a store holds for other programs: tables, graphs, linked data, a page on one claim or actor."""
    from tawatur.cli.export import run

    raise typer.Exit(run(store, to, out, claim, actor))


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


@app.command()
def serve(
    store: Annotated[str | None, typer.Option("--store", help="The store; without it, one of example reports.")] = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8100,
) -> None:
    """Opens web pages over a store, for this machine alone."""
    from tawatur.cli.serve import run

    raise typer.Exit(run(store, port))


def main() -> None:
    """Entry point; a closed pipe (`| head`) ends quietly."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
