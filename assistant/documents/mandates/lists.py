"""The words of an English list of addressees: what parts it, what ends it, what can act."""

from __future__ import annotations

import re

SPLIT = re.compile(
    r"(?<!\s)\s*[,;—]\s*(?:(?:and|or|as well as|in addition to|including|in particular|especially"
    r"|such as"
    r"|particularly"
    r"|notably|inter alia|along with|and/or|as appropriate|where appropriate|namely|also"
    r"|but)\b[,\s]*)*|(?<!\s)\s+(?:and|or|as well as|including|in particular|especially|such as"
    r"|particularly|notably|along with|and/or)\b[,\s]+"
)
#: A piece that opens so names no addressee. After the first kind no list goes on, after the
#: second it may.
ENDS = re.compile(
    r"(?:and )?(?:(?:also |both )?in (?:close |full |active |direct "
    r"|effective )?(?:(?:consultation|cooperation|co-operation|coordination|collaboration"
    r"|partnership|conjunction|conformity|concert|liaison|dialogue|tandem"
    r"|association)(?: and (?:consultation|cooperation|coordination|collaboration|partnership"
    r"|dialogue))?)|with\b|through\b|together with|supported by|jointly with|working|acting"
    r"|assisted|via\b|by\b|(?:either )?(?:individually|collectively|bilaterally)"
    r"|(?:either )?directly|to\b|for\b|not\b|at the|taking|bearing|recogni[sz]ing|drawing|building"
    r"|based on|making|using|when|while|which|who|that)"
)
SKIPS = re.compile(
    r"(?:in\b|within|upon|on\b|at\b|as\b|under|pursuant|subject|during|before|after|prior|without"
    r"|consistent|from|if|where|whenever|unless|until|over|regardless|given|its?\b|their|whose"
    r"|those\s*$|noting|also|of\b)"
)
DETERMINERS = re.compile(
    r"(?:(?:the|all|each|every|any|other|that|those|these|its|both|relevant|interested|appropriate"
    r"|concerned|competent|respective|remaining|such|further|also|once again|again|more|many"
    r"|present|members? of(?! the united)|bodies of)[,\s]+)*"
)
LEAD_IN = re.compile(
    r"[\s,]*(?:(?:(?:in|for|to|on|with) (?:this|that|the) [a-z]+(?: and [a-z]+)?|once again|again"
    r"|also|further|therefore|in particular|especially|furthermore|additionally|accordingly"
    r"|strongly|upon|on)\b[,\s]*)*"
)
#: Things that can be encouraged or invited and cannot act.
THINGS = re.compile(
    r"(?:[a-z'-]+ ){0,4}?(?:efforts?|actions?|measures?|initiatives?|progress|cooperation"
    r"|development|support|assistance|implementation|use|consideration|dialogue|works?"
    r"|contributions?|activities|promotion|exchanges?|participation|adoption|strengthening"
    r"|submissions?|views|comments|information|involvement|engagement|steps|mandate|process(?:es)?"
    r"|coordination|collaboration|mobilization|commitments?|practices?|consultations?|reports?"
    r"|investments?|deployment|an? |end\b|advocacy|freedom|respect|research|paragraphs?|goals?"
    r"|roles?|attention|observance|release|halt|cease-?fire|access|reforms?|responses?|focus"
    r"|interest|due diligence|conditionalities|recommendations|resources|strategies|provision"
    r"|(?!institutions?"
    r"|(?:[a-z-]*(?:organi[sz]|associ|feder|administr|deleg|popul|found|corpor|n)ations?"
    r"|parliaments?|governments?|establishments)\b)[a-z-]{3,}(?:tions?|ments?|ances?|ness"
    r"|ings?))\b"
)
#: What the United Nations system consists of, after it was named.
PARTS = re.compile(
    r"(?:specialized )?(?:funds|programmes?|agenc(?:y|ies)|bodies|offices|entities|departments"
    r"|organs)\s*$"
)
PRONOUN = re.compile(r"(?:it|them|him|her|him or her|her or him|they|he|she|himself|itself)\b")
#: "those that have not done so", "both entities": named in the clause before.
THOSE = re.compile(
    r"(?:those|others) (?=that|which|who|not)|(?:those|these|both|the two) (?:entities|bodies"
    r"|organizations|parties|countries|states)\b"
)
AGENTS = re.compile(
    r"(?:leaders?|authorit(?:y|ies)|people|persons?|women|men|youth|individuals|media|journalists"
    r"|lawyers|experts?|officers?|officials|ministers?|ministries|members?|groups?|institutions?"
    r"|institutes?|bodies|body|services?|units?|centres?|networks?|users?|employers?|workers?"
    r"|movements?|police|forces?|army|military|council|office|offices|department|division|staff"
    r"|personnel|programmes?|team|teams|police|judges|registrar|observers?|foundations?"
    r"|federations?|associations?|unions?|agency|agencies|society|schools?|judiciary|player?s"
    r"|secretaries|platforms?|mandate|elements|coordinator|coordinators|managers?|inspectors?"
    r"|auditors?|ombuds[a-z]+|prosecutor|holders|guarantors|mediators|taliban|militias?|leadership"
    r"|entity|(?<![a-z])(?!(?:factors|matters|numbers|barriers|papers|letters|orders|powers"
    r"|borders|indicators"
    r"|sectors|disasters|waters|parameters|drivers|vectors|errors|registers|corridors|others"
    r"|quarters|headquarters|offers|dangers|centers|behaviors|transfers|chapters|clusters|tenders"
    r"|rivers|headers|steppers|answers|careers|consumers|persists|exists|consists|assists|lists"
    r"|requires|tailors|offenders|perpetrators|prisoners|computers)\b)[a-z]{2,}(?:ers|ors|ists"
    r"|ians)|clubs|leagues"
    r"|athletes|families|participants|applicants|consultants)\b"
)
#: Pieces of "national, regional and international organizations": the noun comes later.
ADJECTIVES = re.compile(
    r"(?:(?:the|all|other|relevant|international|regional|sub-?regional|national|local|global"
    r"|bilateral|multilateral|financial|financing|economic|social|scientific|technical"
    r"|technological|humanitarian|political|private|public|state|new|host|flag|port|coastal|troop-"
    r"|police-|landlocked|debtor|creditor|traditional|renewed|continued|strengthened|immediate"
    r"|full|prompt|deep|governmental|non-governmental|intergovernmental|academic|civil|religious"
    r"|cultural|educational|judicial|legislative|military|existing|new|potential|emerging"
    r"|interested|competent|appropriate"
    r"|concerned|[a-z]+(?:ese|ean|ian))[\s,]*)+"
)
TREATIES = re.compile(
    r"\b(?:Agreements?|Protocols?|Conventions?|Covenant|Programme of Action|Declaration|Treaty"
    r"|Agenda|Framework|Strategy)\s*$"
)
ACRONYM = re.compile(r"\b[A-Z]{2,8}\b")
CAPITAL = re.compile(r"[A-Z]")

#: Words between the determiner and the name that belong to the name: no preposition among them.
WITHIN = re.compile(
    r"\b(?:of|for|by|on|from|to|in|with|against|between|that|which|who|at|under|as|among)\b"
)
