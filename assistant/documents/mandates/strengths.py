"""How strongly an operative verb binds."""

from __future__ import annotations

import re

from assistant.types import Strength

#: The verbs of :data:`~assistant.documents.verbs.VERBS` that do more than note something.
_STRENGTHS: dict[Strength, str] = {
    "decides": "adopts agrees allocates amends appoints approves accepts authorizes clarifies"
    " concludes confirms decides declares determines elects endorses establishes extends intends "
    "launches pledges proclaims renews resolves terminates undertakes",
    "requests": "requests directs instructs mandates demands",
    "urges": "urges appeals",
    "invites": "invites recommends suggests proposes",
    "encourages": "encourages",
}
_BY_VERB: dict[str, Strength] = {
    verb: strength for strength, verbs in _STRENGTHS.items() for verb in verbs.split()
} | {"calls upon": "urges"}

#: "Reiterates its request", "renews its call": the noun binds, the verb only repeats it.
_REPEATED: tuple[tuple[str, Strength], ...] = (
    ("request|demande|demand|solicitud|peticion|просьб|требован|طلب|请求|要求", "requests"),
    ("call|appeal|appel|llamamiento|призыв|نداء|دعوته الي|呼吁", "urges"),
    ("invitation|invitacion|приглашен|دعوت|邀请", "invites"),
    ("encouragement|aliento|поощрен|تشجيع|鼓励", "encourages"),
    ("decision|решени|قرار|决定", "decides"),
)
_REPEATING = {"reiterates", "renews"}
_NOUN = re.compile(
    r"(?:[\s,]*(?:also|further|once again|again|firmly|strongly|in this regard,?))*\s*(?:its|their"
    r"|the|sa|son|ses|la|su|sus|свою|свои|свой|其)?\s?(?:(?:urgent|strong|previous|earlier|standing"
    r"|repeated|sincere)\s)?"
    "(?:" + "|".join(f"(?P<s{k}>(?:{nouns})s?)" for k, (nouns, _) in enumerate(_REPEATED)) + ")"
)


def strength_of(verb: str, following: str = "") -> Strength:
    """The strength of a verb, a value of ``VERBS``; ``following`` are the folded words after it.

    >>> strength_of("reiterates", " its request to the secretariat")
    'requests'
    """
    if verb in _REPEATING and (match := repeated_noun(following)):
        return next(s for k, (_, s) in enumerate(_REPEATED) if match[f"s{k}"])
    return _BY_VERB.get(verb, "notes") if verb != "renews" else "decides"


def repeated_noun(following: str) -> re.Match[str] | None:
    """ "its request" after "reiterates"; the words are folded and in lower case."""
    return _NOUN.match(following)
