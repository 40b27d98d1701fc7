"""Who does what to what, in English: what the parser says of a sentence against a passage."""

from __future__ import annotations

import pytest

from assistant.answering.verify import verify
from assistant.answering.verify.contradicting import contradictions, told_in
from assistant.answering.verify.utterances import to_parse
from assistant.syntax import parse_english
from assistant.types import Passage, PassageRecord

PANEL = (
    "Requests the Panel to prepare a handbook on the process of appointing national observers. In"
    " preparing the handbook, the Panel should consult with national observers and with the"
    " existing laboratories;"
)
STAFF = (
    "The inventory was compiled by staff of the Bureau and reviewed by the Observers. The handbook"
    " describes the duties of the Bureau and the reports and visits of the Observers."
)
ARCHIVE = (
    "Requests the Bureau to build an archive on its website containing all inventories, including"
    " a link to the register of laboratories, and welcomes the progress made in drafting the"
    " handbook;"
)
SHARED = (
    "Urges Governments to request, review and draw upon the advice of the Panel, and invites those"
    " that have inventories to send them to the Bureau;"
)
LISTED = (
    "Decides that the Fund should: (a) Pay for the visits of the Observers; (b) Keep the accounts"
    " of the Bureau;"
)

MIXED = (
    "Welcomes the handbook of the Panel on the Southern Coast; notes the inventories of the Bureau"
    " for the Northern Lakes;"
)
ROLES = (
    "The plan sets out the role of the Panel in the collection of data. The Bureau is active in"
    " the training of laboratories."
)

SURVEY = (
    "The results of the survey are considered by the Secretariat in the development of the"
    " handbook. The handbook is meant for Parties and for developing country Governments."
)

OTHERWISE = [
    # those who stand nowhere near are said to do it
    (SURVEY, "Parties develop the handbook."),
    (SURVEY, "Governments develop the handbook."),
    # somebody else does it
    (PANEL, "The existing laboratories should consult with the Panel."),
    (PANEL, "National observers are requested to prepare a handbook."),
    (PANEL, "The handbook is to be prepared by the existing laboratories."),
    (STAFF, "The Bureau reviewed the inventory with the Observers."),
    (STAFF, "The inventory was compiled by the Observers."),
    (STAFF, "The Bureau works with the Observers, who compiled the inventory."),
    # it is done to something else
    (ARCHIVE, "The Bureau is requested to build a register of laboratories."),
    (ARCHIVE, "The decision welcomes the handbook."),
    (ARCHIVE, "The decision requests the laboratories to build an archive."),
    # with somebody else
    (SHARED, "Those that have inventories are invited to send them to the Panel."),
    # what only describes a thing is asked for
    (PANEL, "The Panel is requested to appoint national observers."),
    # of another one
    (STAFF, "The handbook describes the duties of the Observers."),
    # in a list
    (LISTED, "The Bureau should pay for the visits of the Observers."),
    # what one clause says of a name, told of another
    (MIXED, "The decision welcomes the Panel's handbook on the Northern Lakes."),
    (MIXED, "It notes the inventories of the Bureau for the Southern Coast."),
    # somebody or something brought in
    (STAFF, "The inventory was reviewed by donors."),
    (STAFF, "The Observers reviewed the budget."),
    # behind a noun
    (ROLES, "The plan sets out the role of the Panel in the training of laboratories."),
]

LIKEWISE = [
    (PANEL, "The Panel is requested to prepare a handbook on appointing national observers."),
    (PANEL, "The existing laboratories should be consulted by the Panel."),
    (PANEL, "A handbook on how national observers are to be appointed is asked of the Panel."),
    (PANEL, "The Panel, which is to prepare a handbook, should consult with national observers."),
    (STAFF, "Staff of the Bureau compiled the inventory, which the Observers reviewed."),
    (STAFF, "The inventory that the Observers reviewed was compiled by the Bureau's staff."),
    (STAFF, "It describes the visits of the Observers."),
    (ARCHIVE, "The Bureau is requested to build an archive that contains all inventories."),
    (ARCHIVE, "A link to the register of laboratories is to be included in the archive."),
    (ARCHIVE, "The decision welcomes the progress made in drafting the handbook."),
    (SHARED, "Governments are urged to review the advice of the Panel."),
    (SURVEY, "The Secretariat considers the results of the survey."),
    (SURVEY, "The results of the survey are considered in the development of the handbook."),
    (SHARED, "Those that have inventories are invited to send these to the Bureau."),
    (LISTED, "The Fund should pay for the Observers' visits."),
    (LISTED, "The accounts of the Bureau should be kept by the Fund."),
    (MIXED, "The Panel's handbook on the Southern Coast is welcomed."),
    (MIXED, "It notes the inventories of the Bureau for the Northern Lakes."),
    (ROLES, "The plan sets out the role of the Panel in collecting data."),
    (STAFF, "The Observers took steps to review the inventory."),
]


def found(passage: str, sentence: str) -> list[str]:
    said = told_in(sentence, parse_english, wide=False)
    printed = told_in(passage, parse_english, wide=True)
    return list(contradictions(said, printed, frozenset()))


@pytest.mark.parametrize(("passage", "sentence"), OTHERWISE)
def test_what_stands_otherwise_in_the_passage_is_found(passage: str, sentence: str) -> None:
    assert found(passage, sentence)


@pytest.mark.parametrize(("passage", "sentence"), LIKEWISE)
def test_what_stands_likewise_is_no_contradiction(passage: str, sentence: str) -> None:
    assert found(passage, sentence) == []


def test_an_item_of_a_list_is_read_behind_what_opens_the_list() -> None:
    assert to_parse(LISTED) == [
        "The speaker decides that the Fund should Pay for the visits of the Observers",
        "The speaker decides that the Fund should Keep the accounts of the Bureau",
    ]


def record(text: str, language: str = "en") -> PassageRecord:
    passage = Passage("p", "d", None, language, "operative", 0, "para. 1", True, text, 0, len(text))
    return PassageRecord(passage, "", "decisions", "", "", ("Stockholm",), "", "", None, "", "full")


def test_without_a_parser_only_what_is_printed_is_supported() -> None:
    text = "The Panel prepares a handbook on the visits of the Observers."
    assert verify(text, [record(text)]).supported
    retold = "A handbook on the visits of the Observers is prepared by the Panel."
    assert verify(retold, [record(text)]).reasons == ("order",)
    assert verify(retold, [record(text)], parse=parse_english).supported


def test_no_other_language_is_parsed() -> None:
    french = record("Prie le Secrétariat d'établir un rapport sur la mise en œuvre du plan;", "fr")
    sentence = "Le Secrétariat est prié d'établir un rapport sur la mise en œuvre du plan."
    assert verify(sentence, [french]).supported
