"""Convention Assistant: cited answers from decisions, strategies and plans of UN conventions."""

__version__ = "0.1.0"
