"""What the recogniser knows of Vietnamese print: tesseract's ``vie`` model (best, integer), Apache-2.0."""
