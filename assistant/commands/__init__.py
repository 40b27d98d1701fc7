"""The commands: words in, the public contract out.

Exit status 0 also on a refusal, 2 on wrong use, 1 on failure with one line on standard error.
Heavy libraries are imported by what needs them, so ``--help`` and ``lookup`` answer at once.
"""

from assistant.commands.asking import assistant_command
from assistant.commands.ingest import ingest_command
from assistant.commands.serve import app_command

__all__ = ["app_command", "assistant_command", "ingest_command"]
