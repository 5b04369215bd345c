"""Cấu trúc: from printed lines to paragraphs, numbers, sheets, tables and sentences."""
