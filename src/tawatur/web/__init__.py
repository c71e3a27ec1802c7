"""Web pages and an interface for programs over a store; wants `pip install tawatur[web]`."""
