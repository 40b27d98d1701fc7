"""Our own files of the page: one style sheet, and one script that is put together at start.

Each part of the script is a file of its own in ``static/``, with a scope of its own. They go over
the line as one: a request has some 400 bytes of headers, and a slow line takes its time over it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI

#: The parts of the page's script, in the order in which they run: of two that take the same
#: click, the one that stands first hears of it first. ``source.js`` is of another, lighter page.
PARTS = ("page.js", "save.js", "views.js", "feedback.js", "trouble.js", "filters.js")


@dataclass(frozen=True, slots=True)
class Assets:
    """What ``/ui/`` serves: the files of a folder, and the one script that is in none of them."""

    folder: Path
    script: bytes

    @property
    def version(self) -> str:
        """Changes with any byte that is served; addresses name it, so that browsers may keep it."""
        digest = hashlib.sha256(self.script)
        for file in sorted(self.folder.iterdir()):
            digest.update(file.read_bytes())
        return digest.hexdigest()[:12]


def read_assets() -> Assets:
    """Read the package's own files.

    Raises:
        OSError: a part of the script is missing, which is a fault of the installation.
    """
    folder = Path(str(files("assistant.web").joinpath("static")))
    return Assets(folder, joined([(folder / name).read_text(encoding="utf-8") for name in PARTS]))


def joined(parts: list[str]) -> bytes:
    """One script of several, none of which is stopped by a fault of another.

    As scripts of their own they ran each by itself; a fault is told to the console all the same.
    """
    guarded = (f"try {{\n{part}\n}} catch (fault) {{ reportError(fault); }}\n" for part in parts)
    return "".join(guarded).encode()


def add_assets(app: FastAPI, assets: Assets) -> None:
    """Serve the script as ``/ui/app.js`` and the files of the folder under their names."""
    from fastapi.staticfiles import StaticFiles
    from starlette.requests import Request
    from starlette.responses import Response

    tag = f'"{hashlib.sha256(assets.script).hexdigest()[:32]}"'

    def script(_request: Request) -> Response:
        return Response(assets.script, media_type="text/javascript", headers={"ETag": tag})

    # Before the folder, which would look for a file of that name.
    app.add_route("/ui/app.js", script, methods=["GET"], include_in_schema=False)
    app.mount("/ui", StaticFiles(directory=assets.folder), name="ui")
