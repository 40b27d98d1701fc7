"""Settings, from the environment or a ``.env`` file in the working folder.

Every field is an environment variable of the same name in capitals (``LIBRARY_DIR``); the
README lists them all, and a test holds the two lists together.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import UsageError

#: The default model: the weights come from installed packages, not from a hub.
BUILT_IN_MODEL = "multilingual-e5-small"


class Settings(BaseSettings):
    """What an operator may choose. Immutable; one instance is made at the edge and handed down."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    library_dir: Path = Field(Path("library"), description="Folder of the library's generations.")
    corpus_dir: Path = Field(Path("corpus"), description="Documents read when ingest names none.")
    embedding_model: str = Field(
        BUILT_IN_MODEL,
        description="Built-in model, or any sentence-transformers name or folder.",
    )
    keep_generations: int = Field(3, ge=1, le=100, description="Generations kept on disk.")
    max_document_mb: int = Field(50, ge=1, le=2000, description="Larger files are not read (MB).")
    ingest_workers: int = Field(
        0, ge=0, le=8, description="Processes that read documents; 0: as many as processors."
    )
    ocr: Literal["off", "on"] = Field("off", description="Read pages without a text layer by OCR.")
    max_question_chars: int = Field(
        2000, ge=50, le=20000, description="Longer questions are refused."
    )
    feedback: Literal["on", "off"] = Field("on", description="Ask whether an answer was helpful.")
    feedback_dir: Path = Field(Path("feedback"), description="Folder of what people said.")
    host: str = Field("127.0.0.1", description="Address the web application binds to.")
    port: int = Field(7860, ge=1, le=65535, description="Port of the web application.")
    chat_concurrency: int = Field(
        8, ge=1, le=256, description="Questions answered at the same time."
    )
    chat_model: str = Field(
        "", description="Chat model that writes summaries, as provider:name; empty: none."
    )
    chat_base_url: str = Field(
        "", description="Server with OpenAI's interface that serves the chat model."
    )
    chat_judge_model: str = Field(
        "", description="A second chat model, named alike, that may withhold sentences."
    )
    chat_timeout_s: float = Field(60, ge=1, le=600, description="Seconds that a summary may take.")
    chat_max_tokens: int = Field(800, ge=16, le=8000, description="Tokens of a summary at most.")
    chat_max_source_chars: int = Field(
        12_000, ge=500, le=400_000, description="Characters of paragraphs sent to a chat model."
    )
    embedding_threads: int = Field(
        0, ge=0, le=256, description="Processor threads of the model; 0: all."
    )


def load_settings(**overrides: object) -> Settings:
    """Settings from the environment, with what the command line says on top.

    Raises:
        UsageError: a value is out of range; names the variable and what it may be.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]  # values are validated by pydantic
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "a setting"
        raise UsageError(f"{name}: {first['msg']}; see the settings table in README.md.") from None
