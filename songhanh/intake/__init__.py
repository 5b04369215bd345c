"""Tiếp nhận văn bản: the signed plan comes in and is read into what it orders, each order pointing at its sentence."""
