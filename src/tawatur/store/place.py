"""Where a store lies when nobody says."""

import os
import sys
from pathlib import Path


def default_place() -> Path:
    """tawatur.sqlite in the folder that the system keeps for a user's data."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return folder / "tawatur" / "tawatur.sqlite"
