"""A store of the example reports and pages over it."""

from collections.abc import Iterator

import pytest
from litestar.testing import TestClient

from tawatur.cli.serve import example_store
from tawatur.store import Store
from tawatur.web.app import application
from tests.web.reading import Client


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(example_store(tmp_path_factory.mktemp("web"))) as opened:
        yield opened


@pytest.fixture
def client(store: Store) -> Iterator[Client]:
    with TestClient(application(store), base_url="http://127.0.0.1:8100") as client:
        yield client
