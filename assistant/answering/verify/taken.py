"""When a decision was taken, apart from what it wants done when."""

from __future__ import annotations

import re

from assistant.answering.verify.reading import Reading

#: The meeting or year of a decision stands before what it lays down, or in brackets.
_TAKEN = re.compile(
    r"\((?:[^()]{0,60})$|\b(?:adopted|decided|agreed|taken|held|met|issued|adoptee?s?|prise?s?"
    r"|issue?s?|adoptad[oa]s?|tomad[oa]s?|принят(?:ое|ого|ом|ая|ой|[оаы])"
    r"|و?اعتمدت?(?:ه|ها)?|المعتمده?|الصادره?|صدر|و?اتخذت?(?:ه|ها)?|المتخذه?)"
    r"[^.;]{0,40}$"
)
#: "На КС-10 было принято", "à la COP-10, il a été décidé": what is told of it is past.
_PAST_BEHIND = re.compile(
    r"[^.;]{0,40}?\b(?:(?:a|ont) ete |(?:fue|fueron) |se (?:aprob|adopt|decid|acord)"
    r"|был[аои]? (?:принят|решен|утвержд|постановл)|(?:was|were) (?:adopted|decided|agreed))"
)
#: "La CMA a décidé, à sa troisième session, de tenir": nothing stands between.
_DECIDED_AT = re.compile(
    r"\b(?:decided|adopted|agreed|a (?:decide|adopte|approuve)|decidio|aprobo|adopto|acordo"
    r"|постановила|приняла|решила|утвердила|و?قررت?|و?اعتمدت?),?\s"
    r"(?:(?:at|in|a|en|lors de|на|в|في)\s(?:(?:its|the|sa|la|su|el|своей|своем)\s)?)?$"
)
#: Chinese says it behind: "第八次会议通过的决定".
_TAKEN_BEHIND = re.compile(r"[^，。；]{0,10}?(?:次|届)?(?:会议|常会)?(?:上)?(?:通过|作出|商定)")

#: "At COP-8, Parties were invited" tells when; in "COP-15 is to be held" it is what is spoken of.
_WHEN = re.compile(
    r"\b(?:at|in|during|by|from|under|of|lors de|a|en|durante|на|в|решением|في|خلال)\s"
    r"(?:(?:its|the|their|la|sa|su|le|l')\s?){0,2}$|[在于]$"
)


def is_of_taking(sentence: Reading, at: int) -> bool:
    """Whether what stands ``at`` an offset tells when a decision was taken, not what it wants."""
    before = sentence.folded.lower[max(0, at - 80) : at]
    first = next(iter(sentence.forces), None)
    if first is not None and at < first.start and (not first.passive or _WHEN.search(before)):
        return True
    if sentence.language == "zh" and _TAKEN_BEHIND.match(sentence.folded.lower, at):
        return True
    if _DECIDED_AT.search(before):
        return True
    if _WHEN.search(before) and _PAST_BEHIND.match(sentence.folded.lower, at):
        return True
    return bool(_TAKEN.search(before)) or bool(
        _MEETING_DID.match(sentence.folded.lower[at : at + 40]) and not before.strip()
    )


#: "COP-9 added": the meeting did what the decision lays down.
_MEETING_DID = re.compile(r"cop-\d{1,2} (?:has )?[a-z]{2,}ed\b")
