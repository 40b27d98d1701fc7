"""Mandates against labels made by hand: who is to act, by when, on what condition, how often."""
