"""`tawatur serve`."""

import sys
import tempfile
from pathlib import Path

from tawatur.cli.add import run as add
from tawatur.cli.place import opened
from tawatur.errors import StoreError, TawaturError

_WANTS = "pages want more than the library: pip install 'tawatur[web]'"


def run(place: str | None, port: int) -> int:
    """Serves this machine alone until stopped; 1 where there is no store, or what serves pages is not installed."""
    try:
        import uvicorn

        from tawatur.web.app import application
    except ImportError:
        print(_WANTS, file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="tawatur-") as folder, opened(place or example_store(Path(folder))) as store:
            print(f"http://127.0.0.1:{port}/", file=sys.stderr)
            uvicorn.run(application(store), host="127.0.0.1", port=port, log_level="warning")
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def example_store(folder: Path) -> Path:
    """A store of the reports written for this project, made in `folder`."""
    package = Path(__file__).resolve().parents[1]
    reports = next((p for p in (package / "examples", package.parents[1] / "examples") if p.is_dir()), None)
    if reports is None:
        raise StoreError("the examples are not installed; give a store with --store")
    place = folder / "examples.sqlite"
    add([str(reports)], str(place), True, None, None, None, 1)
    return place
