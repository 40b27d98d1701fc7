"""The assistant's own sentences, one TOML file a language; never a word of a document."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from assistant.days import written_days
from assistant.places import placed, written_place
from assistant.types import UN_LANGUAGES

_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one language, by dotted name: ``say("lead.one", source=…)``."""

    language: str
    sentences: dict[str, str]
    counts: dict[str, dict[str, str]] = field(default_factory=dict)

    def say(self, name: str, **values: object) -> str:
        """The sentence with its blanks filled. KeyError for a name that no file has."""
        return self.sentences[name].format(**values)

    def count(self, name: str, number: int) -> str:
        """So many of a thing, in the form that goes with the number: "1 document"."""
        forms = self.counts[name]
        usual = forms.get("other") or forms["many"]
        return forms.get(plural(self.language, number), usual).format(n=number)

    def joined(self, items: tuple[str, ...] | list[str]) -> str:
        """Items as this language writes a list."""
        return {"zh": "、", "ar": "، "}.get(self.language, ", ").join(items)

    def days(self, interval: str) -> str:
        """An ISO date or interval as this language writes it; see :func:`written_days`."""
        return written_days(interval, self.language)

    def placed(self, name: str, locator: str) -> str:
        """A source and the place in it, joined as this language does."""
        return placed(name, locator, self.language)

    def place(self, locator: object) -> str:
        """A place as this language cites it; see :func:`written_place`."""
        return written_place(str(locator), self.language)


def plural(language: str, number: int) -> str:
    """The category of a whole number in one of the six languages, after the plural rules of
    the Unicode CLDR."""
    tens, hundreds = number % 10, number % 100
    if language == "ar":
        few = "few" if 3 <= hundreds <= 10 else "many" if hundreds >= 11 else "other"
        return {0: "zero", 1: "one", 2: "two"}.get(number, few)
    if language == "ru":
        if tens == 1 and hundreds != 11:
            return "one"
        return "few" if 2 <= tens <= 4 and not 12 <= hundreds <= 14 else "many"
    if language == "zh":
        return "other"
    return "one" if number == 1 or (language == "fr" and number == 0) else "other"


@cache
def phrases_for(language: str) -> Phrases:
    """The sentences in ``language``; in English for a language without a file."""
    known = language if language in UN_LANGUAGES else _FALLBACK
    content = tomllib.loads(
        resources.files(__package__).joinpath(f"{known}.toml").read_text(encoding="utf-8")
    )
    sentences = {
        f"{section}.{name}": text
        for section, table in content.items()
        if section != "count"
        for name, text in table.items()
    }
    return Phrases(known, sentences, content["count"])
