"""How the other five languages say to whom and what: where the names end and what parts them.

All over folded text. French and Spanish put a preposition before the action, Russian its
infinitive, Arabic a particle; in Chinese the names follow the verb and the action them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """``action``: what begins the action after the names; ``split``: what stands between names;
    ``ends``: what begins words that name nobody any more."""

    action: re.Pattern[str]
    split: re.Pattern[str]
    ends: re.Pattern[str]


_FRENCH_NOUNS = (
    r"(?!(?:titre|ordre|cadre|mesure|membre|nombre|autre|notre|leur|genre|lettre|dernier|premier"
    r"|particulier|entre|contre|faire face|caractere|horizon|maniere|matiere|hier|concernes?)\b)"
)
GRAMMARS: dict[str, Grammar] = {
    "fr": Grammar(
        re.compile(
            rf"(?<=[\s,])(?:de|d'|a)\s?(?:ne pas |s'|se |n'|y |en |lui |leur |l'|les |le "
            rf"|la )?{_FRENCH_NOUNS}[a-z]{{2,}}(?:er|ir|oir|re)\b"
            r"|(?<=[\s,])(?:a ce que|que|qu'(?:il|elle)s?)\s|(?<=[\s,])(?:de|a)\s?:"
        ),
        re.compile(
            r"(?<!\s)\s*[,;]\s*(?:(?:et|ou|ainsi qu(?:e |')|y compris|notamment|en particulier|dont"
            r"|tels que)\s*)*|(?<!\s)\s+(?:et|ou|ainsi qu(?:e |')|y compris|notamment"
            r"|en particulier)\s*"
        ),
        re.compile(
            r"en (?:consultation|cooperation|collaboration|coordination|concertation|tenant)"
            r"|avec\b|agissant|dans\b|sous reserve|conformement|selon|lors|par\b|a cet egard"
            r"|aux fins|compte tenu|pour\b|s'il|qui\b|a sa\b|a leur\b|a titre"
        ),
    ),
    "es": Grammar(
        re.compile(
            r"(?<=[\s,])(?:a )?que[\s,](?!son|tengan|esten|aun|no hayan)|(?<=[\s,])a\s(?!(?:lugar"
            r"|mar|nivel|par)\b)[a-z]{2,}(?:ar|er|ir)(?:se|lo|la|los|las)?\b|(?<=[\s,])(?:a"
            r"|que)\s?:"
        ),
        re.compile(
            r"(?<!\s)\s*[,;]\s*(?:(?:[yeou]|asi como|incluid[oa]s?|en particular|entre ellos"
            r"|inclusive)\s+(?:a\s)?)*|(?<!\s)\s+(?:[yeou]|asi como|incluid[oa]s?|en particular)\s+"
        ),
        re.compile(
            r"en (?:consulta|cooperacion|colaboracion|coordinacion|consonancia|su|este)|con\b"
            r"|dentro|de conformidad|segun|mediante|por\b|con sujecion|sujeto|teniendo|previa"
            r"|para\b|que\b"
        ),
    ),
    "ru": Grammar(
        re.compile(
            r"(?<=[\s,])(?!(?:часть|область|власть|есть|сеть|путь|очередь|роль|цель|мочь"
            r"|помощь)\b)(?![а-я]*ость\b)[а-я]{3,}(?:ать|ять|ить|еть|уть|оть|ыть|сти|зти|йти|чь"
            r"|ться|тись)\b|(?<=[\s,])чтобы\s|(?<=[\s,])о том,"
        ),
        re.compile(
            r"(?<!\s)\s*[,;]\s*(?:(?:и|или|а также|включая|в том числе|в частности|а)\s+)*"
            r"|(?<!\s)\s+(?:и|или"
            r"|а также|включая)\s+"
        ),
        re.compile(
            r"в (?:консультации|сотрудничестве|координации|рамках|соответствии|связи|этой|этом"
            r"|пределах)|при\b|с учетом|на\b|через\b|совместно|действуя|по\b|которы[еймх]+|имеющ"
            r"|путем|для\b|когда|с\b"
        ),
    ),
    "ar": Grammar(
        re.compile(r"(?<=\s)(?:(?:الي|علي) )?ان\s|(?<=\s)(?:الي|علي)\s(?!ان\b)"),
        re.compile(
            r"(?<!\s)\s*[،,؛;]\s*و?(?:كذلك |ايضا |لا سيما |خاصه |بما في ذلك |بمن فيهم )*"
            r"|(?<!\s)\s+و(?=[\u0621-\u064a])|\s+او\s+|\s+بما في ذلك\s+"
        ),
        re.compile(r"بالتشاور|بالتعاون|بالتنسيق|من خلال|في\b|رهنا|وفقا|عن طريق|مع\b|عند|حسب|بناء"),
    ),
    "zh": Grammar(
        re.compile(r"(?!)"),
        re.compile(r"(?:[、，,；]|以及|和|及|与|或|包括|特别是|尤其是)+\s*"),
        re.compile(r"(?:在|与[^、，]{1,20}(?:协商|合作)|通过|根据|按照|视|酌情|经|依照|为)"),
    ),
}

#: What stands between the verb and the first name: "à", "al", "إلى", adverbs.
LEAD_IN = re.compile(
    r"[\s,]*(?:(?:egalement|en outre|a nouveau|de nouveau|instamment|vivement|aussi|tambien|ademas"
    r"|encarecidamente|asimismo|nuevamente|также|далее|вновь|настоятельно|ايضا|كذلك|مجددا|بقوه"
    r"|在这方面|还|也)[\s,]+)*(?:(?:a la|a l'|au|aux|a los|a las|al|a|el|la|los|las|le|les|l'"
    r"|des?|الي"
    r"|من|علي)(?:\s|(?<=')))*(?:(?:tous|toutes|todos|todas|tous les|todos los|всех|всем|все|جميع"
    r"|كل|所有|有关|相关|的)\s?(?:les |los |las )?)*"
)
