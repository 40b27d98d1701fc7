"""The web application: FastAPI outermost, the chat page mounted in it, served by uvicorn."""

from __future__ import annotations

import hashlib
import os
import socket
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import __version__
from assistant.errors import UsageError
from assistant.settings import Settings
from assistant.web.handed import LinkedAssistant

if TYPE_CHECKING:
    from fastapi import FastAPI


def create_app(assistant: LinkedAssistant, settings: Settings) -> FastAPI:
    """The whole application around an assistant: ``/api/v1``, ``/ui`` and the page at ``/``."""
    # Read by Gradio when it is imported: no telemetry, no question about newer versions.
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio
    from fastapi import FastAPI
    from fastapi.staticfiles import StaticFiles
    from starlette.middleware.gzip import GZipMiddleware
    from starlette.types import ASGIApp

    from assistant.web.answers_kept import AnswersKept
    from assistant.web.api import add_routes
    from assistant.web.feedback_api import add_feedback
    from assistant.web.filters_api import add_filters
    from assistant.web.guard import Guard
    from assistant.web.lists_api import add_lists
    from assistant.web.mandates_api import add_mandates
    from assistant.web.notes_api import add_notes
    from assistant.web.page import build_page, theme, translations
    from assistant.web.source_route import add_source_page

    static = Path(str(files("assistant.web").joinpath("static")))
    assets = _version_of(static)

    class Guarded(FastAPI):
        """With the guard around all, also around what tells a fault of the inside."""

        def build_middleware_stack(self) -> ASGIApp:
            return Guard(super().build_middleware_stack(), assets)

    # Swagger's pages load their script from elsewhere; the description itself stays.
    app = Guarded(
        title="Convention Assistant",
        version=__version__,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    answers = AnswersKept()
    add_routes(app, assistant, settings)
    add_mandates(app, assistant, settings)
    add_lists(app, assistant, settings)
    add_feedback(app, answers, settings)
    app.mount("/ui", GZipMiddleware(StaticFiles(directory=static)), name="ui")
    app.state.assets = assets  # for the page that tells a fault
    add_source_page(app, assistant, settings, assets)
    add_filters(app, assistant, settings)
    add_notes(app, assistant, settings, answers)
    said = translations()
    gradio.mount_gradio_app(
        app,
        build_page(assistant, settings, said, answers),
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        max_file_size=0,
        i18n=said,
        theme=theme(),
    )
    return app


def serve(assistant: LinkedAssistant, settings: Settings) -> None:
    """Serve the application until it is stopped; prints the address once it listens.

    Raises:
        UsageError: the address or the port cannot be used.
    """
    import uvicorn

    listening = _listen(settings.host, settings.port)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host

    class Announcing(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                print(f"Convention Assistant: http://{host}:{settings.port}", flush=True)

    with listening:
        # A browser may hold a stream of events open; stopping does not wait for it longer.
        config = uvicorn.Config(
            create_app(assistant, settings),
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=5,
        )
        Announcing(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    """A bound socket, taken before anything heavy is loaded, so that a clash is told at once."""
    try:
        kind, _, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except socket.gaierror:
        raise UsageError(f"{host} is not an address of this machine; see --host.") from None
    listening = socket.socket(kind, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
        listening.listen(1)
    except OSError as error:
        listening.close()
        reason = error.strerror or str(error)
        raise UsageError(
            f"Port {port} on {host} cannot be used ({reason}); choose another with --port."
        ) from None
    return listening


def _version_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
