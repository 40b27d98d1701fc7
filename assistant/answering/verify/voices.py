"""Whether a text speaks as somebody to somebody: "my country", "you may ask us".

Decisions do not, and a summary that does is the asker's question told back, or the model itself. A
page that does ("contact us") may be told so.
"""

from __future__ import annotations

import re

from assistant.references.folding import fold

# "I" alone is also the number of an annex.
_ENGLISH = (
    r"\bi(?:'m| am| have| was| will| would| can| cannot| could| do| need| want| think| understand"
    r"| recommend)\b|\b(?:me|my|mine|we|us|our|ours|you|your|yours)\b"
)
_PERSONS = {
    "en": re.compile(_ENGLISH),
    "fr": re.compile(r"\bj'|\b(?:je|moi|mon|ma|mes|nous|notre|nos|vous|votre|vos)\b"),
    "es": re.compile(
        r"\b(?:yo|mi|mis|nosotr[oa]s|nuestr[oa]s?|nos|usted|ustedes|vosotr[oa]s|vuestr[oa]s?)\b"
    ),
    "ru": re.compile(
        r"\b(?:я|меня|мне|мной|мо(?:й|я|е|и|его|ей|ему|их|им|ими|ю)|мы|нас|нам|нами|наш[а-я]{0,3}"
        r"|вы|вас|вам|вами|ваш[а-я]{0,3})\b"
    ),
    "ar": re.compile(r"\b[وف]?(?:انا|نحن|لدينا|لنا|بلدي|بلدنا|انتم|لديكم|لكم|بلدكم)\b"),
    "zh": re.compile("[我您你]"),
}
#: The country, which is "us" in lower case.
_COUNTRY = re.compile(r"\bUS\b")


def is_personal(text: str, language: str) -> bool:
    """Whether a text in one of the six languages has an "I", "we" or "you".

    >>> is_personal("My country is a Party.", "en")
    True
    >>> is_personal("Annex I to the Convention is for the Parties and the US.", "en")
    False
    """
    persons = _PERSONS.get(language)
    return persons is not None and bool(persons.search(fold(_COUNTRY.sub("", text)).lower))
