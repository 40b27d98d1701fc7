"""What Gradio writes into the page of itself, without what no visitor needs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient

from assistant.settings import Settings
from assistant.types import UN_LANGUAGES
from assistant.web.dressing import LOCALES
from assistant.web.languages import words
from assistant.web.page_config import fitted, in_script
from assistant.web.server import create_app

if TYPE_CHECKING:
    from conftest import MemoryAssistant

CONFIG = {
    "components": [
        {"id": 1, "type": "chatbot", "props": {"label": "</script>"}, "api_info": {"a": 1}},
        {"id": 2, "type": "row", "props": {}},
    ],
    "i18n_translations": {"en": {"ask": "Ask"}, "zh-CN": {"ask": "问"}},
}


@pytest.fixture(scope="module")
def client(assistant: MemoryAssistant, settings: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(assistant, settings)) as client:
        yield client


def page_of(config: dict[str, Any]) -> str:
    return f"<script>window.gradio_config = {in_script(config)};</script><p>{{}}</p>"


def config_of(page: str) -> dict[str, Any]:
    found = re.search(r"window\.gradio_config = (.*?);</script>", page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_one_language_is_left_and_nothing_for_programs() -> None:
    page = fitted(page_of(CONFIG), "zh-CN")
    assert page.endswith(";</script><p>{}</p>")
    assert config_of(page) == {
        "components": [
            {"id": 1, "type": "chatbot", "props": {"label": "</script>"}},
            {"id": 2, "type": "row", "props": {}},
        ],
        "i18n_translations": {"zh-CN": {"ask": "问"}},
    }


@pytest.mark.parametrize(
    ("page", "locale"),
    [
        (page_of({"components": [], "i18n_translations": {"en": {}}}), "fr"),
        (page_of({"components": [], "i18n_translations": None}), "en"),
        (page_of({}), "en"),
        ("<p>none</p>", "en"),
    ],
)
def test_what_does_not_fit_is_left_as_it_is(page: str, locale: str) -> None:
    assert fitted(page, locale) == page


def test_no_value_ends_the_script_that_it_stands_in() -> None:
    value = {"a": "</script><!--&'\u2028\u2029 é"}
    written = in_script(value)
    assert not re.search("[<>&'\u2028\u2029]", written)
    assert json.loads(written) == value


@pytest.mark.parametrize("language", UN_LANGUAGES)
def test_the_page_has_the_words_of_its_language_alone(client: TestClient, language: str) -> None:
    told = config_of(client.get(f"/?lang={language}").text)["i18n_translations"]
    assert list(told) == [LOCALES.get(language, language)]
    assert told[LOCALES.get(language, language)]["ask"] == words(language)["ask"]


def test_programs_are_told_everything(client: TestClient) -> None:
    config = client.get("/config").json()
    assert len(config["i18n_translations"]) == len(UN_LANGUAGES)
    assert any("api_info" in component for component in config["components"])
