"""The commands (songhanh read, check, serve, demo, manage): the same program, from a terminal.

`read` and `check` work on files alone: they know no database and load no Django.
"""

from __future__ import annotations

from songhanh.cli.commands import main

__all__ = ["main"]
