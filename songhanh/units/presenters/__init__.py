"""What the pages about units show."""
