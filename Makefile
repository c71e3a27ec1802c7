# Everything a developer or a visitor needs; each target sets up its own environment in .venv.
# Needs python3 (3.11 or later, with venv), git and make; no root.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PEERS := .venv-peers

.PHONY: demo serve test lint types bench bench-peers lowest docs compile clean

demo: $(READY)
	$(BIN)/tawatur analyze examples --format terminal
	$(BIN)/tawatur analyze examples --format html --out out/examples.html
	@echo "Reader page: $(CURDIR)/out/examples.html"

serve: $(READY)
	$(BIN)/tawatur serve

test: $(READY)
	$(BIN)/python -m pytest -q -n auto

lint: $(READY)
	$(BIN)/ruff check src tests benchmarks training
	$(BIN)/lint-imports --no-cache

types: $(READY)
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m benchmarks

lowest: $(READY)
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet --disable-pip-version-check -c requirements/lowest.txt \
		-r requirements/lowest.txt pytest pytest-xdist hypothesis import-linter warcio zstandard litestar jinja2 uvicorn \
		networkx rdflib stix2 trafilatura lxml_html_clean feedparser hatchling editables
	$(VENV)-lowest/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(VENV)-lowest/bin/python -m pytest -q -n auto

docs: $(READY)
	$(BIN)/python docs/make.py

# Beside dateparser, which has an environment of its own.
bench-peers: $(READY) $(PEERS)/.ready
	$(BIN)/python -m benchmarks.peers $(PEERS)/bin/python

$(PEERS)/.ready: requirements/peers.txt
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements/peers.txt
	@touch $@

compile: $(READY)
	$(BIN)/python -m tawatur.knowledge.compile

$(READY): pyproject.toml requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Tawatur needs Python 3.11 or later; set PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
		{ echo "This Python has no venv: install python3-venv, or set PYTHON=..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf $(VENV) $(VENV)-lowest $(PEERS) out build dist
