"""JSON-LD as RDF, with rdflib."""

import json
import warnings
from typing import Any

from rdflib import Graph


def graph_of(whole: dict[str, Any]) -> Graph:
    """The triples of a document whose context it holds itself: nothing is fetched."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)  # rdflib's own use of it
        return Graph().parse(data=json.dumps(whole), format="json-ld")
