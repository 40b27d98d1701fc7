"""Who can be told to act: the closed list of addressees and the words that stand for them.

Patterns read folded text in lower case (:func:`assistant.references.folding.fold`): no accents,
Arabic without its marks. At one place the first row that matches counts, so what is special
stands before what is general. A row may stand for two names, joined by "|".
"""

from __future__ import annotations


from assistant.documents.mandates.states import STATES

#: What no row fits; the printed words are kept beside the name.
OTHER = "Other"

_BODY = r"(?:committee|commission|forum|board|panel|tribunal|group|task force|team|mechanism)s?"
_WORD = r"(?:(?!and |or |to |that |which |system )[a-z'-]+ )"
_UN = r"(?:of|within|in|from|across) the united nations(?: development)?(?: system)?"
_UN_PARTS = (
    r"(?:organi[sz]ations?|entit(?:y|ies)|agenc(?:y|ies)|bod(?:y|ies)|organs?|funds|programmes"
    r"|institutions?|offices?|parts?|components?|departments?|mechanisms|treaty bodies)"
)

ENGLISH: tuple[tuple[str, str], ...] = (
    ("Executive Secretary", r"(?:deputy )?executive secretar(?:y|ies)"),
    (
        "Executive Director",
        (
            r"executive directors?|directors?[- ]general|(?:associate )?administrators?\b"
            r"|executive heads?|managing director|president of the world bank"
        ),
    ),
    (
        "Special representatives and envoys",
        (
            r"(?:deputy )?special (?:representatives?|envoys?|advis[eo]rs?|coordinators?)"
            r"|personal envoys?|high representatives?|envoys?\b"
            r"|resident and humanitarian coordinator"
        ),
    ),
    (
        "UNHCR",
        r"(?:office of the )?(?:united nations )?high commissioner for refugees|unhcr\b",
    ),
    (
        "High Commissioner for Human Rights",
        r"(?:office of the )?(?:united nations )?high commissioner(?: for human rights)?|ohchr\b",
    ),
    ("Secretary-General", r"secretary[- ]general\b"),
    (
        "Special procedures",
        (
            r"special rapporteurs?|independent experts?|(?:thematic )?special procedures?"
            r"|mandate[- ]holders?|working group on (?:arbitrary|enforced|the use of mercen"
            r"|discrimination ag|the issue of|business and human|transnational|peasants"
            r"|people of african|the issue of human)"
        ),
    ),
    (
        "Green Climate Fund",
        r"(?:board of the )?green climate fund|gcf\b",
    ),
    ("Adaptation Fund", r"(?:board of the )?adaptation fund"),
    ("Global Environment Facility", r"(?:council of the )?global environment facility|gef\b"),
    (
        "Financial mechanism",
        (
            r"(?:operating )?entit(?:y|ies)[a-z ]{0,40} (?:of"
            r"|with) the(?: operation of the)? financial mechanism|financial mechanism"
        ),
    ),
    (
        "Presiding officers",
        (
            r"(?:vice-|co-)?(?:president|chair)(?:s|man|men|person|persons|woman)?\b|presidency"
            r"|co-facilitators?|facilitators?|bureaux?\b|rapporteurs?\b"
        ),
    ),
    (
        "Subsidiary Body for Scientific and Technological Advice",
        r"subsidiary body for scientific and technological advice|sbsta\b",
    ),
    (
        "Subsidiary Body for Implementation",
        r"subsidiary body for implementation|sbi\b",
    ),
    ("Ad hoc working groups", r"(?:open-ended )?ad hoc (?:open-ended )?(?:[a-z-]+ )?working group"),
    ("Open-ended Working Group", r"open-ended working group|oewg\b"),
    (
        "Persistent Organic Pollutants Review Committee",
        r"persistent organic pollutants review committee|poprc\b",
    ),
    ("Chemical Review Committee", r"chemicals? review committee"),
    (
        "Conference of the Parties",
        (
            r"conferences? of the (?:states )?parties(?: serving as the meeting of the parties(?: "
            r"to the (?:kyoto protocol|paris agreement))?)?|meetings? of the (?:states )?parties"
            r"|cop\b|cmp\b|cma\b"
        ),
    ),
    ("Committees and subsidiary bodies", r"(?:united nations )?environment assembly"),
    ("Committees and subsidiary bodies", r"(?:world health|parliamentary) assembly"),
    ("Committees and subsidiary bodies", r"general committee|joint inspection unit"),
    (
        "Committees and subsidiary bodies",
        (
            r"(?:secretariat of the )?high-level political forum"
            r"|climate technology centre(?: and network)?|ctcn\b"
        ),
    ),
    ("Global Environment Facility", r"least developed countries fund|special climate change fund"),
    (
        "General Assembly",
        (
            r"general assembly|(?:first|second|third|fourth|fifth|sixth|main) committees?"
            r"|the assembly\b"
        ),
    ),
    ("Security Council", r"security council"),
    ("Economic and Social Council", r"economic and social council|ecosoc\b"),
    ("Human Rights Council", r"human rights council"),
    # Agencies by name.
    (
        "UNEP",
        (
            r"(?:united nations environment programme|united nations environment\b(?! (?:assembly"
            r"|manag))|unep\b)"
        ),
    ),
    ("FAO", r"food and agriculture organization(?: of the united nations)?|fao\b"),
    ("UNDP", r"united nations development programme|undp\b"),
    ("WHO", r"world health organi[sz]ation|(?<![a-z] )who\b(?= |$)(?! (?:have|are|is|has|were))"),
    ("WMO", r"world meteorological organi[sz]ation|wmo\b"),
    (
        "UNESCO",
        r"(?:united nations )?educational, scientific and cultural organi[sz]ation|unesco\b",
    ),
    ("UNICEF", r"united nations children's fund|unicef\b"),
    ("UNODC", r"(?:united nations )?office on drugs and crime|unodc\b"),
    ("UNCTAD", r"united nations (?:conference on )?trade and development|unctad\b"),
    ("UNIDO", r"(?:united nations )?industrial development organi[sz]ation|unido\b"),
    ("ILO", r"international labour organi[sz]ation|international labour office|ilo\b"),
    ("ITU", r"international telecommunication union|itu\b"),
    ("IMO", r"international maritime organi[sz]ation|imo\b"),
    ("WTO", r"world trade organi[sz]ation|wto\b"),
    ("IMF", r"international monetary fund|imf\b"),
    ("World Bank", r"world bank(?: group)?"),
    ("IPCC", r"intergovernmental panel on climate change|ipcc\b"),
    (
        "UN-Women",
        r"united nations entity for gender equality[a-z ]*|un[- ]women\b",
    ),
    ("UN-Habitat", r"united nations human settlements programme|un-habitat\b"),
    ("UNITAR", r"united nations institute for training and research|unitar\b"),
    ("UNFPA", r"united nations population fund|unfpa\b"),
    ("WFP", r"world food programme|wfp\b"),
    ("IAEA", r"international atomic energy agency|iaea\b"),
    # Parts of the Secretariat, missions.
    (
        "Secretariat",
        (
            r"(?:ozone )?secretariats?\b|departments? (?:of|for) (?:[a-z, ]{0,60}(?:affairs"
            r"|information|communications|operations|management|support|security|compliance))"
            r"|(?:united nations )?office (?:of|for) (?:legal affairs|internal oversight services"
            r"|(?:the )?coordination of humanitarian affairs|disarmament affairs"
            r"|outer space affairs|counter-terrorism|information and communications technology"
            r"|human resources[a-z ]*|programme planning[a-z, ]*|central support services"
            r"|south-south cooperation)|ocha\b|oios\b|the department\b|the division\b"
            r"|division (?:for|of) [a-z ]+|codification division|emergency relief coordinator"
            r"|controller\b"
        ),
    ),
    (
        "Missions and operations",
        (
            r"minu[a-z]+|uniogbis|unipsil|unmee|bnub\b|unowas?\b|unoca\b|unami\b|monus?co"
            r"|una?m[a-z]{1,4}\b(?<!unmas)|unisfa|unifil|undof|unoci|unomig|unficyp|unsmil"
            r"|unso[mas]\b|untso|unitams|unitad|amisom|atmis|aussom|isaf\b|kfor|eufor|binuh"
            r"|(?:peacekeeping|special political|political|field|multinational|international"
            r"|stabili[sz]ation|united nations|integrated|support|observer|verification"
            r"|assistance) (?:and [a-z]+ )?(?:missions?|operations|forces?)\b(?! \w*-finding)"
            r"|peacekeepers|missions?\b(?= (?:in|of the united nations))"
        ),
    ),
    # Parties and States.
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
            r"|armed |all |situations of )*(?:armed )?(?:conflict|dispute|hostilit)[a-z]*"
            r"|warring parties|(?:all |the )?conflicting parties"
            r"|(?:all )?(?:other )?armed (?:[a-z]+ ){0,3}groups|(?:syrian|libyan|yemeni|congolese"
            r"|afghan|malian|ivorian|sudanese|burundian|liberian|somali|cypriot) parties"
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
            r"|respective|interested|concerned|relevant|host|member) )*governments\b"
            r"|local authorities|municipalities|(?:national|competent|judicial|relevant"
            r"|competent national) authorities|government agencies"
        ),
    ),
    ("Named State", r"\bgovernment\b"),
    ("International community", r"international (?:donor )?community"),
    # The United Nations system.
    (
        "United Nations system",
        r"united nations (?:sustainable )?development group\b",
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
            rf"(?:specialized )?{_UN_PARTS}(?:,? (?:and |or )?(?:(?:other |relevant |specialized "
            rf"|all )*{_UN_PARTS})){{0,5}} {_UN}|united nations (?:development )?system(?:(?:'s)? "
            rf"[a-z]+)?"
            r"|united nations (?:(?!and |or |to )[a-z-]+ ){0,2}?(?:agencies|entities|bodies"
            r"|organi[sz]ations|institutions|country teams?|resident coordinators?"
            r"|funds(?: and programmes)?|programmes|partners|teams|information centres)"
        ),
    ),
    (
        "States",
        r"(?:states|members?) members? of the united nations|members? of the united nations",
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
            r"|joint united nations [a-z /-]+|unaids\b|unrwa\b|inter-agency standing committee"
            r"|chief executives board[a-z ]*"
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
            r"|sub-commissions?|commission of inquiry|fact-finding mission|mechanism|platforms?"
            r"|expert group|councils?)\b"
        ),
    ),
    ("parts", r"(?<!international )(?<!humanitarian )(?<!regional )agencies\b"),
    # Everybody else.
    ("Regional centres", r"(?:sub)?regional (?:and (?:sub)?regional )?(?:[a-z-]+ )?centres?"),
    (
        "Financial institutions",
        (
            r"(?:international |regional |multilateral |development )*(?:financ(?:e|ial"
            r"|ing) institutions?|development banks?|development finance institutions|banks?\b)"
            r"|bretton woods institutions"
        ),
    ),
    (
        "Intergovernmental organizations|Non-governmental organizations",
        (
            r"intergovernmental(?: organi[sz]ations)? and non-governmental organi[sz]ations"
            r"|governmental and non-governmental organi[sz]ations"
        ),
    ),
    (
        "Non-governmental organizations",
        (
            r"(?:international |national |local |relevant )*non-governmental (?:organi[sz]ations?"
            r"|actors)|ngos?\b"
        ),
    ),
    (
        "Civil society",
        (
            r"civil society(?: organi[sz]ations| groups| actors)?|(?:women's?|youth|girls'"
            r"|children's|indigenous|community|faith-based|religious"
            r"|grass-?roots)-? ?(?:led )?(?:women's |youth )organi[sz]ations(?: and groups)?"
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
            r"(?:bilateral |multilateral |international |other |traditional )*donors?(?: countries"
            r"| community| agencies| states)?\b|(?:development|international|bilateral"
            r"|cooperation) (?:and [a-z]+ )?partners|contributors"
        ),
    ),
    (
        "Intergovernmental organizations",
        (
            r"(?:(?:relevant|competent|appropriate|other|international|intergovernmental|regional"
            r"|subregional|multilateral|global|interregional|humanitarian) (?:(?:and|or"
            r"|and/or) )?)*(?:fisheries management |economic integration )?(?:organi[sz]ations?"
            r"|agencies)(?: and arrangements)?|african union(?: commission)?|european (?:union"
            r"|commission)|pacific islands forum(?: secretariat)?|ecowas\b"
            r"|economic community of [a-z ]+|igad\b|asean\b|association of southeast asian nations"
            r"|league of arab states|osce\b|nato\b|interpol\b"
            r"|(?:sub-?)?regional economic communities|southern african development community"
            r"|organization (?:of|for) [a-z -]+|regional (?:bodies|arrangements|mechanisms)"
            r"|international (?:bodies|institutions)|intergovernmental bodies"
            r"|international committee of the red cross"
        ),
    ),
    (
        "States",
        (
            r"(?:(?:all|member|other|flag|coastal|port|host|neighbou?ring|interested|affected"
            r"|troop-contributing|non-member|nuclear-weapon) )*(?:states|countries|nations)\b"
            r"|each (?:member )?state\b|(?:member|any|every|requesting|requested) state\b"
            r"|non-parties|members\b(?! of the [a-z -]{0,40}(?:committee|council|commission|board"
            r"|group|conference|bureau))|delegations|missions\b"
        ),
    ),
    ("office", r"(?<=the )office\b(?! of (?!the united nations system))(?! for)"),
    ("entities", r"entities\b"),
    (
        "Stakeholders",
        (
            r"(?:stakeholders?|actors|partners|others|practitioners|partnerships)\b"
            r"|entities (?:concerned|referred)|non-state actors|non-party stakeholders"
        ),
    ),
)

#: Every name that an addressee may have.
ADDRESSEES: tuple[str, ...] = (
    *dict.fromkeys(
        {
            "parties": "Parties",
            "entities": "United Nations system",
            "office": "Secretariat",
            "parts": "United Nations system",
        }.get(name, name)
        for names, _ in ENGLISH
        for name in names.split("|")
    ),
    OTHER,
)
