"""Bàn làm việc: what is there for the person who comes in, first what needs an act."""
