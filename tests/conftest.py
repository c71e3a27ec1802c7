"""What several tests share: the gold and corpora beside the project, which are not part of it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold and corpora beside the project; CI must have it, elsewhere its tests are skipped."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("CI has no ../shared: its tests may not be skipped there")
        pytest.skip("no ../shared beside the project: gold and corpora are not part of it")
    return folder
