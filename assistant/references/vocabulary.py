"""Words of the six languages that stand around references. Folded, lower case, no boundaries."""

from __future__ import annotations

from assistant.references.folding import folded_pattern

#: What a number is of. Russian and Spanish inflect; Arabic carries its article and particles.
KINDS = {
    "decision": r"decisions?|decs?\.|decision(?:es)|решени(?:е|я|ю|ем|и|й|ям|ями|ях)"
    r"|(?:[وبلفك]{0,2}(?:ال)?|لل)مقرر(?:ات|ين|ان|ا)?|决定",
    "resolution": r"resolutions?|res\b\.?|resolucion(?:es)?|рез\.|резолюци(?:я|и|ю|ей|й|ям|ями|ях)"
    r"|(?:[وبلفك]{0,2}(?:ال)?|لل)قرار(?:ات|ين|ان|ا)?|决议",
}
KIND = folded_pattern(
    rf"(?<![a-zа-я])(?:(?P<decision>{KINDS['decision']})|(?P<resolution>{KINDS['resolution']}))"
    r"(?![a-zа-я])"
)

#: "decision no. 15", "решение № 15", "المقرر رقم 15", "第15号决定".
NUMBER_SIGN = folded_pattern(r"(?:nos?\b\.?|n°|nº|nr\.?|№+|numbers?|numeros?|num\.|رقم|ارقام|第|#)")

#: Small words that may stand between a locator, a reference and a body's name.
SMALL = folded_pattern(
    "of|to|in|from|by|the|its|their|that|said|under|at|on|adopted|contained|for"
    "|de|du|des|la|le|les|l|d|dans|sa|a|au|aux|par|del|el|los|las|su|al|en|por"
    "|к|в|из|от|о|ее|его|своей|своего"
    "|من|في|الي|عن|الصادر|الصادره"
)
#: Up to five small words with blanks, comma or apostrophe: "of its", "de la", "de l'".
CONNECT = folded_pattern(
    rf"[\s,،、(《«“\"'的之]{{0,4}}(?:(?:{SMALL})(?:[\s,']{{1,3}}|$)){{0,5}}[(《«\"]?"
)
#: The same with at least one word, so that the connection is said and not only a neighbourhood.
CONNECT_SAID = folded_pattern(
    rf"(?:[\s,،(]{{0,3}}(?:(?:{SMALL})(?:[\s,']{{1,3}}|$)){{1,5}}[(《«\"]?|[\s》]{{0,2}}的)"
)

#: Between the members of a list, and between the ends of a range. No semicolon: after
#: "paragraph 9;" comes the next paragraph's own number.
AND = folded_pattern(
    r"(?:\s{0,2}[,،、]\s{0,2}(?:and|or|et|ou|y|e|o|и|или|as well as)\s{1,2}"
    r"|\s{0,2}[,،、&+]\s{0,2}(?:و\s?)?|\s{0,2}/\s{1,2}"
    r"|\s{1,2}(?:and|or|et|ou|y|e|o|и|или|و|او)\s{1,2}|\s{1,2}و|\s{0,2}(?:和|及|与|或|以及)\s{0,2})"
)
TO = folded_pattern(
    r"(?:\s{0,2}-\s{0,2}|\s{1,2}(?:to|through|until|a|au|hasta|по|до|الي)\s{1,2}|\s{0,2}[至到]\s{0,2})"
)

#: A date after a resolution: "of 25 September 2015", "du 1er mai 2010", "от 3 мая 2016 года".
DATE = folded_pattern(
    r"(?:\s{0,2},?\s{0,2}(?:(?:of|du|de|del|от|المؤرخ|المؤرخه|في)\s{1,2})?"
    r"\d{1,2}(?:er|º|°)?\s(?:de\s)?[^\W\d_]{3,12}\.?\s{1,2}(?:de\s)?(?:19|20)\d\d(?:\sгода|\sг\.)?"
    r"|\s?\(?(?:19|20)\d\d年\d{1,2}月\d{1,2}日\)?)"
)
