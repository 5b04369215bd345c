"""HTTP in, one query or one service, HTTP out."""
