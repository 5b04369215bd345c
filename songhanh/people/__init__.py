"""Con người: who holds which post from when to when, who stands in for whom, and how they sign in."""
