"""What there is in the demo alone."""
