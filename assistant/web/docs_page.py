"""``GET /api/v1/docs``: the OpenAPI description as a page, which is rendered here, since Swagger's
own page loads its script from elsewhere. No script, and the style sheet of the page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse

from assistant.markdown import plain

#: A value of the description; its nesting is free.
Description = Mapping[str, Any]

_CODE = re.compile(r"``?([^`\n]+)``?")
_REFERENCE = "#/components/schemas/"


def add_docs(app: FastAPI, assets: str) -> None:
    """Put the route on the application; ``assets`` is the version of the style sheet."""

    async def docs(request: Request) -> HTMLResponse:
        page = docs_html(app.openapi(), str(request.base_url), assets)
        return HTMLResponse(page, headers={"Cache-Control": "no-cache"})

    app.get("/api/v1/docs", include_in_schema=False)(docs)


def docs_html(described: Description, base: str, assets: str) -> str:
    """The page.

    Args:
        described: the OpenAPI object.
        base: address of the server, for the examples: ``http://127.0.0.1:7860``.
        assets: version of the style sheet.
    """
    told = described["info"]
    routes = [
        (method, path, route)
        for path, methods in described["paths"].items()
        for method, route in methods.items()
    ]
    links = _listed(
        f'<a href="#{_anchor(method, path)}"><code>{method.upper()} {_text(path)}</code></a> '
        f"{_text(route.get('summary', ''))}"
        for method, path, route in routes
    )
    schemas = described.get("components", {}).get("schemas", {})
    objects = "".join(_object(name, schema) for name, schema in schemas.items())
    title = f"{told['title']}: HTTP interface"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="stylesheet" href="/ui/page.css?v={quote(assets)}">'
        f"<title>{_text(title)}</title></head>"
        '<body class="ca-docs"><a class="ca-skip" href="#routes">Skip to the routes</a>'
        f'<header class="ca-header"><div><h1>{_text(title)}</h1>'
        f"<p>Version {_text(told['version'])}</p></div>"
        '<nav aria-label="Pages"><ul><li><a href="/">Questions</a></li>'
        '<li><a href="/api/v1/openapi.json">openapi.json</a></li></ul></nav></header>'
        f"<main>{_prose(told.get('description', ''))}"
        f'<nav aria-label="Routes" id="routes" tabindex="-1">{links}</nav>'
        f"{''.join(_route(*one, schemas, base) for one in routes)}"
        f"<h2>Objects</h2>{objects}</main></body></html>"
    )


def _route(
    method: str, path: str, route: Description, schemas: Mapping[str, Description], base: str
) -> str:
    fields = list(route.get("parameters", ()))
    body = route.get("requestBody", {}).get("content", {}).get("application/json", {})
    schema = body.get("schema", {})
    resolved = schemas.get(schema.get("$ref", "").removeprefix(_REFERENCE), {})
    sent = next(iter(resolved.get("examples", ())), None)
    name = f"<code>{method.upper()} {_text(path)}</code>"
    parts = [
        f'<section><h2 id="{_anchor(method, path)}">{name}</h2>',
        f'<p class="ca-docs-summary">{_text(route.get("summary", ""))}</p>',
        _prose(route.get("description", "")),
    ]
    if fields:
        parts.append(f"<h3>Query</h3>{_defined(_parameter(one) for one in fields)}")
    if schema:
        parts.append(f"<h3>Request</h3><p>{_type(schema)}</p>")
    parts.append(f"<h3>Example</h3>{_block(_command(method, path, base, fields, sent))}")
    for status, response in route["responses"].items():
        if status.startswith("2"):
            parts += _answered(response)
    parts.append(f"<h3>Statuses</h3>{_defined(map(_status, route['responses'].items()))}</section>")
    return "".join(parts)


def _answered(response: Description) -> Iterator[str]:
    for kind, content in response.get("content", {}).items():
        named = f"<code>{_text(kind)}</code>"
        shown = f": {_type(content['schema'])}" if content.get("schema", {}).get("$ref") else ""
        yield (
            f"<h3>Answer</h3><p>{named}{shown}</p>"
            if "example" in content
            else (f"<p>Also {named}</p>")
        )
        example = content.get("example")
        if example is not None:
            yield _block(example if isinstance(example, str) else _json(example))


def _command(method: str, path: str, base: str, fields: Iterable[Description], sent: object) -> str:
    """A line of curl that does what the route is for."""
    address = base.rstrip("/") + path
    if sent is not None:
        body = json.dumps(sent, ensure_ascii=False).replace("'", "'\\''")
        return f"curl -sN {address} \\\n  -H 'Content-Type: application/json' \\\n  -d '{body}'"
    query = {one["name"]: one["schema"]["examples"][0] for one in fields if _shown(one)}
    asked = f"?{urlencode(query, safe='/')}" if query else ""
    return (
        f"curl -s '{address}{asked}'" if method == "get" else f"curl -sX {method.upper()} {address}"
    )


def _shown(field: Description) -> bool:
    return bool(field.get("schema", {}).get("examples"))


def _parameter(field: Description) -> tuple[str, str]:
    schema = field.get("schema", {})
    needed = "required" if field.get("required") else _default(schema)
    return _named(field["name"], schema, needed), _text(field.get("description", ""))


def _status(entry: tuple[str, Description]) -> tuple[str, str]:
    status, response = entry
    schemas = [one.get("schema", {}) for one in response.get("content", {}).values()]
    links = [_type(schema) for schema in schemas if schema.get("$ref")][:1]
    return f"<code>{_text(status)}</code>", " ".join([_text(response["description"]), *links])


def _object(name: str, schema: Description) -> str:
    required = set(schema.get("required", ()))
    fields = _defined(
        (
            _named(key, field, "" if key in required else _default(field)),
            _text(field.get("description", "")),
        )
        for key, field in schema.get("properties", {}).items()
    )
    about = _prose(schema.get("description", ""))
    return f'<section><h3 id="{html.escape(name)}">{_text(name)}</h3>{about}{fields}</section>'


def _named(name: str, schema: Description, needed: str) -> str:
    about = ", ".join(part for part in (_type(schema), *_bounds(schema), needed) if part)
    return f"<code>{_text(name)}</code> <span>{about}</span>"


def _default(schema: Description) -> str:
    if schema.get("default") in (None, "", [], {}):
        return "optional"
    return f"otherwise {_text(str(schema['default']))}"


def _bounds(schema: Description) -> Iterator[str]:
    for key, words in (
        ("minimum", "from {}"),
        ("maximum", "to {}"),
        ("maxLength", "at most {} characters"),
        ("maxItems", "at most {} items"),
        ("maxProperties", "at most {} keys"),
    ):
        if key in schema:
            yield _text(words.format(schema[key]))


def _type(schema: Description) -> str:
    """The type of a value in words, with a link where it is one of the objects; HTML."""
    if reference := schema.get("$ref"):
        name = reference.removeprefix(_REFERENCE)
        return f'<a href="#{html.escape(name)}">{_text(name)}</a>'
    if choices := schema.get("anyOf"):
        return " or ".join(map(_type, choices))
    if "const" in schema or "enum" in schema:
        values = schema.get("enum", [schema.get("const")])
        return " | ".join(f"<code>{_text(json.dumps(value))}</code>" for value in values)
    if schema.get("type") == "array":
        return f"array of {_type(schema.get('items', {}))}"
    return _text(str(schema.get("type", "any")))


def _anchor(method: str, path: str) -> str:
    return re.sub(r"\W+", "-", f"{method}{path}").strip("-")


def _prose(text: str) -> str:
    """Paragraphs of a docstring; ``code`` is all that is read of their markup."""
    paragraphs = [_text(" ".join(part.split())) for part in text.split("\n\n") if part.strip()]
    marked = [_CODE.sub(r"<code>\1</code>", part) for part in paragraphs]
    return "".join(f"<p>{part}</p>" for part in marked)


def _defined(entries: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{about}</dd>" for name, about in entries)
    return f"<dl>{rows}</dl>" if rows else ""


def _listed(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _block(text: str) -> str:
    return f"<pre>{_text(text)}</pre>"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _text(text: str) -> str:
    return html.escape(plain(text))
