"""Đơn vị được nêu: every body that a text names, and what it is to an order."""
