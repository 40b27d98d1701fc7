"""Where official texts come from: today files and folders, with a manifest that says what each is."""

from assistant.sources.folder import Source, discover

__all__ = ["Source", "discover"]
