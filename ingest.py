"""Bring the library in step with the corpus: ``python ingest.py [PATH …] [--library DIR]``."""

import sys

from assistant.commands import ingest_command

if __name__ == "__main__":
    sys.exit(ingest_command(sys.argv[1:]))
