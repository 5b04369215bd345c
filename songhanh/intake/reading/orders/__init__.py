"""Nội dung giao: the tree of sections, and the orders in it with their units, dates and products."""
