"""Language packs, one folder each."""
