"""Sentences as a chat model would write them, judged by hand, and the check held against them."""
