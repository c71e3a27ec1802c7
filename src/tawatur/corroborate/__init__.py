"""What several reports say alike: copies, claims, first voices, relations. Pure, as the pipeline below it."""

from tawatur.corroborate.claims import Corroboration, corroborate
from tawatur.corroborate.dossier import Dossier
from tawatur.corroborate.read import Reader

__all__ = ["Corroboration", "Dossier", "Reader", "corroborate"]
