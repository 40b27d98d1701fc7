"""Words of need, of duty and of possibility, in six languages; patterns over folded text."""

from __future__ import annotations

import re

#: A modal may tell what the passage says with a noun: "States are responsible for" of "the
#: responsibility of States", "it needs to be" of "the need for". A need is told as a need only.
DUTIES: tuple[dict[str, re.Pattern[str]], ...] = tuple(
    {language: re.compile(pattern) for language, pattern in kinds.items()}
    for kinds in (
        {
            "en": r"\bneed(?:s|ed)? (?:to|for)\b|\bnecess|\bessential|\bimperative|\bvital\b",
            "fr": r"\bnecess|\bil faut\b|\bil convient\b|\bbesoin d|\bindispensable",
            "es": r"\bnecesi|\bnecesari|\bpreciso\b|\bimprescindible|\bhace falta\b",
            "ru": r"\bнеобходим|\bнужн[оаы]\b",
            "ar": r"حاجه|ضرور|يلزم|لا بد",
            "zh": r"需(?!求)|必要|必需|亟",
        },
        {
            "en": r"responsib",
            "fr": r"\bresponsab|\bincomb",
            "es": r"\bresponsab|\bincumb",
            "ru": r"ответственн|\bотвеча",
            "ar": r"مسؤول",
            "zh": r"负责|责任",
        },
        {
            "en": r"\boblig|\brequire[sd]?\b|\brequirement|\bduty\b|\bduties\b|\bbound to\b",
            "fr": r"\boblig|\btenue?s?\b|\bexig|\brequi(?:s|ert)",
            "es": r"\boblig|\bexig|\brequi(?:ere|sito)",
            "ru": r"\bобяза|\bтребу[ею]тся|\bтребовани",
            "ar": r"التزام|ملزم|واجب|شترط",
            "zh": r"义务|规定",
        },
    )
)

#: What may be: likely, possible, able. "As soon as possible" makes nothing possible.
POSSIBLE: dict[str, re.Pattern[str]] = {
    language: re.compile(pattern)
    for language, pattern in {
        "en": r"\bpotential\b|\blikely\b|\brisk|\bcapable\b|\bpossibility\b"
        r"|(?<!as )(?<!where )(?<!if )(?<!far as )(?<!extent )\bpossible\b|\bable to\b"
        r"|\bin danger\b",
        "fr": r"\bsusceptible|\bcapable|\brisqu|\bpossibilite|(?<!que )\bpossible\b|\ba meme de\b",
        "es": r"\bsusceptible|\bcapa(?:z|ces)\b|\briesgo|\bposibilidad|(?<!lo antes )\bposible\b",
        "ru": r"\bвозможност|(?<!по )\bвозможн[оаы]\b|\bспособн|\bриск|\bпотенциал",
        "ar": r"محتمل|احتمال|امكاني|قادر|خطر",
        "zh": r"可能|潜力|能够|风险",
    }.items()
}


def tells_duty(said: str, spoken: str, printed: str, language: str) -> bool:
    """Whether the words ``said`` (in ``spoken``) for a duty are of a kind that the text
    ``printed`` (in ``language``) has.

    >>> tells_duty("needs to", "en", "stresses the need for a review", "en")
    True
    """
    return any(
        kind[spoken].search(said) and kind[language].search(printed)
        for kind in DUTIES
        if spoken in kind and language in kind
    )
