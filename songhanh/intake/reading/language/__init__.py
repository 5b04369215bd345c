"""Ngôn ngữ: words of the genre as rules need them: even spelling, tokens, verbs of orders."""
