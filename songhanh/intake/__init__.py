"""Tiếp nhận văn bản: the signed plan comes in and is read into its orders, each pointing at its sentence."""
