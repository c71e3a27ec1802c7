"""Many documents at once: what runs the pipeline over them."""
