"""What stands between the network and the application: limits, headers, nonce, language.

Gradio brings many routes that this page does not use (uploads, files, a proxy, editing by a
model that reads from an outside site); they are closed by naming the ones that are open.
Its page has inline scripts, so each response gets a fresh nonce; nothing else inline may run.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException

from assistant.contract import error_json
from assistant.web.addresses import source_of
from assistant.web.dressing import dressed
from assistant.web.languages import LANGUAGE_COOKIE, choose_language
from assistant.web.packing import is_file
from assistant.web.source_page import no_page_html

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Routes of Gradio 6.31 that the page, its chat and gradio_client use.
_OPEN = re.compile(
    r"/(?:$|config/?$|theme\.css$|favicon\.ico$|robots\.txt$|manifest\.json$"
    r"|assets/|static/|ui/|api/v1/"
    r"|gradio_api/(?:info|app_id|startup-events|theme\.css|openapi\.json|login_check|cancel|reset"
    r"|queue/join|queue/data|queue/status)/?$"
    r"|gradio_api/(?:heartbeat|call|api|run)/)"
)

#: A question and its history; the longest allowed question is 20,000 characters.
API_BODY_BYTES = 256 * 1024
#: The chat sends the conversation along: a hundred long answers stay below this.
CHAT_BODY_BYTES = 4 * 1024 * 1024

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
#: Scripts, styles and pictures are no pages: what concerns pages would only weigh, 25 kB a visit.
_FILE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


def content_policy(nonce: str) -> str:
    """The content security policy of one response; ``style`` is inline in Gradio's components."""
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' 'nonce-{nonce}'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


#: The policy of a page that shows a source alone: nothing inline at all.
SOURCE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Visit:
    """What a request says of its visitor; ``asked`` is set when the address names a language."""

    language: str
    asked: str = ""


def visit(query: str, headers: dict[str, str]) -> Visit:
    """The visitor's language from the address, the cookie and the browser, in that order."""
    try:
        asked = (parse_qs(query, max_num_fields=50).get("lang") or [""])[0]
    except ValueError:  # more fields than any address of ours has
        asked = ""
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(LANGUAGE_COOKIE)
    except CookieError:
        morsel = None
    language = choose_language(
        asked, morsel.value if morsel else "", headers.get("accept-language", "")
    )
    return Visit(language, language if asked[:2].lower() == language else "")


class Guard:
    """The layer (ASGI) that closes routes, bounds bodies, sets headers and dresses the page.

    The page must come unpacked, since it is rewritten; see :mod:`assistant.web.packing`.
    """

    def __init__(self, app: ASGIApp, assets: str, preload: str = "") -> None:
        self._app = app
        self._head = {"assets": assets, "preload": preload}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        headers = {k.decode("latin-1"): v.decode("latin-1") for k, v in scope["headers"]}
        nonce = secrets.token_urlsafe(16)
        query = scope.get("query_string", b"").decode("latin-1")
        alone = path == "/" and source_of(query) is not None
        policy = SOURCE_POLICY if alone else content_policy(nonce)
        own = _FILE_HEADERS if is_file(path) else {**_HEADERS, "Content-Security-Policy": policy}
        reply = _Reply(send, own)
        if not _OPEN.match(path):
            if "text/html" in headers.get("accept", ""):
                language = visit(query, headers).language
                await reply.refuse_page(404, no_page_html(language, self._head["assets"]))
            else:
                await reply.refuse(404, "There is no such page.")
            return
        limit = API_BODY_BYTES if path.startswith("/api/") else CHAT_BODY_BYTES
        announced = headers.get("content-length", "0")
        if not announced.isdecimal() or int(announced) > limit:
            await reply.refuse(413, _too_large(limit))
            return
        if path == "/":
            reply.greet(visit(query, headers))
        if path == "/" and not alone:
            reply.dress(nonce, self._head)
        await self._app(scope, _bounded(receive, limit), reply.send)


def _too_large(limit: int) -> str:
    return f"The request is too large; it may have {limit} bytes."


def _bounded(receive: Receive, limit: int) -> Receive:
    seen = 0

    async def bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            # FastAPI passes this one on; of any other it makes "error parsing the body".
            raise HTTPException(413, _too_large(limit))
        return message

    return bounded


class _Reply:
    """One response on its way out."""

    def __init__(self, send: Send, headers: dict[str, str]) -> None:
        self._send = send
        self._headers = dict(headers)
        self._dress: Callable[[str], str] | None = None
        self._language = "en"
        self._start: Message | None = None
        self._body = b""

    def greet(self, visitor: Visit) -> None:
        """Say the language of the response, and remember it if it was chosen."""
        self._language = visitor.language
        self._headers["Content-Language"] = visitor.language
        if visitor.asked:
            cookie = f"{LANGUAGE_COOKIE}={visitor.asked}; Path=/; Max-Age=31536000; SameSite=Lax"
            self._headers["Set-Cookie"] = f"{cookie}; HttpOnly"

    def dress(self, nonce: str, head: dict[str, str]) -> None:
        """Let the response, if it is Gradio's page, be dressed for the visitor."""
        self._dress = partial(dressed, language=self._language, nonce=nonce, **head)

    async def refuse_page(self, status: int, page: str) -> None:
        """A page for a person, without the application."""
        headers = [(b"content-type", b"text/html; charset=utf-8")]
        await self.send({"type": "http.response.start", "status": status, "headers": headers})
        await self.send({"type": "http.response.body", "body": page.encode()})

    async def refuse(self, status: int, line: str) -> None:
        """A response of one line, without the application."""
        body = json.dumps(error_json(line)).encode()
        headers = [(b"content-type", b"application/json")]
        await self.send({"type": "http.response.start", "status": status, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name.lower().encode() for name in self._headers}
            kept = [(k, v) for k, v in message.get("headers", []) if k.lower() not in own]
            added = [(k.lower().encode(), v.encode()) for k, v in self._headers.items()]
            message["headers"] = kept + added
            if self._dress and _is_html(kept):
                self._start = message
                return
        elif self._start is not None and self._dress is not None:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send_page(self._start, self._dress(self._body.decode("utf-8")).encode())
            return
        await self._send(message)

    async def _send_page(self, start: Message, page: bytes) -> None:
        headers = [(k, v) for k, v in start["headers"] if k.lower() != b"content-length"]
        headers += [
            (b"content-length", str(len(page)).encode()),
            (b"cache-control", b"no-store"),
        ]
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": page})


def _is_html(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(k.lower() == b"content-type" and v.startswith(b"text/html") for k, v in headers)
