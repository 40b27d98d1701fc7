"""The page's own script: one on the line, each part of it a file with a scope of its own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient

from assistant.settings import Settings
from assistant.web.assets import PARTS, joined, read_assets
from assistant.web.server import create_app

if TYPE_CHECKING:
    from conftest import MemoryAssistant

#: Served on the page that shows a source alone.
ALONE = {"source.js"}


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings)) as client:
        yield client


def loaded(page: str) -> list[str]:
    """Addresses of the scripts and style sheets of ours that a page loads."""
    return re.findall(r'(?:src|href)="(/ui/[^"]+\.(?:js|css)\?v=\w+)"', page)


def test_the_page_loads_one_script_and_one_style_sheet_of_ours(client: TestClient) -> None:
    version = read_assets().version
    assert loaded(client.get("/").text) == [f"/ui/page.css?v={version}", f"/ui/app.js?v={version}"]


def test_a_source_alone_is_not_given_the_script_of_the_conversation(client: TestClient) -> None:
    files = loaded(client.get("/?ref=SC-8/15", headers={"accept": "text/html"}).text)
    assert [re.sub(r"\?.*", "", file) for file in files] == ["/ui/page.css", "/ui/source.js"]


def test_each_file_of_scripts_has_its_place() -> None:
    assert {file.name for file in read_assets().folder.glob("*.js")} == {*PARTS, *ALONE}


def test_the_script_is_its_parts_in_their_order(client: TestClient) -> None:
    served = client.get("/ui/app.js").text
    folder = read_assets().folder
    places = [served.index((folder / name).read_text(encoding="utf-8")) for name in PARTS]
    assert places == sorted(places)


@pytest.mark.parametrize("name", PARTS)
def test_nothing_of_a_part_is_seen_outside_it(name: str) -> None:
    text = (read_assets().folder / name).read_text(encoding="utf-8")
    code = [line for line in text.splitlines() if not line.startswith("//")]
    assert (code[0], code[1].strip(), code[-1]) == ("(() => {", '"use strict";', "})();")
    assert all(line.startswith(" ") or not line for line in code[1:-1])


def test_the_script_is_served_as_files_are(client: TestClient) -> None:
    assets = read_assets()
    reply = client.get(f"/ui/app.js?v={assets.version}", headers={"accept-encoding": "br"})
    assert reply.headers["content-type"].startswith("text/javascript")
    assert reply.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert reply.headers["content-encoding"] == "br"
    assert reply.content == assets.script
    assert client.get("/ui/app.js").headers["cache-control"] == "no-cache"
    etag = reply.headers["etag"]
    assert client.get("/ui/app.js", headers={"if-none-match": etag}).content == b""
    assert client.head("/ui/app.js").status_code == 200


def test_the_version_changes_with_the_script_and_with_each_file(tmp_path: Path) -> None:
    assets = read_assets()
    folder = shutil.copytree(assets.folder, tmp_path / "static")
    same = replace(assets, folder=folder)
    assert same.version == assets.version
    assert replace(assets, script=assets.script + b" ").version != assets.version
    (folder / "page.css").write_text("body {}", encoding="utf-8")
    assert same.version != assets.version


@pytest.mark.slow
@pytest.mark.browser
def test_a_fault_of_one_part_leaves_the_others_at_work(browser: Any) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    parts = [
        '(() => { const name = "first"; window.told = [name]; })();',
        '(() => { throw new Error("second"); })(); // to the end of the line',
        '(() => { const name = "third"; window.told.push(name); })();',
    ]
    page.set_content(f"<script>{joined(parts).decode()}</script>")
    assert page.evaluate("window.told") == ["first", "third"]
    assert len(faults) == 1
    assert "second" in faults[0]
    page.close()
