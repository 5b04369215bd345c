"""How a text names another document: by number and symbol, or by a title."""
