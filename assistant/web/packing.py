"""What goes over the line, packed: Brotli, else gzip; what never changes is kept by the browser.

The page is often read over a slow line. Files of the page are packed once, as small as it goes,
and kept in memory; answers are packed as they come. Streams of events are passed on as they are.
Nothing secret is sent beside words that a stranger chose, so packing betrays nothing by length.
"""

from __future__ import annotations

import gzip
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import brotli
from anyio import to_thread

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Below this the header that tells of the packing outweighs what it saves.
_LEAST_BYTES = 500
#: Larger bodies are not gathered. Gradio's largest script has 0.2 MB, a table of 1,000 rows 2 MB.
_MOST_BYTES = 8 * 1024 * 1024
#: Packed files kept: the page has some sixty, in one or two packings each.
_MOST_KEPT = 200

_PACKABLE = re.compile(
    r"(?:text/(?!event-stream)|application/(?:json|javascript|manifest)|image/svg)"
)
#: Files of the page. Gradio's names carry a hash of their content.
_FILES = re.compile(r"/(?:assets/|static/|ui/|theme\.css$|favicon\.ico$|manifest\.json$)")

_FOR_EVER = b"public, max-age=31536000, immutable"
_FOR_A_DAY = b"public, max-age=86400"

#: How to pack: once and small, or at once. Of Gradio's 200 kB, 11 takes 300 ms and 5 takes 4.
_PACKINGS: dict[str, tuple[Callable[[bytes], bytes], Callable[[bytes], bytes]]] = {
    "br": (
        lambda body: brotli.compress(body, quality=11),
        lambda body: brotli.compress(body, quality=5),
    ),
    "gzip": (
        lambda body: gzip.compress(body, 9, mtime=0),
        lambda body: gzip.compress(body, 6, mtime=0),
    ),
}


def packing_for(accepted: str) -> str:
    """The packing of an ``Accept-Encoding`` header: ``br``, ``gzip`` or empty for none."""
    offers: dict[str, bool] = {}
    for offer in accepted.lower().split(","):
        name, _, quality = offer.partition(";")
        offers[name.strip()] = not re.fullmatch(r"\s*q\s*=\s*0(?:\.0*)?\s*", quality)
    return next((name for name in _PACKINGS if offers.get(name, offers.get("*", False))), "")


def is_file(path: str) -> bool:
    """Whether the address is that of a file of the page, the same for everybody."""
    return bool(_FILES.match(path))


def lasting(path: str, query: str, assets: str) -> bytes:
    """For how long a browser may keep a file of the page, as a ``Cache-Control`` header.

    Args:
        assets: version of our own files, which their addresses name.
    """
    named = path.startswith("/assets/") or (path == "/theme.css" and query.startswith("v="))
    if named or (path.startswith("/ui/") and query == f"v={assets}"):
        return _FOR_EVER
    return b"no-cache" if path.startswith("/ui/") else _FOR_A_DAY


@dataclass(frozen=True, slots=True)
class _Kept:
    """A file as it was sent, which may be sent again."""

    start: Message
    body: bytes

    async def send_to(self, send: Send, held: bytes) -> None:
        """The file, or that it did not change since the browser got the one that it holds."""
        tag = dict(self.start["headers"]).get(b"etag", b"").removeprefix(b"W/")
        if tag and tag in held:
            headers = _without(self.start, b"content-length", b"content-encoding")
            await send({**self.start, "status": 304, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
        else:
            await send({**self.start})
            await send({"type": "http.response.body", "body": self.body})


class Packing:
    """The outermost layer (ASGI): packs what is sent, and says how long it may be kept."""

    def __init__(self, app: ASGIApp, assets: str) -> None:
        self._app = app
        self._assets = assets
        self._kept: OrderedDict[tuple[str, str, bytes], _Kept] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "POST"):
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        path: str = scope["path"]
        query = scope.get("query_string", b"").decode("latin-1")
        packing = packing_for(headers.get(b"accept-encoding", b"").decode("latin-1"))
        caching = lasting(path, query, self._assets) if is_file(path) else b""
        whole = b"range" not in headers  # a part is one of the file as it lies there
        key = (path, packing, caching)
        if caching and whole and (kept := self._kept.get(key)):
            await kept.send_to(send, headers.get(b"if-none-match", b""))
            return
        reply = _Packed(send, packing if whole else "", caching)
        # Packed here, so it must come as it is.
        plain = [h for h in scope["headers"] if h[0] != b"accept-encoding"]
        await self._app({**scope, "headers": plain}, receive, reply.send)
        if caching and whole and reply.kept is not None:
            self._kept[key] = reply.kept
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)


class _Packed:
    """One response on its way out."""

    def __init__(self, send: Send, packing: str, caching: bytes) -> None:
        self._send = send
        self._packing = packing
        self._caching = caching
        self._start: Message | None = None  # held back until the body is known
        self._body = b""
        self.kept: _Kept | None = None  # what was sent, where it may be sent again

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self._start is None:
            await self._send(message)
        else:
            await self._go_on(message, self._start)

    async def _begin(self, start: Message) -> None:
        headers = _without(start, b"cache-control") if self._caching else list(start["headers"])
        if self._caching and start["status"] in (200, 304):
            headers.append((b"cache-control", self._caching))
        start = {**start, "headers": headers}
        told = dict(headers)
        packable = _PACKABLE.match(told.get(b"content-type", b"").decode("latin-1"))
        if start["status"] == 200 and packable and b"content-encoding" not in told:
            self._start = start
        else:
            await self._send(start)

    async def _go_on(self, message: Message, start: Message) -> None:
        self._body += message.get("body", b"")
        more = message.get("more_body", False)
        # A file comes in pieces; anything else that does is a stream, which is not held up.
        if more and self._caching and len(self._body) <= _MOST_BYTES:
            return
        self._start = None
        body = self._body
        if not more and self._packing and len(body) >= _LEAST_BYTES:
            best, quick = _PACKINGS[self._packing]
            body = await to_thread.run_sync(best if self._caching else quick, body)
            start = {**start, "headers": _packed_headers(start, self._packing, len(body))}
        if not more and self._caching:
            self.kept = _Kept(start, body)
        await self._send({**start})
        await self._send({**message, "body": body})


def _packed_headers(start: Message, packing: str, length: int) -> list[tuple[bytes, bytes]]:
    headers = _without(start, b"content-length", b"vary", b"accept-ranges")
    told = dict(start["headers"])
    vary = [told[b"vary"]] if b"vary" in told else []
    return [
        # The same text, not the same bytes: the tag is a weak one (RFC 9110, 8.8.3).
        *((k, b"W/" + v if k == b"etag" and v[:2] != b"W/" else v) for k, v in headers),
        (b"content-encoding", packing.encode()),
        (b"content-length", str(length).encode()),
        (b"vary", b", ".join([*vary, b"Accept-Encoding"])),
    ]


def _without(start: Message, *names: bytes) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in start["headers"] if name.lower() not in names]
