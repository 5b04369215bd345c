"""Rows made into what a page, a sheet of paper or a workbook needs."""
