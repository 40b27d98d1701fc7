"""Invented decisions in official style, as many as a measurement of size asks for.

Every sentence is put together from the word lists below by a seeded generator, so that the same
number of passages is the same text on every machine. They mean nothing and are not meant to:
what they share with real decisions is what costs time, that is the length of paragraphs, words
that stand in most of them beside names that stand in few, four languages, and references.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.documents import parse_document
from assistant.types import DocumentEntry, ParsedDocument, SourceText

#: Conventions with the letters of their references; each has :data:`MEETINGS` meetings.
CONVENTIONS = {"Basel": "BC", "Rotterdam": "RC", "Stockholm": "SC", "Minamata": "MC"}
#: One meeting a year from this year on.
FIRST_YEAR, MEETINGS = 2001, 20
#: Paragraphs of one decision.
PARAGRAPHS = 20
#: Words of one paragraph.
SHORTEST, LONGEST = 20, 150

_NAMES = 4_000
_SYLLABLES = "ka lu ve mor tis an del bri sto wen dra fal os ri ne qua bel tor mi sen".split()


@dataclass(frozen=True, slots=True)
class _Words:
    openings: tuple[str, ...]
    actions: tuple[str, ...]
    qualities: tuple[str, ...]
    heads: tuple[str, ...]
    matters: tuple[str, ...]
    places: tuple[str, ...]
    endings: tuple[str, ...]
    adjective_first: bool = False


def _listed(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(";"))


_WORDS = {
    "en": _Words(
        _listed(
            "Requests the Secretariat; Invites Parties; Encourages the regional centres; Urges "
            "developed country Parties; Decides to ask the expert committee; Calls upon donors; "
            "Recommends that the subsidiary body be asked; Further requests the Executive Secretary"
        ),
        _listed(
            "to report on; to prepare guidance on; to review; to collect information on; to "
            "support projects for; to set up a pilot scheme for; to publish lessons learned from; "
            "to organise workshops on; to assess the costs of; to draw up a work programme for; "
            "to keep under consideration; to consult observers on; to harmonise; to finance"
        ),
        _listed(
            "sound; voluntary; regional; long-term; national; joint; technical; scientific; legal; "
            "financial; preventive; interim; biennial; digital; local; safe; affordable; improved"
        ),
        _listed(
            "inventories of; control of; storage of; reporting on; alternatives to; trade in; "
            "recovery of; labelling of; transport of; monitoring of; disposal of; demand for"
        ),
        _listed(
            "obsolete stocks; customs; laboratories; notification forms; pesticides; trust funds; "
            "human milk; metals; workers; waste oils; compliance; export permits; awareness "
            "campaigns; lamps; emission factors; curricula; household appliances; electronic "
            "scrap; medical waste; soil; fishing communities; textile finishing; insurance; "
            "delegates; gender plans; data exchange; mining towns; solvents; batteries; ports; "
            "incinerators; fertiliser; drinking water; toys; paint; cement kilns; jewellery; "
            "dental amalgam; termites; seeds; cables; tyres; aviation foam; ski wax; carpets; "
            "leather; chlorine plants; thermometers; cosmetics; shipbreaking; landfill gas; "
            "coal power; cotton; bananas; greenhouses; schools; hospitals; courts; archives; "
            "satellites; glaciers; whales; wetlands; bees; nurses; firefighters; consumers"
        ),
        _listed(
            "in the district of; on the island of; in cooperation with the institute of; along "
            "the river; at the port of; in the province of; as proposed by the centre in"
        ),
        _listed(
            "subject to the availability of resources; for consideration at the next meeting; no "
            "later than six months before that meeting; in line with the strategic framework; "
            "taking into account the views of small island developing States; within the mandate "
            "given to it; and to post the outcome on the website; bearing in mind the work of "
            "other organisations; with the consent of the country concerned"
        ),
        adjective_first=True,
    ),
    "fr": _Words(
        _listed(
            "Prie le secrétariat; Invite les Parties; Encourage les centres régionaux; Demande au "
            "comité d'experts; Engage les donateurs; Recommande à l'organe subsidiaire"
        ),
        _listed(
            "de faire rapport sur; d'établir des orientations sur; d'examiner; de recueillir des "
            "informations sur; d'appuyer des projets portant sur; d'évaluer les coûts de; de "
            "publier les enseignements tirés de; de financer"
        ),
        _listed("volontaires; nationaux; régionaux; communs; techniques; juridiques; améliorés"),
        _listed("la gestion visant; le suivi concernant; le commerce touchant; les normes pour"),
        _listed(
            "les inventaires de stocks périmés; les contrôles douaniers; les moyens de "
            "laboratoire; les lieux de stockage; les formulaires de notification; les fonds "
            "d'affectation spéciale; les déchets médicaux; les permis d'exportation; les sols "
            "pollués; les métaux récupérés; les programmes de formation; les appareils ménagers; "
            "les piles; les solvants; les pneus; les jouets; les hôpitaux; les écoles; les tapis"
        ),
        _listed("dans le district de; sur l'île de; avec l'institut de; au port de"),
        _listed(
            "sous réserve des ressources disponibles; pour examen à la prochaine réunion; au plus "
            "tard six mois avant cette réunion; compte tenu du cadre stratégique; dans les limites "
            "de son mandat; avec l'accord du pays intéressé"
        ),
    ),
    "es": _Words(
        _listed(
            "Pide a la Secretaría; Invita a las Partes; Alienta a los centros regionales; Solicita "
            "al comité de expertos; Exhorta a los donantes; Recomienda al órgano subsidiario"
        ),
        _listed(
            "que informe sobre; que prepare orientaciones sobre; que examine; que reúna "
            "información sobre; que apoye proyectos relativos a; que calcule los costos de; que "
            "publique las enseñanzas obtenidas de; que financie"
        ),
        _listed("voluntarios; nacionales; regionales; conjuntos; técnicos; jurídicos; mejorados"),
        _listed("la gestión de; el seguimiento de; el comercio de; las normas para"),
        _listed(
            "los inventarios de existencias caducadas; los controles aduaneros; los medios de "
            "laboratorio; los lugares de almacenamiento; los formularios de notificación; los "
            "fondos fiduciarios; los desechos médicos; los permisos de exportación; los suelos "
            "contaminados; los metales recuperados; los planes de capacitación; los aparatos; "
            "las pilas; los disolventes; los neumáticos; los juguetes; los hospitales; las escuelas"
        ),
        _listed("en el distrito de; en la isla de; con el instituto de; en el puerto de"),
        _listed(
            "con sujeción a los recursos disponibles; para su examen en la próxima reunión; a más "
            "tardar seis meses antes de esa reunión; de conformidad con el marco estratégico; "
            "dentro de su mandato; con el consentimiento del país interesado"
        ),
    ),
    "ru": _Words(
        _listed(
            "Просит секретариат; Предлагает Сторонам; Призывает региональные центры; Поручает "
            "комитету экспертов; Настоятельно призывает доноров; Рекомендует вспомогательному "
            "органу"
        ),
        _listed(
            "представить доклад, охватывающий; подготовить руководство, описывающее; рассмотреть; "
            "собрать сведения, отражающие; поддержать проекты, включающие; оценить; "
            "опубликовать материалы, обобщающие; финансировать"
        ),
        _listed("добровольные; национальные; региональные; совместные; технические; правовые"),
        _listed("меры, затрагивающие; правила, охватывающие; обмен, включающий"),
        _listed(
            "перечни устаревших запасов; меры таможенного контроля; возможности лабораторий; "
            "места хранения; бланки уведомлений; целевые фонды; медицинские отходы; разрешения на "
            "вывоз; загрязнённые почвы; вторичные металлы; учебные программы; бытовые приборы; "
            "батареи; растворители; шины; игрушки; больницы; школы; ковры"
        ),
        _listed("в районе; на острове; вместе с институтом; в порту"),
        _listed(
            "при наличии ресурсов; для рассмотрения на следующем совещании; не позднее чем за "
            "шесть месяцев до этого совещания; с учётом стратегической основы; в рамках своего "
            "мандата; с согласия заинтересованной страны"
        ),
        adjective_first=True,
    ),
}
_SHARES = {"en": 70, "fr": 10, "es": 10, "ru": 10}

_QUESTIONS = {
    "en": (
        "What did the Conference of the Parties ask for on {matter} near {name}?",
        "Who is to report on {quality} {matter}?",
        "Which steps concern {matter}, and by when?",
        "What has been said about {matter} {place} {name}?",
    ),
    "fr": ("Que dit la Conférence des Parties sur {matter} à {name} ?",),
    "es": ("¿Qué pide la Conferencia de las Partes sobre {matter} en {name}?",),
    "ru": ("Что решено про {matter} и {name}?",),
}


def invented_documents(passages: int, seed: int = 1) -> Iterator[ParsedDocument]:
    """Documents of about ``passages`` paragraphs in all, read by the product's own parser.

    A document holds the decisions of one meeting in one language. The conventions and meetings
    have equally many decisions; seven of ten decisions are English, one each French, Spanish
    and Russian.
    """
    rng = random.Random(seed)
    contents: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    pairs = [(name, meeting) for meeting in range(1, MEETINGS + 1) for name in CONVENTIONS]
    for count in range(max(passages // PARAGRAPHS, 1)):
        name, meeting = pairs[count % len(pairs)]
        (language,) = rng.choices(list(_SHARES), list(_SHARES.values()))
        ref = f"{CONVENTIONS[name]}-{meeting}/{count // len(pairs) + 1}"
        contents[name, meeting, language].append(_decision(rng, language, ref))
    for (name, meeting, language), decisions in contents.items():
        stem = f"{name.lower()}-{meeting:02d}-{language}"
        entry = DocumentEntry(
            id=stem,
            file=f"{stem}.txt",
            title=f"Decisions of meeting {meeting}",
            language=language,
            conventions=(name,),
            date=f"{FIRST_YEAR + meeting - 1}-05-04",
        )
        yield parse_document(entry, SourceText("\n\n".join(decisions) + "\n"), stem)


def invented_questions(count: int, seed: int = 2) -> list[str]:
    """Questions on the same matters, all different, in the same shares of languages."""
    rng = random.Random(seed)
    asked: dict[str, None] = {}
    while len(asked) < count:
        (language,) = rng.choices(list(_SHARES), list(_SHARES.values()))
        words = _WORDS[language]
        pattern = rng.choice(_QUESTIONS[language])
        question = pattern.format(
            matter=_matter(rng, words),
            quality=rng.choice(words.qualities),
            place=rng.choice(words.places),
            name=_name(rng),
        )
        asked[question] = None
    return list(asked)


def _decision(rng: random.Random, language: str, ref: str) -> str:
    title = _matter(rng, _WORDS[language])
    paragraphs = (
        f"{number}. {_paragraph(rng, _WORDS[language])}" for number in range(1, PARAGRAPHS + 1)
    )
    return "\n\n".join([f"{ref}: {title[0].upper()}{title[1:]}", *paragraphs])


def _paragraph(rng: random.Random, words: _Words) -> str:
    wanted = rng.randint(SHORTEST, LONGEST - 20)
    clauses = [rng.choice(words.openings)]
    length = 0
    while length < wanted:
        clause = f"{rng.choice(words.actions)} {_matter(rng, words)}"
        if rng.random() < 0.6:
            clause += f" {rng.choice(words.places)} {_name(rng)}"
        if rng.random() < 0.4:
            clause += f", {rng.choice(words.endings)}"
        clauses.append(clause)
        length += len(clause.split())
    return f"{clauses[0]} {'; '.join(clauses[1:])}."


def _matter(rng: random.Random, words: _Words) -> str:
    """As with the words of a language, few matters are common and most are rare."""
    matter = f"{rng.choice(words.heads)} {words.matters[_rank(rng, len(words.matters))]}"
    if rng.random() < 0.7:
        return matter
    quality = rng.choice(words.qualities)
    return f"{quality} {matter}" if words.adjective_first else f"{matter} {quality}"


def _name(rng: random.Random) -> str:
    """A name of a place that there is not."""
    rank = _rank(rng, _NAMES)
    syllables = [_SYLLABLES[(rank // 20**place) % 20] for place in range(3)]
    return "".join(syllables).capitalize()


def _rank(rng: random.Random, count: int) -> int:
    """From 0 to below ``count``; the probability falls with the rank (Zipf's law)."""
    return int(count ** rng.random()) - 1
