"""Readings by hand, as positions and hashes: none of the documents' words stands here."""
