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
        r"executive directors?|directors?[- ]general|(?:associate )?administrators?\b"
        r"|executive heads?|managing director|president of the world bank",
    ),
    (
        "Special representatives and envoys",
        r"(?:deputy )?special (?:representatives?|envoys?|advis[eo]rs?|coordinators?)"
        r"|personal envoys?|high representatives?|envoys?\b|resident and humanitarian coordinator",
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
        r"special rapporteurs?|independent experts?|(?:thematic )?special procedures?"
        r"|mandate[- ]holders?"
        r"|working group on (?:arbitrary|enforced|the use of mercen|discrimination ag|the issue of"
        r"|business and human|transnational|peasants|people of african|the issue of human)",
    ),
    (
        "Green Climate Fund",
        r"(?:board of the )?green climate fund|gcf\b",
    ),
    ("Adaptation Fund", r"(?:board of the )?adaptation fund"),
    ("Global Environment Facility", r"(?:council of the )?global environment facility|gef\b"),
    (
        "Financial mechanism",
        r"(?:operating )?entit(?:y|ies)[a-z ]{0,40} (?:of|with) the(?: operation of the)?"
        r" financial mechanism|financial mechanism",
    ),
    (
        "Presiding officers",
        r"(?:vice-|co-)?(?:president|chair)(?:s|man|men|person|persons|woman)?\b|presidency"
        r"|co-facilitators?|facilitators?|bureaux?\b|rapporteurs?\b",
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
        r"conferences? of the (?:states )?parties(?: serving as the meeting of the parties"
        r"(?: to the (?:kyoto protocol|paris agreement))?)?|meetings? of the (?:states )?parties"
        r"|cop\b|cmp\b|cma\b",
    ),
    ("Committees and subsidiary bodies", r"(?:united nations )?environment assembly"),
    ("Committees and subsidiary bodies", r"(?:world health|parliamentary) assembly"),
    ("Committees and subsidiary bodies", r"general committee|joint inspection unit"),
    (
        "Committees and subsidiary bodies",
        r"(?:secretariat of the )?high-level political forum|climate technology centre(?: and network)?|ctcn\b",
    ),
    ("Global Environment Facility", r"least developed countries fund|special climate change fund"),
    (
        "General Assembly",
        r"general assembly|(?:first|second|third|fourth|fifth|sixth|main) committees?"
        r"|the assembly\b",
    ),
    ("Security Council", r"security council"),
    ("Economic and Social Council", r"economic and social council|ecosoc\b"),
    ("Human Rights Council", r"human rights council"),
    # Agencies by name.
    (
        "UNEP",
        r"(?:united nations environment programme|united nations environment\b(?! (?:assembly|manag))"
        r"|unep\b)",
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
        r"(?:ozone )?secretariats?\b|departments? (?:of|for) (?:[a-z, ]{0,60}(?:affairs|information"
        r"|communications|operations|management|support|security|compliance))"
        r"|(?:united nations )?office (?:of|for) (?:legal affairs|internal oversight services"
        r"|(?:the )?coordination of humanitarian affairs|disarmament affairs|outer space affairs"
        r"|counter-terrorism|information and communications technology|human resources[a-z ]*"
        r"|programme planning[a-z, ]*|central support services|south-south cooperation)"
        r"|ocha\b|oios\b|the department\b|the division\b|division (?:for|of) [a-z ]+"
        r"|codification division|emergency relief coordinator|controller\b",
    ),
    (
        "Missions and operations",
        r"minu[a-z]+|uniogbis|unipsil|unmee|bnub\b|unowas?\b|unoca\b|unami\b|monus?co|una?m[a-z]{1,4}\b(?<!unmas)|unisfa|unifil|undof|unoci|unomig|unficyp"
        r"|unsmil|unso[mas]\b|untso|unitams|unitad|amisom|atmis|aussom|isaf\b|kfor|eufor|binuh"
        r"|(?:peacekeeping|special political|political|field|multinational|international|"
        r"stabili[sz]ation|united nations|integrated|support|observer|verification|assistance)"
        r" (?:and [a-z]+ )?(?:missions?|operations|forces?)\b(?! \w*-finding)|peacekeepers"
        r"|missions?\b(?= (?:in|of the united nations))",
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
        r"(?<!least )developed[- ]countr(?:y|ies)(?: (?:states? )?part(?:y|ies)| governments?"
        r"| members?)?|developed part(?:y|ies)|developed states",
    ),
    (
        "Parties with economies in transition",
        r"(?:states? )?(?:part(?:y|ies)|countr(?:y|ies)) (?:with|whose) economies"
        r" (?:are )?(?:in|undergoing(?: the process of)?) transition",
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
        r"developing[- ]countr(?:y|ies)(?: (?:states? )?part(?:y|ies))?"
        r"|developing (?:states?(?: part(?:y|ies))?|part(?:y|ies))",
    ),
    (
        "Parties to a conflict",
        r"(?:warring |belligerent )?parties (?:to|in|involved in)"
        r" (?:the |an |any |this |that |armed |all |situations of )*(?:armed )?(?:conflict|dispute|hostilit)[a-z]*"
        r"|warring parties|(?:all |the )?conflicting parties|(?:all )?(?:other )?armed (?:[a-z]+ ){0,3}groups"
        r"|(?:syrian|libyan|yemeni|congolese|afghan|malian|ivorian|sudanese|burundian|liberian"
        r"|somali|cypriot) parties",
    ),
    (
        "Parties",
        r"(?:states?|contracting|high contracting) part(?:y|ies)|signator(?:y|ies)(?: states)?",
    ),
    ("parties", r"part(?:y|ies)\b"),
    (
        "Named State",
        r"governments? of (?:the )?(?:(?:republic|kingdom|state|islamic|federal) [a-z ]{0,25})?"
        rf"(?:{STATES})|(?:transitional|interim|federal|national unity|territorial) governments?"
        r"(?: of(?: national [a-z]+)?(?: (?:the )?[a-z]+)?)?|administering powers?|occupying power"
        rf"|(?:{STATES})\b(?:'s)?(?: (?:authorities|government))?",
    ),
    (
        "Named State",
        r"[a-z-]+(?:ese|land|an|ian|ish|ari|aqi|eni|ali|ani|ti|yr|ch) (?:authorit(?:y|ies)|government)\b",
    ),
    ("Named State", rf"authorities (?:of|in) (?:the )?(?:{STATES})|(?<=the )authorities\b"),
    (
        "Governments",
        r"(?:(?:national|local|regional|subnational|central|municipal|provincial|donor|all|respective"
        r"|interested|concerned|relevant|host|member) )*governments\b|local authorities|municipalities"
        r"|(?:national|competent|judicial|relevant|competent national) authorities|government agencies",
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
        rf"united nations {_WORD}{{0,5}}?{_BODY}\b|(?:human rights )?treaty bod(?:y|ies)"
        rf"|(?:(?:governing|human rights|supervisory|decision-making|regulatory|legislative) )+bod(?:y|ies)|cted\b|ctc\b|pbc\b|regional commissions?|subsidiary bod(?:y|ies)|constituted bodies",
    ),
    (
        "United Nations system",
        rf"(?:specialized )?{_UN_PARTS}(?:,? (?:and |or )?(?:(?:other |relevant |specialized |all )*"
        rf"{_UN_PARTS})){{0,5}} {_UN}|united nations (?:development )?system(?:(?:'s)? [a-z]+)?"
        r"|united nations (?:(?!and |or |to )[a-z-]+ ){0,2}?(?:agencies|entities|bodies|organi[sz]ations|institutions"
        r"|country teams?|resident coordinators?|funds(?: and programmes)?|programmes|partners|teams"
        r"|information centres)",
    ),
    (
        "States",
        r"(?:states|members?) members? of the united nations|members? of the united nations",
    ),
    (
        "United Nations system",
        r"international organization for migration|iom\b"
        r"|world tourism organi[sz]ation|united nations office (?:for|on) (?:(?!and )[a-z-]+ ?){1,4}|united nations environment management group"
        r"|world intellectual property organi[sz]ation|universal postal union|united nations volunteers"
        r"|united nations\b(?! (?:convention|framework|charter|member|declaration|university))"
        r"|funds and programmes|specialized agencies|resident coordinators?|country teams?"
        r"|humanitarian (?:country team|coordinators?)|joint united nations [a-z /-]+|unaids\b"
        r"|unrwa\b|inter-agency standing committee|chief executives board[a-z ]*",
    ),
    # Bodies by what they are.
    (
        "Committees and subsidiary bodies",
        r"(?:committees?|(?<!african union )commissions?|boards?|panels?|tribunals?|courts?"
        r"|task forces?|working groups?|working part(?:y|ies)|forums?|fora|group of (?:governmental )?experts"
        r"|(?:expert|advisory|consultative|monitoring|contact|liaison|technical) (?:groups?|teams?)|ombudsperson"
        r"|subcommittees?|sub-commissions?|commission of inquiry|fact-finding mission|mechanism|platforms?"
        r"|expert group|councils?)\b",
    ),
    ("parts", r"(?<!international )(?<!humanitarian )(?<!regional )agencies\b"),
    # Everybody else.
    ("Regional centres", r"(?:sub)?regional (?:and (?:sub)?regional )?(?:[a-z-]+ )?centres?"),
    (
        "Financial institutions",
        r"(?:international |regional |multilateral |development )*(?:financ(?:e|ial|ing) institutions?"
        r"|development banks?|development finance institutions|banks?\b)|bretton woods institutions",
    ),
    (
        "Intergovernmental organizations|Non-governmental organizations",
        r"intergovernmental(?: organi[sz]ations)? and non-governmental organi[sz]ations"
        r"|governmental and non-governmental organi[sz]ations",
    ),
    (
        "Non-governmental organizations",
        r"(?:international |national |local |relevant )*non-governmental (?:organi[sz]ations?|actors)"
        r"|ngos?\b",
    ),
    (
        "Civil society",
        r"civil society(?: organi[sz]ations| groups| actors)?|(?:women's?|youth|girls'|children's|indigenous|community"
        r"|faith-based|religious|grass-?roots)-? ?(?:led )?(?:women's |youth )organi[sz]ations(?: and groups)?"
        r"|women's (?:groups|organi[sz]ations)|indigenous (?:peoples|organi[sz]ations)|local communities"
        r"|(?:faith-based|community-based|community|religious|youth|grass-roots|philanthropic) "
        r"(?:organi[sz]ations|leaders|groups)",
    ),
    (
        "Academia",
        r"academi[a-z]+(?: institutions)?|research institut[a-z]+|scientific community|universities"
        r"|researchers|(?:research|scientific|educational) (?:organi[sz]ations|institutions|bodies)",
    ),
    (
        "Private sector",
        r"private[- ]sector(?: [a-z]+)?|business(?:es)?(?: enterprises| sector| community)?\b"
        r"|industr(?:y|ies)\b(?! development)|companies|enterprises|corporations|private entities",
    ),
    (
        "Donors",
        r"(?:bilateral |multilateral |international |other |traditional )*donors?(?: countries"
        r"| community| agencies| states)?\b|(?:development|international|bilateral|cooperation) "
        r"(?:and [a-z]+ )?partners|contributors",
    ),
    (
        "Intergovernmental organizations",
        r"(?:(?:relevant|competent|appropriate|other|international|intergovernmental|regional|subregional"
        r"|multilateral|global|interregional|humanitarian) (?:(?:and|or|and/or) )?)*(?:fisheries management |economic integration )?"
        r"(?:organi[sz]ations?|agencies)(?: and arrangements)?|african union(?: commission)?"
        r"|european (?:union|commission)|pacific islands forum(?: secretariat)?|ecowas\b|economic community of [a-z ]+|igad\b|asean\b"
        r"|association of southeast asian nations|league of arab states|osce\b|nato\b|interpol\b"
        r"|(?:sub-?)?regional economic communities|southern african development community"
        r"|organization (?:of|for) [a-z -]+|regional (?:bodies|arrangements|mechanisms)|international "
        r"(?:bodies|institutions)|intergovernmental bodies|international committee of the red cross",
    ),
    (
        "States",
        r"(?:(?:all|member|other|flag|coastal|port|host|neighbou?ring|interested|affected|troop-contributing"
        r"|non-member|nuclear-weapon) )*(?:states|countries|nations)\b|each (?:member )?state\b"
        r"|(?:member|any|every|requesting|requested) state\b|non-parties|members\b(?! of the [a-z -]{0,40}(?:committee|council|commission|board|group|conference|bureau))|delegations|missions\b",
    ),
    ("office", r"(?<=the )office\b(?! of (?!the united nations system))(?! for)"),
    ("entities", r"entities\b"),
    (
        "Stakeholders",
        r"(?:stakeholders?|actors|partners|others|practitioners|partnerships)\b"
        r"|entities (?:concerned|referred)|non-state actors|non-party stakeholders",
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
