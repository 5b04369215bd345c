"""Giao diện: how a page looks and speaks: layouts, components, theme, two languages; knows no domain."""
