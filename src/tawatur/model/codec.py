"""Bytes and JSON Schema of the model."""

from typing import Any

import msgspec

from tawatur.model.analysis import Analysis

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Analysis)


def encode(analysis: Analysis) -> bytes:
    """One line of the exchange format, without the newline."""
    return _encoder.encode(analysis)


def decode(line: bytes | str) -> Analysis:
    """The analysis of one line; raises `msgspec.ValidationError` where it is not one."""
    return _decoder.decode(line)


def schema() -> dict[str, Any]:
    """JSON Schema of `tawatur.analysis/1`."""
    return msgspec.json.schema(Analysis)
