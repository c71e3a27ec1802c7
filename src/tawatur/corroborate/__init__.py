"""What several reports say alike: copies, claims, first voices, relations. Pure, as the pipeline below it."""
