"""Bodies, offices and agencies that are told to act, in English.

Rows as :mod:`assistant.documents.mandates.names` explains them.
"""

from __future__ import annotations

BODIES: tuple[tuple[str, str], ...] = (
    ("Executive Secretary", r"(?:deputy )?executive secretar(?:y|ies)"),
    (
        "Executive Director",
        (
            r"executive directors?|directors?[- ]general|(?:associate )?administrators?\b"
            r"|executive heads?|heads? of (?:(?:the|all|other|relevant"
            r"|its) ){0,4}(?:united nations [a-z]+"
            r"|specialized agencies|agencies|funds|programmes|entity)\b|managing director"
            r"|president of the world bank"
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
    ("Secretariat", r"(?:under|assistant)-secretar(?:y|ies)-general"),
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
            r"(?:vice-|co-)?(?:president|chair)(?:s|man|men|person|persons|woman)?\b"
            r"|presidenc(?:y|ies)"
            r"|co-facilitators?|facilitators?|bureaux?\b|rapporteurs?\b|presiding officers"
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
    (
        "Security Council",
        (r"security council\b(?! (?:[a-z-]+ ){0,3}(?:committee|working group)s?\b)"),
    ),
    ("Economic and Social Council", r"economic and social council|ecosoc\b"),
    ("Human Rights Council", r"human rights council\b(?! advisory)"),
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
        r"united nations entity for gender equality[a-z ]{0,40}|un[- ]women\b",
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
            r"|outer space affairs|information and communications technology"
            r"|human resources[a-z ]{0,40}|programme planning[a-z, ]{0,40}|central support services"
            r"|south-south cooperation)|(?:united nations |un )?office (?:of|on|for) counter[- ]"
            r"terrorism|unoct\b|development coordination office|ocha\b|oios\b|the departments?\b"
            r"|the division\b"
            r"|division (?:for|of) [a-z ]{1,40}|codification division|emergency relief coordinator"
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
            r"|assistance|peacebuilding) (?:and (?:(?:other|relevant|all|special|political"
            r"|united nations"
            r"|peacebuilding|field|support) ){0,5}(?:[a-z]+ )?)?(?:missions?|operations"
            r"|forces?)\b(?! \w*-finding)"
            r"|(?<!deploying )non-united nations forces|peacekeepers|missions?\b(?= (?:in"
            r"|of the united nations))"
        ),
    ),
)
