"""Nhóm đơn vị: the pages on which groups are looked at as of a day, made, changed and ended."""
