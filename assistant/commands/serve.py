"""``python app.py``: the chat and its HTTP interface."""

from __future__ import annotations

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

        serve(open_assistant(settings), settings)
        return 0

    return guarded(run)
