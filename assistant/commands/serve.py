"""``python app.py``: the chat and its HTTP interface."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from assistant.commands.arguments import Parser, guarded, library_option


def app_command(arguments: Sequence[str]) -> int:
    """Serve until stopped; returns the exit status."""
    parser = Parser(prog="python app.py", description="Serve the chat and its HTTP interface.")
    library_option(parser)
    parser.add_argument("--host", help="address to bind to (HOST)")
    parser.add_argument("--port", type=int, help="port to bind to (PORT)")

    def run() -> int:
        options = parser.parse_args(arguments)
        from assistant.settings import load_settings

        settings = load_settings(library_dir=options.library, host=options.host, port=options.port)
        from assistant.web.server import serve
        from assistant.wiring import open_assistant

        _log_own_lines()
        assistant = open_assistant(settings)
        assistant.load_writer()
        serve(assistant, settings)
        return 0

    return guarded(run)


def _log_own_lines() -> None:
    """What the assistant says of its work goes to standard error. Only what our own modules log:
    the providers' packages would write addresses and questions."""
    own = logging.getLogger("assistant")
    shown = logging.StreamHandler()
    shown.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    own.addHandler(shown)
    own.setLevel(logging.INFO)
    own.propagate = False
