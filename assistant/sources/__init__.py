"""Where official texts come from: files and folders, and a manifest that says what each is."""

from assistant.sources.folder import Source, discover, same_text

__all__ = ["Source", "discover", "same_text"]
