"""Where reports and what they say are kept: an SQLite file, or a PostgreSQL database for a team."""

from tawatur.store.place import default_place
from tawatur.store.store import Delivery, Store, digest_of

__all__ = ["Delivery", "Store", "default_place", "digest_of"]
