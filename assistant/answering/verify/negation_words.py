"""Words that deny, take out or take away, in six languages; patterns over folded text."""

from __future__ import annotations

#: Bounds and figures of speech in which a negation denies nothing.
HARMLESS = {
    "en": r"no (?:more|less|fewer|later) than|not (?:more|less|fewer|later) than|not only"
    r"|not exceeding"
    r"|whether or not|no\. ?\d|not least|at (?:the )?(?:very )?(?:least|most)"
    r"|most recent(?:ly)?|non-governmental|non-party|non-parties|non-annex|non-profit"
    r"|not (?:included|listed) in annex|(?:that|which|who) are not part(?:y|ies)"
    r"|not part(?:y|ies) to"
    r"|make the most|above all|after all|(?:some|certain) [a-z]+,?(?: namely| ?:)"
    r"|(?:across|around|throughout|all over) the (?:whole |entire )?(?:world|globe)",
    "fr": r"pas (?:plus|moins) de|non seulement"
    r"|tant que [^,;.]{1,30} ne|avant qu[e'][^,;.]{1,30} ne|au plus tard"
    r"|non gouvernementa(?:l|les|ux)|ne (?:[a-z']+ )?que"
    r"|non (?:visee?s? a l'annexe|parties?|limitee?|contractante?s?)"
    r"|(?:qui )?ne sont pas parties|dans le monde entier|avant tout"
    r"|(?:certaine?s|plusieurs) [a-z]+,?(?: a savoir| ?:)",
    "es": r"no (?:mas|menos) (?:tarde )?(?:del?|que)|no solo|hasta que no|a mas tardar"
    r"|no gubernamentales|no exceder[a-z]*"
    r"|no (?:incluidas? en el anexo|son partes|partes|pertenecientes al anexo)|sobre todo|ante todo"
    r"|en todo el mundo|(?:ciert|algun)[oa]s [a-z]+,?(?: a saber| ?:)"
    r"|(?:que )?no figuran en el anexo",
    "ru": r"не (?:более|менее|больше|меньше|позднее|дольше|выше|ниже)(?: чем)?|пока не|не только"
    r"|не (?:явля[а-я]+|включенн[а-я]+|входящ[а-я]+)(?: в приложени[ие]| сторонами| участниками)"
    r"|некотор[а-я]{2,3} [а-я]+,?(?: а именно| ?:)|прежде всего|во всем мире|по всему миру",
    "ar": r"(?:ما )?لا [يت](?:قل|زيد|تجاوز) (?:عن|علي)?|لا سيما|غير الحكوميه|غير حكوميه"
    r"|غير (?:ال)?مشروعه?|في موعد لا يتجاوز|غير (?:ال)?(?:اطراف|مدرجه في المرفق)"
    r"|(?:في )?جميع انحاء العالم|لا غني عن[هما]*|لا بد",
    "zh": r"不(?:超过|少于|多于|迟于|限成员)|不仅|非政府|各(?=缔约方|国|方)"
    r"|非(?:《公约》)?(?:附件|缔约)|未(?:列入|载入)(?:《公约》)?附件|不可或?缺|必不可少|不可分割"
    r"|世界各地|全球各地|(?:某些|一些)[^，,。；]{1,8}[，,]?即"
    r"|除[^，,。；]{1,30}(?:外|以外|之外)[，,]?(?=[^。；所均都不任]{0,40}?[还也亦又])|除了?[^，,。；]{1,30}[，,]?还",
}
NOT = {
    "en": r"(?:can)?not|n't|no longer|no|never|neither|nor|none|nobody|nothing|hardly"
    r"|non-(?=[a-z])|nowhere"
    r"|fail(?:s|ed)? to|refus(?:e|es|ed)|refrain(?:s|ed)? from|lack(?:s|ed)?|absence of"
    r"|instead of|rather than|unlike|beyond (?:the|its|their) control|outside (?:the|its|their)"
    r" control",
    "fr": r"ne|n'|pas|jamais|aucune?|ni|non(?=[ -])|nul(?:le)?"
    r"|independante?s? de (?:la|sa|leur) volonte",
    "es": r"no|nunca|jamas|ningun[oa]?|ni|tampoco|ajen[oa]s? a (?:la|su) voluntad",
    "ru": r"не|ни|нет|никогда|никаки[ехм]",
    "ar": r"لا|لم|لن|ليس(?:ت)?|غير|عدم|الا(?= [يت][\u0621-\u064a]{2,})",
    "zh": r"不|未|没有|无(?!害环境)|非(?!洲|公约|法|正式|政府|常|正规)|莫|勿",
}
WITHOUT = {
    "en": r"without|with no",
    "fr": r"sans",
    "es": r"sin",
    "ru": r"без",
    "ar": r"دون|بدون|بلا",
    "zh": r"而无|毫无",
}
EXCEPT = {
    "en": r"except(?:ing|ion of)?|unless|excluding|other than|apart from|with the exception"
    r"|save for|but not",
    "fr": r"sauf|except(?:e|ion de)|hormis|a moins que?|a l'exclusion|autre que",
    "es": r"salvo|excepto|a menos que|con excepcion|excluid[oa]s?|a excepcion",
    "ru": r"кроме(?! того)|за исключением|если не",
    "ar": r"الا(?= اذا| في| ان| عند| ما)|باستثناء|ما عدا|ما لم|سوي",
    "zh": r"除非|除外|不在此列|不包括在内|除[^，。]{1,20}(?:外|以外)",
}
#: Quantifiers whose change changes what is said.
QUANTIFIERS = {
    "only": {
        "en": r"only|solely|exclusively|merely|just",
        "fr": r"seulement|uniquement|exclusivement|seule(?= fois)",
        "es": r"solo|sola(?= vez)|solamente|unicamente|exclusivamente",
        "ru": r"только|лишь|исключительно|единственн[а-я]{2,3}",
        "ar": r"فقط|حصرا",
        "zh": r"只(?!要)|仅",
    },
    "all": {
        "en": r"all|every|each|any|both|entire|always|whole",
        "fr": r"tous|toutes|chaque|toujours|chacune?",
        "es": r"todos|todas|cada|siempre|tod[oa]",
        "ru": r"все|всех|всем|всеми|кажд[а-я]{2,3}|всегда",
        "ar": r"جميع|كل|كافه",
        "zh": r"所有|全部|每|一切",
    },
    "some": {
        "en": r"some|several|a few|few|certain|many|most|half|majority|partly|various|numerous"
        r"|a number of",
        "fr": r"certain(?:s|es)|quelques|plusieurs|la plupart|la moitie|nombreu(?:x|ses)",
        "es": r"algun[oa]s|vari[oa]s|cierto[s]?|ciert[oa]s|la mayoria|la mitad|much[oa]s",
        "ru": r"некотор[а-я]{2,3}|нескольк[а-я]{1,2}|больш[а-я]*инств[а-я]|многи[ехм]",
        "ar": r"بعض|معظم|عده|نصف",
        "zh": r"一些|某些|若干|大多数|多数|部分|半数",
    },
}
