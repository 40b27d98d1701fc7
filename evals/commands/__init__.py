"""Measurements with options of their own, one a module: ``add`` makes the command known."""
