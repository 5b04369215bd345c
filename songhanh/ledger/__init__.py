"""Sổ nhật ký: who did what, when and why; lines are only ever added, each sealed to the one before."""
