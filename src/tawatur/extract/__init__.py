"""One stage a file; none knows a language but through `tawatur.language`."""
