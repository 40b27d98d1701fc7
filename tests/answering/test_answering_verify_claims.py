"""What a sentence claims in words that its passage does not have: light words that make claims."""

from __future__ import annotations

import pytest

from assistant.answering.verify import verify
from assistant.answering.verify.voices import is_personal
from assistant.syntax import parse_english
from assistant.types import Passage, PassageRecord


def paragraph(text: str, title: str = "Programme on hazardous wastes") -> PassageRecord:
    passage = Passage("p:en:1", "p", None, "en", "text", 0, "para. 1", True, text, 0, len(text))
    return PassageRecord(passage, title, "plan", "", title, (), "", "", 2019, "", "full")


PROGRAMME = paragraph(
    "The 2015 guidance document lists the sources of funding. The revised programme, which builds"
    " on it, sets out the tasks of the regional offices and streamlines their reporting. A large"
    " share of the programme's workshops is devoted to small island States."
)
BUDGET = paragraph(
    "The workshops are paid for from the core budget, including the Solidarity Account, and from"
    " voluntary contributions."
)
REQUEST = paragraph(
    "The Executive Secretary is requested to compile the replies of Parties in order to prepare"
    " the review."
)
ASKED = paragraph("Requests the Secretariat to compile the replies of Parties for the review;")
SELECTION = paragraph(
    "The Secretariat consults the offices on terms of reference for the process of selecting"
    " the regional centres."
)
TITLED = paragraph(
    "Requests the Secretary-General to compile the replies.", "Conference on Hazardous Wastes"
)
HELP = paragraph("Parties are encouraged to contact us and to send us their requests for help.")


def is_supported(sentence: str, record: PassageRecord) -> bool:
    return verify(sentence, [record], language="en", parse=parse_english).supported


@pytest.mark.parametrize(
    ("sentence", "record"),
    [
        ("The revised programme sets out the tasks of the regional offices.", PROGRAMME),
        ("The paragraph mentions the tasks of the regional offices.", PROGRAMME),
        ("The 2015 guidance document lists the sources of funding.", PROGRAMME),
        ("A large share of the workshops is devoted to small island States.", PROGRAMME),
        ("The workshops are paid for from voluntary contributions.", BUDGET),
        ("The core budget, including the Solidarity Account, pays for the workshops.", BUDGET),
        ("The Secretary-General is requested to compile the replies.", TITLED),
        ("The revised programme streamlines the reporting of the regional offices.", PROGRAMME),
        ("The Secretariat consults the offices on terms of reference.", SELECTION),
        ("The Executive Secretary is requested to compile the replies of Parties.", REQUEST),
        ("The compilation of the replies is meant to prepare the review.", REQUEST),
    ],
)
def test_a_retelling_frames_what_the_passage_says(sentence: str, record: PassageRecord) -> None:
    assert is_supported(sentence, record)


@pytest.mark.parametrize(
    ("sentence", "record"),
    [
        ("The revised programme is designed to enhance the tasks of the offices.", PROGRAMME),
        ("The revised programme takes a new approach to reporting.", PROGRAMME),
        ("The purpose of the document is to list the sources of funding.", PROGRAMME),
        ("The revised programme is the revised programme of the regional offices.", PROGRAMME),
        ("The paragraph is asking for the tasks of the regional offices.", PROGRAMME),
        ("The paragraph describes hazardous wastes.", PROGRAMME),
        ("The 2015 guidance document streamlines the reporting of the offices.", PROGRAMME),
        ("The programme's workshops are devoted to small island States.", PROGRAMME),
        ("Voluntary contributions, including the Solidarity Account, pay for workshops.", BUDGET),
        ("The tasks of the regional offices.", PROGRAMME),
        ("The compilation of the replies is requested in decision.", REQUEST),
        ("The Executive Secretary compiles the replies of Parties.", REQUEST),
        ("The Secretariat requests the compilation of the replies.", ASKED),
        ("The Conference on Hazardous Wastes is requested to compile the replies.", TITLED),
        ("The replies are requested, and in which decision is asked.", REQUEST),
        ("The tasks of the offices build on the tasks of the offices build on it.", PROGRAMME),
        ("The programme sets out the large tasks of the regional offices.", PROGRAMME),
        ("The Secretariat consults the offices to select the regional centres.", SELECTION),
        ("My regional office is a small island State.", PROGRAMME),
    ],
)
def test_light_words_make_no_claim_of_their_own(sentence: str, record: PassageRecord) -> None:
    assert not is_supported(sentence, record)


def test_a_page_that_says_us_may_be_told_so() -> None:
    assert is_supported("Parties are encouraged to contact us.", HELP)
    assert not is_supported("We request the Executive Secretary to compile the replies.", REQUEST)


@pytest.mark.parametrize(
    ("text", "language", "personal"),
    [
        ("Can my country apply?", "en", True),
        ("Annex I names the US and the Parties.", "en", False),
        ("Votre pays est Partie.", "fr", True),
        ("Le Secrétariat est prié d'aider les Parties.", "fr", False),
        ("Nuestro país es Parte.", "es", True),
        ("La Secretaría presta asistencia.", "es", False),
        ("Наша страна является Стороной.", "ru", True),
        ("Секретариат оказывает помощь.", "ru", False),
        ("ونحن طرف في الاتفاقية", "ar", True),
        ("تساعد الأمانة الأطراف", "ar", False),
        ("我国是缔约方。", "zh", True),
        ("秘书处协助缔约方。", "zh", False),
    ],
)
def test_who_speaks_as_somebody(text: str, language: str, personal: bool) -> None:
    assert is_personal(text, language) is personal
