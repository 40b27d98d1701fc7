"""Measurements of the assistant: what is right, what is slow, and against what.

Nothing here is imported by the assistant. ``python -m evals --help`` names the measurements.
"""
