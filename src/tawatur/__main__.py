"""`python -m tawatur` is the command."""

from tawatur.cli.main import main

main()
