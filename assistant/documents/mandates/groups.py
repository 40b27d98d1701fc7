"""Parties, States, the United Nations system and everybody else who is told to act, in English.

Rows as :mod:`assistant.documents.mandates.names` explains them.
"""

from __future__ import annotations

from assistant.documents.mandates.states import STATES

_BODY = r"(?:committee|commission|forum|board|panel|tribunal|group|task force|team|mechanism)s?"
_WORD = r"(?:(?!and |or |to |that |which |system )[a-z'-]+ )"
_UN = r"(?:of|within|in|from|across) the united nations(?: development)?(?: system)?"
_UN_PARTS = (
    r"(?:organi[sz]ations?|entit(?:y|ies)|agenc(?:y|ies)|bod(?:y|ies)|organs?|funds|programmes"
    r"|institutions?|offices?|parts?|components?|departments?|mechanisms|treaty bodies)"
)

GROUPS: tuple[tuple[str, str], ...] = (
    (
        "Non-Annex I Parties",
        r"part(?:y|ies) not included in annex i\b|non-annex i part(?:y|ies)",
    ),
    (
        "Annex I Parties",
        r"(?:developed[- ]country )?part(?:y|ies) included in annex i\b|annex i part(?:y|ies)",
    ),
    (
        "Developed-country Parties|Developing-country Parties",
        r"developed and developing[- ]countr(?:y|ies)(?: part(?:y|ies))?",
    ),
    ("Developed-country Parties", r"parties included in annex ii\b|annex ii part(?:y|ies)"),
    (
        "Developed-country Parties",
        (
            r"(?<!least )developed[- ]countr(?:y|ies)(?: (?:states? )?part(?:y|ies)| governments?"
            r"| members?)?|developed part(?:y|ies)|developed states"
        ),
    ),
    (
        "Parties with economies in transition",
        (
            r"(?:states? )?(?:part(?:y|ies)|countr(?:y|ies)) (?:with"
            r"|whose) economies (?:are )?(?:in|undergoing(?: the process of)?) transition"
            r"|countries in transition|transition(?:al)? (?:economies|countries)"
        ),
    ),
    (
        "Small island developing States",
        r"small island developing states?(?: parties)?|sids\b",
    ),
    (
        "Least developed countries",
        r"least developed[- ]countr(?:y|ies)(?: part(?:y|ies))?(?! expert)|ldcs?\b",
    ),
    (
        "Developing-country Parties",
        (
            r"developing[- ]countr(?:y|ies)(?: (?:states? )?part(?:y|ies))?"
            r"|developing (?:states?(?: part(?:y|ies))?|part(?:y|ies))"
        ),
    ),
    (
        "Parties to a conflict",
        (
            r"(?:warring |belligerent )?parties (?:to|in|involved in) (?:the |an |any |this |that "
            r"|armed |all |situations of ){0,6}(?:armed )?(?:conflict|dispute|hostilit)[a-z]*"
            r"|warring parties|(?:all |the )?conflicting parties"
            r"|(?:all )?(?:other )?armed (?:[a-z]+ ){0,3}groups|(?:syrian|libyan|yemeni|congolese"
            r"|afghan|malian|ivorian|sudanese|burundian|liberian|somali|cypriot) parties"
            r"|(?<=all )(?:the )?sides\b"
        ),
    ),
    (
        "Parties",
        r"(?:states?|contracting|high contracting) part(?:y|ies)|signator(?:y|ies)(?: states)?",
    ),
    ("parties", r"part(?:y|ies)\b"),
    (
        "Named State",
        (
            r"governments? of (?:the )?(?:(?:republic|kingdom|state|islamic"
            r"|federal) [a-z ]{0,25})?"
            rf"(?:{STATES})|(?:transitional|interim|federal|national unity"
            rf"|territorial) governments?"
            r"(?: of(?: national [a-z]+)?(?: (?:the )?[a-z]+)?)?|administering powers?"
            r"|occupying power"
            rf"|(?:{STATES})\b(?:'s)?(?: (?:authorities|government))?"
        ),
    ),
    (
        "Named State",
        (
            r"[a-z-]+(?:ese|land|an|ian|ish|ari|aqi|eni|ali|ani|ti|yr|ch) (?:authorit(?:y|ies)"
            r"|government)\b"
        ),
    ),
    ("Named State", rf"authorities (?:of|in) (?:the )?(?:{STATES})|(?<=the )authorities\b"),
    (
        "Governments",
        (
            r"(?:(?:national|local|regional|subnational|central|municipal|provincial|donor|all"
            r"|respective|interested|concerned|relevant|host|member) ){0,6}governments\b"
            r"|municipalities|(?:(?:national|competent|judicial|relevant|local"
            r"|regional|law enforcement|criminal justice|educational|education|health|electoral"
            r"|customs"
            r"|regulatory|prison|border|border control|security|administrative|public|state"
            r"|responsible|appropriate|central|municipal|civil)(?:, | and |,? and |,? or | )){1,5}"
            r"authorities|government (?:agencies|representatives)"
        ),
    ),
    ("Named State", r"\bgovernment\b"),
    ("International community", r"international (?:donor )?community"),
    # The United Nations system.
    (
        "United Nations system",
        (
            r"(?:members? of the )?(?:united nations|un) (?:(?:sustainable )?development group"
            r"|country"
            r" teams?)\b|(?:members? of the )?(?:united nations )?global counter-terrorism "
            r"coordination"
            r" compact(?: entities)?|global compact entities|un (?:(?:and|or"
            r"|relevant) )?(?:agencies"
            r"|entities|bodies|organi[sz]ations|system|development system)\b|un-water\b"
        ),
    ),
    (
        "Committees and subsidiary bodies",
        r"least developed countries expert group|consultative group of experts",
    ),
    (
        "Committees and subsidiary bodies",
        (
            rf"united nations {_WORD}{{0,5}}?{_BODY}\b|(?:human rights )?treaty bod(?:y|ies)"
            rf"|(?:(?:governing|human rights|supervisory|decision-making|regulatory"
            rf"|legislative) )+bod(?:y|ies)|cted\b|ctc\b|pbc\b|regional commissions?"
            rf"|subsidiary bod(?:y|ies)|constituted bodies"
        ),
    ),
    (
        "United Nations system",
        (
            rf"(?:(?:relevant|competent|appropriate|other|specialized|all|concerned"
            rf"|various) ){{0,4}}"
            rf"{_UN_PARTS}(?:,? (?:and |or )?(?:(?:other |relevant |specialized "
            rf"|all ){{0,6}}{_UN_PARTS})){{0,5}} {_UN}|united nations (?:development "
            rf")?system(?:(?:'s)? "
            rf"[a-z]+)?"
            r"|united nations (?:(?!and |or |to )[a-z-]+ ){0,2}?(?:agencies|entities|bodies"
            r"|organi[sz]ations|institutions|country teams?|resident coordinators?"
            r"|funds(?: and programmes)?|programmes|partners|teams|information centres)"
        ),
    ),
    (
        "States",
        (
            r"(?:states|members?) members? of the united nations"
            r"|members? of the united nations(?! [a-z])"
        ),
    ),
    (
        "United Nations system",
        (
            r"international organization for migration|iom\b|world tourism organi[sz]ation"
            r"|united nations office (?:for|on) (?:(?!and )[a-z-]+ ?){1,4}"
            r"|united nations environment management group"
            r"|world intellectual property organi[sz]ation|universal postal union"
            r"|united nations volunteers|united nations\b(?! (?:convention|framework|charter"
            r"|member|declaration|university))|funds and programmes|specialized agencies"
            r"|resident coordinators?|country teams?|humanitarian (?:country team|coordinators?)"
            r"|joint united nations [a-z /-]{1,40}|unaids\b|unrwa\b|inter-agency standing committee"
            r"|chief executives board[a-z ]{0,40}"
        ),
    ),
    # Bodies by what they are.
    (
        "Committees and subsidiary bodies",
        (
            r"(?:committees?|(?<!african union )commissions?|boards?|panels?|tribunals?|courts?"
            r"|task forces?|working groups?|working part(?:y|ies)|forums?|fora"
            r"|group of (?:governmental )?experts|(?:expert|advisory|consultative|monitoring"
            r"|contact|liaison|technical) (?:groups?|teams?)|ombudsperson|subcommittees?"
            r"|sub-commissions?|commission of inquiry|fact-finding mission|mechanisms?"
            r"|(?<!online )(?<!media )(?<!digital )platforms?"
            r"|expert group|councils?|executive directorate|(?<=the )directorate|(?<=the )group"
            r"|conference on disarmament)\b(?! of state)"
        ),
    ),
    ("parts", r"(?<!international )(?<!humanitarian )(?<!regional )agencies\b"),
    # Everybody else.
    ("Regional centres", r"(?:sub)?regional (?:and (?:sub)?regional )?(?:[a-z-]+ )?centres?"),
    (
        "Financial institutions",
        (
            r"(?:international |regional |multilateral |development ){0,6}(?:financ(?:e|ial"
            r"|ing)(?: and (?!non)[a-z]+)? institutions?|development banks?"
            r"|development finance institutions|banks?\b)"
            r"|bretton woods institutions"
        ),
    ),
    (
        "Intergovernmental organizations|Non-governmental organizations",
        (
            r"(?:intergovernmental|governmental|international|regional)(?: organi[sz]ations)?"
            r"(?:,? and | or )(?:(?:other|relevant|interested) ){0,3}"
            r"non-governmental organi[sz]ations"
        ),
    ),
    (
        "Non-governmental organizations",
        (
            r"(?:international |national |local |relevant ){0,6}(?:non-governmental(?:, "
            r"non-profit and "
            r"charitable| and charitable| and non-profit)?|non-profit|not-for-profit|charitable) "
            r"(?:organi[sz]ations?"
            r"|actors)|ngos?\b"
        ),
    ),
    (
        "Civil society",
        (
            r"civil society(?: organi[sz]ations| groups| actors)?|(?:representative )?"
            r"organi[sz]ations of (?:persons with disabilities|women|older persons|young people)"
            r"|(?:women's?|youth|girls'"
            r"|children's|indigenous|community|faith-based|religious"
            r"|grass-?roots)-? ?(?:led )?(?:women's |youth )?organi[sz]ations(?: and groups)?"
            r"|women's (?:groups|organi[sz]ations)|indigenous (?:peoples|organi[sz]ations)"
            r"|local communities|(?:faith-based|community-based|community|religious|youth"
            r"|grass-roots|philanthropic) (?:organi[sz]ations|leaders|groups)"
        ),
    ),
    (
        "Academia",
        (
            r"academi[a-z]+(?: institutions)?|research institut[a-z]+|scientific community"
            r"|universities|researchers|(?:research|scientific|educational) (?:organi[sz]ations"
            r"|institutions|bodies)"
        ),
    ),
    (
        "Private sector",
        (
            r"private[- ]sector(?: [a-z]+)?|business(?:es)?(?: enterprises| sector| community)?\b"
            r"|industr(?:y|ies)\b(?! development)|companies|enterprises|corporations"
            r"|private entities"
        ),
    ),
    (
        "Donors",
        (
            r"(?:bilateral |multilateral |international |other "
            r"|traditional ){0,6}donors?(?: countries"
            r"| community| agencies| states)?\b|(?:development|international|bilateral"
            r"|cooperation) (?:and [a-z]+ )?partners|development agencies|contributors"
        ),
    ),
    (
        "Intergovernmental organizations",
        (
            r"(?:(?:relevant|competent|appropriate|other|international|intergovernmental|regional"
            r"|subregional|multilateral|global|interregional|humanitarian) (?:(?:and|or"
            r"|and/or) )?)*(?:fisheries management |economic integration )?(?:organi[sz]ations?"
            r"|agencies)\b(?: and arrangements)?|african union(?: commission)?|european (?:union"
            r"|commission)|pacific islands forum(?: secretariat)?|ecowas\b"
            r"|economic community of [a-z ]{1,40}|igad\b|asean\b"
            r"|association of southeast asian nations"
            r"|league of arab states|osce\b|nato\b|interpol\b"
            r"|(?:sub-?)?regional economic communities|southern african development community"
            r"|organization (?:of|for) [a-z -]{1,40}|regional (?:bodies|arrangements|mechanisms)"
            r"|international (?:bodies|institutions)|intergovernmental bodies"
            r"|international committee of the red cross"
        ),
    ),
    (
        "States",
        (
            r"(?:(?:all|member|other|flag|coastal|port|host|neighbou?ring|interested|affected"
            r"|troop-contributing|non-member|nuclear-weapon) ){0,6}(?:states|countries|nations)\b"
            r"|each (?:member )?state\b|(?:member|any|every|requesting|requested) state\b"
            r"|non-parties|members\b(?! of (?:the )?[a-z -]{0,40}(?:committee|council|commission"
            r"|board"
            r"|group|conference|bureau|panel|bodies|body|community|forum|parliament|forces)"
            r"| of the united nations [a-z])|delegations|missions\b"
        ),
    ),
    ("institute", r"(?<=the )(?:institute|centre|entity|agency|university)\b(?! (?:of|on|for) )"),
    ("office", r"(?<=the )office\b(?! of (?!the united nations system))(?! for)"),
    ("entities", r"entities\b"),
    (
        "Stakeholders",
        (
            r"(?:stakeholders?|actors|partners|others|practitioners|partnerships)\b"
            r"|entities (?:concerned|referred)|all concerned(?=[ ]?(?:$|,|to |with |in |by ))"
            r"|non-state actors|non-party stakeholders"
        ),
    ),
)
