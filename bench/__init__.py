"""Measures of the reader: gold by hand, scores, speed."""
