"""Mandates of single paragraphs: addressees, verbs, parts, languages."""

from __future__ import annotations

import pytest

from assistant.documents import VERBS
from assistant.documents.mandates import ADDRESSEES, strength_of
from assistant.types import Words
from tests.documents.single_paragraphs import names, one, read

# ------------------------------------------------------------------- addressees


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Requests the Secretariat to prepare a report;", ["Secretariat"]),
        (
            "1. Requests the Executive Secretary, in consultation with donors, to report;",
            ["Executive Secretary"],
        ),
        (
            "Invites Parties and others in a position to do so to contribute to the trust fund;",
            ["Parties", "Stakeholders"],
        ),
        (
            (
                "Urges developed-country Parties, the Global Environment Facility and regional"
                " centres to assist developing-country Parties;"
            ),
            ["Developed-country Parties", "Global Environment Facility", "Regional centres"],
        ),
        (
            "Encourages national, regional and international organizations to take part;",
            ["Intergovernmental organizations"],
        ),
        (
            (
                "Invites the Food and Agriculture Organization of the United Nations and the World"
                " Health Organization to cooperate;"
            ),
            ["FAO", "WHO"],
        ),
        ("Requests that the Secretariat report on the matter;", ["Secretariat"]),
        ("Decides that the Secretariat shall keep the list;", ["Secretariat"]),
        ("Decides that the report of the Secretariat shall be published;", []),
        ("Decides that the fee of the Committee should be paid;", []),
        ("Decides to establish a working group;", []),
        ("Encourages efforts of the Secretariat to save paper;", []),
        ("Encourages the sharing of experience by regional centres;", ["Regional centres"]),
        ("Takes note of the report that the Secretariat is to publish;", []),
        ("Urges Parties that have not paid to do so without delay;", ["Parties"]),
        ("Requests the Chairs of the working groups to meet;", ["Presiding officers"]),
        ("Requests the keeper of the seal to bring it;", ["Other"]),
    ],
)
def test_addressees_are_those_told_to_act(text: str, expected: list[str]) -> None:
    assert names(one(text)) == expected


def test_the_printed_name_is_kept() -> None:
    (addressee,) = one("Requests the keeper of the seal to bring it;").addressees
    assert addressee.words is not None
    assert addressee.words.text == "the keeper of the seal"


def test_pronouns_stand_for_whom_the_clause_before_names() -> None:
    first, second = read("Welcomes the work of the Secretariat, and requests it to go on;")
    assert (first.strength, names(first)) == ("notes", [])
    assert names(second) == ["Secretariat"]


def test_lower_case_parties_are_those_to_a_conflict_in_resolutions_only() -> None:
    text = "Calls upon all parties to cooperate;"
    assert names(one(text, ref="S/RES/1(2030)")) == ["Parties to a conflict"]
    assert names(one(text)) == ["Parties"]


def test_every_name_is_of_the_closed_list() -> None:
    texts = ["Invites all agencies to help;", "Requests the Office to help;", "Asks nobody;"]
    found = [name for text in texts for mandate in read(text) for name in names(mandate)]
    assert len(found) == 2
    assert set(found) <= set(ADDRESSEES)


# ------------------------------------------------------------------------ verbs


@pytest.mark.parametrize(
    ("text", "language", "verb", "strength"),
    [
        ("Also requests the Secretariat to act;", "en", "requests", "requests"),
        ("Requests again the Secretariat to act;", "en", "requests", "requests"),
        ("Further strongly urges Parties to act;", "en", "urges", "urges"),
        ("Calls upon Parties to act;", "en", "calls upon", "urges"),
        ("Recommends that Parties act;", "en", "recommends", "invites"),
        ("Decides to request the Secretariat to act;", "en", "requests", "requests"),
        ("Reiterates its request to the Secretariat to act;", "en", "reiterates", "requests"),
        ("Reiterates its concern;", "en", "reiterates", "notes"),
        ("Prie le Secrétariat d’agir ;", "fr", "requests", "requests"),
        ("Prie instamment les Parties d’agir ;", "fr", "urges", "urges"),
        ("Demande instamment aux Parties d’agir ;", "fr", "urges", "urges"),
        ("Décide de prier le Secrétariat d’agir ;", "fr", "requests", "requests"),
        ("1. просит секретариат действовать;", "ru", "requests", "requests"),
        ("настоятельно призывает Стороны действовать;", "ru", "urges", "urges"),
    ],
)
def test_verb_and_strength(text: str, language: str, verb: str, strength: str) -> None:
    mandate = one(text, language=language)
    assert (mandate.verb, mandate.strength) == (verb, strength)


def test_every_verb_has_a_strength() -> None:
    strengths = {strength_of(verb) for verb in VERBS}
    assert strengths == {"decides", "requests", "urges", "invites", "encourages", "notes"}


def test_each_operative_verb_is_a_mandate() -> None:
    found = read(
        "Notes with appreciation the report, requests the Secretariat to publish it and invites"
        " Parties to comment on it;"
    )
    assert [mandate.verb for mandate in found] == ["notes", "requests", "invites"]
    assert [names(mandate) for mandate in found] == [[], ["Secretariat"], ["Parties"]]
    assert found[1].action.text == "to publish it"


def test_verbs_of_others_are_none() -> None:
    text = "Requests the Secretariat to prepare a study that identifies gaps and recommends steps;"
    assert [mandate.verb for mandate in read(text)] == ["requests"]


def test_two_verbs_share_an_action() -> None:
    first, second = read(
        "Calls upon Parties, and encourages donors, to report by 31 March 2020, as appropriate;"
    )
    assert (names(first), names(second)) == (["Parties"], ["Donors"])
    assert [due.last for due in first.deadlines] == ["2020-03-31"]
    assert [words.text for words in first.conditions] == ["as appropriate"]


def test_two_verbs_share_an_object() -> None:
    first, second = read("Urges and requests the Secretariat to report;")
    assert (first.verb, second.verb) == ("urges", "requests")
    assert names(first) == names(second) == ["Secretariat"]
    assert first.action == second.action


def test_one_verb_asks_two_to_do_different_things() -> None:
    first, second = read(
        "Requests the Secretariat to prepare a draft, and Parties to comment on it;"
    )
    assert (names(first), names(second)) == (["Secretariat"], ["Parties"])


# --------------------------------------------------------------- sub-paragraphs


def test_parts_take_verb_and_addressee_from_their_lead() -> None:
    found = read(
        "Requests the Secretariat, within available resources:\n(a) To collect data;\n"
        "(b) To report by 1 May 2019:\n(i) On costs;\n(ii) On results;"
    )
    assert [mandate.part for mandate in found] == ["(a)", "(b)", "(b) (i)", "(b) (ii)"]
    assert {mandate.verb for mandate in found} == {"requests"}
    assert [names(mandate) for mandate in found] == [["Secretariat"]] * 4
    assert [len(mandate.conditions) for mandate in found] == [1] * 4
    assert [due.last for due in found[1].deadlines] == ["2019-05-01"]


def test_a_sub_paragraph_that_is_a_passage_takes_them_from_its_chapeau() -> None:
    chapeau = "Welcomes the plan, and requests the Secretariat, upon request:"
    mandate = one("(b) To assist Parties annually;", chapeau=chapeau)
    assert (mandate.verb, mandate.recurrence) == ("requests", "annual")
    (addressee,) = mandate.addressees
    assert addressee.words == Words("the Secretariat", 32, 47, "chapeau")
    assert mandate.action == Words("To assist Parties annually", 4, 30, "text")
    assert [words.source for words in mandate.conditions] == ["chapeau"]


def test_a_chapeau_that_only_introduces_has_no_mandate() -> None:
    assert read("Requests the Secretariat:") == ()
    assert read("Requests the Secretariat, subject to resources, to:") == ()
    assert read("Decides that:") == ()
    assert [m.verb for m in read("Takes note of the plan and requests Parties:")] == [
        "takes note of"
    ]


def test_a_chapeau_with_an_action_has_one() -> None:
    assert one("Decides to appoint an expert with the following mandate:").verb == "decides"


def test_a_sub_paragraph_may_name_its_own_actor() -> None:
    mandate = one("(a) The Committee shall elect its officers;", chapeau="Decides that:")
    assert (mandate.verb, names(mandate)) == ("decides", ["Committees and subsidiary bodies"])
    mandate = one("(a) To invite Parties to comment;", chapeau="Decides:")
    assert (mandate.verb, names(mandate)) == ("invites", ["Parties"])


def test_what_a_lead_asks_for_is_no_verb_of_the_body() -> None:
    mandate = one("(a) Encourage donors to pay;", chapeau="Decides that the Committee should:")
    assert mandate.verb == "decides"
    mandate = one("(a) Encourage donors to pay;", chapeau="Mindful of the costs, we:")
    assert (mandate.verb, names(mandate)) == ("encourages", ["Donors"])


def test_only_operative_paragraphs_have_mandates() -> None:
    assert read("Requests the Secretariat to act;", kind="preamble") == ()
    assert read("The report shall contain three parts.") == ()
    assert names(one("The Secretariat shall keep the list.")) == ["Secretariat"]


# -------------------------------------------------------------------- languages


@pytest.mark.parametrize(
    ("language", "text", "addressees", "due", "conditions"),
    [
        (
            "fr",
            (
                "Prie le Secrétariat, sous réserve des ressources disponibles, de faire rapport à"
                " la Conférence des Parties à sa neuvième réunion ;"
            ),
            ["Secretariat"],
            "Stockholm Convention COP-9",
            ["sous réserve des ressources disponibles"],
        ),
        (
            "es",
            (
                "Invita a las Partes y a las organizaciones no gubernamentales a que, según"
                " proceda, informen a la Conferencia de las Partes en su novena reunión;"
            ),
            ["Parties", "Non-governmental organizations"],
            "Stockholm Convention COP-9",
            ["según proceda"],
        ),
        (
            "ru",
            (
                "просит Исполнительного секретаря в соответствующих случаях доложить Конференции"
                " Сторон на ее девятом совещании;"
            ),
            ["Executive Secretary"],
            "Stockholm Convention COP-9",
            ["в соответствующих случаях"],
        ),
        (
            "ar",
            "تطلب إلى الأمانة أن تقدم، حسب الاقتضاء، تقريراً إلى مؤتمر الأطراف في اجتماعه التاسع؛",
            ["Secretariat"],
            "Stockholm Convention COP-9",
            ["حسب الاقتضاء"],
        ),
        (
            "zh",
            "请秘书处酌情向缔约方大会第九次会议提交报告；",
            ["Secretariat"],
            "Stockholm Convention COP-9",
            ["酌情"],
        ),
    ],
)
def test_six_languages(
    language: str, text: str, addressees: list[str], due: str, conditions: list[str]
) -> None:
    mandate = one(text, language=language)
    assert (mandate.verb in {"requests", "invites"}, names(mandate)) == (True, addressees)
    assert [each.meeting for each in mandate.deadlines] == [due]
    assert [each.text for each in mandate.conditions] == conditions


def test_a_paragraph_in_another_language_than_its_document_is_read_in_its_own() -> None:
    mandate = one("Requests the Secretariat to report annually;", language="fr")
    assert (names(mandate), mandate.recurrence) == (["Secretariat"], "annual")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        ":",
        "Requests",
        "Requests ,,,, to to to :",
        "Requests the Secretariat" + " " * 40_000 + "to act",
        "Invites " + "relevant and " * 5_000 + "organizations to act",
        "Decides " + "(a) " * 10_000,
        "Requests the Secretariat to act " + "at its third and " * 3_000 + "fourth sessions",
        "Requests " + "x" * 60_000,
        "请" + "各国、" * 10_000,
    ],
)
def test_any_text_is_read(text: str) -> None:
    for language in ("en", "fr", "es", "ru", "ar", "zh", ""):
        assert isinstance(read(text, language=language), tuple)
