"""English turns of speech for which decisions have one word, each with that word.

A closed list of what says the same in strength, time and number: "ahead of" is "before". Nothing
here turns one operative verb into another, and no bound, quantity or negation into none. Patterns
over folded text.
"""

from __future__ import annotations

TURNS_ENGLISH: tuple[tuple[str, str], ...] = (
    (r"(report(?:s|ed|ing)?) back", r"\1"),
    (r"(?:ahead|in advance) of|prior to", "before"),
    (r"set(s?) up", r"establish\1"),
    (r"(?:been|being|is|are|was|were|be) set up", "is established"),
    (r"setting up", "establishing"),
    (r"set(?:s?) forth", "set out"),
    (r"draw(?:s)? up", "prepare"),
    (r"drawn up", "prepared"),
    (r"drawing up", "preparing"),
    (r"come(?:s)? up with", "develop"),
    (r"work(?P<work>s|ed|ing)? out", r"elaborate\g<work>"),
    ((r"(?:put|puts|putting|bring|brings|bringing) (?P<what>(?:[\w-]+ ){0,8}?)"
     r"in(?:to)? (?:effect|practice|operation)"), r"implement \g<what>"),
    (r"giv(?:e|es|ing) effect to", "implement"),
    (r"keep(?:s|ing)? (?P<least>(?:[\w-]+ ){1,8}?)to a minimum", r"minimize \g<least>"),
    (r"mak(?:e|es|ing) the (?:most|best) of", "maximize"),
    (r"mak(?:e|es|ing) sure", "ensure"),
    (r"increas(?P<size>e|es|ed|ing) the size of", r"enlarg\g<size>"),
    (r"mak(?:e|es|ing) (?P<given>(?:[\w-]+ ){0,4}?)available", r"provide \g<given>"),
    (r"made (?:publicly )?available", "provided"),
    (r"tak(?:e|es|ing) part in", "participating in"),
    (r"took part in", "participated in"),
    (r"(?:pay|pays|paying|paid)(?= (?:[\w-]+ ){0,2}attention\b)", "give"),
    (r"step(?P<up>s|ped|ping)? up|scal(?P<up2>e|es|ed|ing) up", "increase"),
    (r"bring(?:s|ing)? together", "gather"),
    (r"look(?P<look>s|ed|ing)? (?:into|at)", "examine"),
    (r"hand(?:s|ed|ing)? over", "transfer"),
    (r"(?:take|takes|taking) effect|come(?:s)? into force|becom(?:e|es) effective",
     "enter into force"),
    (r"(?:among|amongst) other(?:s| things)", "inter alia"),
    (r"(?:in full|fully) (?P<full>compl[a-z]+|accord[a-z]*)", r"full \g<full>"),
    ((r"(?:if|when|where) (?:it is |it |they are |they )?(?:needed|required|necessary)"
     r"|as (?:needed|required)"), "as necessary"),
    ((r"(?:if|when|where) (?:it is |it |they |they are )?(?:so )?(?:requested|asked|request it"
     r"|ask for it|so request|request|ask)|at (?:their|its) request"
     r"|(?:up)?on (?:their |its )?request"), "upon request"),
    (r"(?:if|when|where) (?:it is )?appropriate", "as appropriate"),
    ((r"(?:if|when|where|wherever|whenever) (?:it is )?possible|as far as possible"
     r"|to the (?:greatest |fullest )?extent (?:possible|feasible)"), "as possible"),
    (r"(?:each|every) year|per (?:year|annum)", "annually"),
    (r"at no cost|without charge", "free of charge"),
    ((r"(?:the )?present(?= (?:decision|resolution|report|article|annex|protocol|agreement"
     r"|document|strategy|plan)\b)"), "this"),
    (r"carr(?:y|ies) out", "conduct"),
    (r"carried out", "conducted"),
    (r"carrying out", "conducting"),
    (r"(?:made up|composed) of|consist(?:s|ing)? of", "comprising"),
    (r"in addition(?: to)?", "besides"),
    (r"in particular", "particularly"),
    (r"(?P<one>a|the|its|their|any|two|three) further", r"\g<one> additional"),
    (r"gratefully", "with appreciation"),
    (r"two times", "twice"),
    (r"(?:think|thinks|thinking) (?:about|of)", "consider"),
    (r"yearly|once a year", "annually"),
    (r"(?:go|goes|going|went) on", "continue"),
    (r"deal(?:s|ing)? with", "address"),
    (r"(?:by means|by way) of|by using|with the help of", "through"),
    (r"(?:be|is|are|was|were|been|being) (?:given|provided with|offered)", "receive"),
    (r"in line with|in conformity with|in keeping with", "in accordance with"),
    (r"as early as possible|without delay", "as soon as possible"),
    (r"on a regular basis|at regular intervals", "regularly"),
    (r"at (?:all|each|every) meetings?", "at each meeting"),
    (r"work(?:s|ing)? together", "cooperate"),
    (r"depending on (?:available|the availability of)", "subject to the availability of"),
    (r"(?:provided|if) (?:that )?(?P<res>funding|funds|resources) (?:is|are) available",
     r"subject to the availability of \g<res>"),
    (r"hand(?:s|ed)? in", "submit"),
    (r"(?:is|are|was|were) going to", "will"),
    (r"tak(?:e|es|ing) place|took place", "be held"),
    (r"wish(?:es)? to consider", "consider"),
    (r"(?<!united )nations(?= (?:with|in|whose)\b)", "countries"),
    (r"find(?:s|ing)? out", "identify"),
    (r"make(?:s)? use of|making use of", "using"),
    (r"take(?:s)? into (?:account|consideration)|taking into (?:account|consideration)",
     "considering"),
    (r"with (?:the aim of|a view to)", "in order to"),
)  # fmt: skip
