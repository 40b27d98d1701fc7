"""Serve the chat and its HTTP interface: ``python app.py [--library DIR] [--host] [--port]``."""

import sys

from assistant.commands import app_command

if __name__ == "__main__":
    sys.exit(app_command(sys.argv[1:]))
