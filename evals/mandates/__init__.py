"""Mandates against labels made by reading: who is to act, by when, on what condition, how often."""
