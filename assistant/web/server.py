"""The web application: FastAPI outermost, the chat page mounted in it, served by uvicorn."""

from __future__ import annotations

import ctypes
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

#: Opens the description of the HTTP interface.
_ABOUT = """The answers of the page and of the command line as JSON. Fields do not change their
meaning; new ones may come. Every error is an object with one line, `error`.

There is no sign-in: whoever reaches this address may ask.
"""


def create_app(assistant: LinkedAssistant, settings: Settings) -> FastAPI:
    """The whole application around an assistant: ``/api/v1``, ``/ui`` and the page at ``/``."""
    # Read by Gradio when it is imported: no telemetry, no question about newer versions.
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio
    from fastapi import FastAPI
    from starlette.types import ASGIApp

    from assistant.web.answers_kept import AnswersKept
    from assistant.web.api import add_routes
    from assistant.web.assets import add_assets, read_assets
    from assistant.web.docs_page import add_docs
    from assistant.web.feedback_api import add_feedback
    from assistant.web.filters_api import add_filters
    from assistant.web.guard import Guard
    from assistant.web.lists_api import add_lists
    from assistant.web.mandates_api import add_mandates
    from assistant.web.notes_api import add_notes
    from assistant.web.packing import Packing
    from assistant.web.page import build_page, keep_used, theme, translations
    from assistant.web.preloading import preload_links
    from assistant.web.source_route import add_source_page
    from assistant.web.timeline_api import add_timeline

    own = read_assets()
    assets = own.version
    scripts = Path(str(files("gradio").joinpath("templates/frontend/assets")))
    preload = preload_links(scripts)

    class Guarded(FastAPI):
        """With guard and packing around all, also around what tells a fault of the inside."""

        def build_middleware_stack(self) -> ASGIApp:
            return Packing(Guard(super().build_middleware_stack(), assets, preload), assets)

    # Swagger's pages load their script from elsewhere; ours is rendered here.
    app = Guarded(
        title="Convention Assistant",
        version=__version__,
        description=_ABOUT,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    answers = AnswersKept()
    add_routes(app, assistant, settings)
    add_mandates(app, assistant, settings)
    add_lists(app, assistant, settings)
    add_feedback(app, answers, settings)
    add_assets(app, own)
    app.state.assets = assets  # for the page that tells a fault
    add_source_page(app, assistant, settings, assets)
    add_filters(app, assistant, settings)
    add_notes(app, assistant, settings, answers)
    add_timeline(app, assistant, settings)
    add_docs(app, assets)
    said = translations()
    page = build_page(assistant, settings, said, answers)
    keep_used(said, page)
    gradio.mount_gradio_app(
        app,
        page,
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

    give_memory_back()
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


def give_memory_back() -> bool:
    """Let blocks of 128 kB and more go back to the system as soon as they are free.

    glibc learns from the first large blocks to keep all others of their size, in as many arenas
    as there are threads. Vectors come and go in megabytes, beside some that are remembered: 90
    questions of eight people left 1,256 MB with its ways and 1,015 MB with these, in equal time.

    Returns:
        whether that was set; other C libraries do so of themselves or have no such call.
    """
    threshold, arenas = -3, -8  # M_MMAP_THRESHOLD, M_ARENA_MAX of malloc.h
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, TypeError, AttributeError):  # no handle of the process, or no such call
        return False
    return bool(mallopt(threshold, 128 * 1024)) and bool(mallopt(arenas, 2))


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
