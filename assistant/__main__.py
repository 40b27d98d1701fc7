"""``python -m assistant``: ask, search, lookup, mandates, links, compare, check-draft, feedback,
status."""

import sys

from assistant.commands import assistant_command

if __name__ == "__main__":
    sys.exit(assistant_command(sys.argv[1:]))
