"""How what waits for somebody becomes the lines of the desk."""
