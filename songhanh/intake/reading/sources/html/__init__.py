"""Web pages: the words that a browser shows, block by block."""

from __future__ import annotations

from songhanh.intake.reading.sources.html.pages import read_html_file, read_web_archive

__all__ = ["read_html_file", "read_web_archive"]
