"""How decisions are built, case by case: a short text and the passages that it must give."""

from __future__ import annotations

import pytest

from assistant.references import parse
from tests.documents.short_texts import codes, document, labels, only

# --------------------------------------------------------------------- openings


@pytest.mark.parametrize(
    ("heading", "ref", "title"),
    [
        ("| SC-8/15 | Technical assistance |   |", "SC-8/15", "Technical assistance"),
        ("| SC8/15 | Technical assistance |", "SC-8/15", "Technical assistance"),
        ("Decision 1/CP.21\nAdoption of an agreement", "1/CP.21", "Adoption of an agreement"),
        ("SC-8/15: Technical assistance", "SC-8/15", "Technical assistance"),
        ("SC-8/15. Technical assistance", "SC-8/15", "Technical assistance"),
        ("SC\u201112/12 Technical assistance", "SC-12/12", "Technical assistance"),
        ("Decision SC-8/15", "SC-8/15", "doc"),
        ("# Decision SC-8/15: Technical assistance", "SC-8/15", "Technical assistance"),
        ("BC-IX/10: Regional centres", "BC-IX/10", "Regional centres"),
        ("A/RES/70/1\n\n70/1. Our plan", "A/RES/70/1", "Our plan"),
        ("A/HRC/RES/32/2", "A/HRC/RES/32/2", "doc"),
        ("A/RES/1995(XIX)\n\n1995 (XIX). A conference", "A/RES/1995(XIX)", "A conference"),
        ("S/RES/2594(2021)\n\nResolution 2594 (2021)", "S/RES/2594(2021)", "doc"),
        ("Décision SC-8/15 : Assistance", "SC-8/15", "Assistance"),
        ("Решение СК-8/15. Помощь", "SC-8/15", "Помощь"),
        ("第SC-8/15号决定：技术援助", "SC-8/15", "技术援助"),
        ("Resolution 1/CP.24\nGratitude", "Resolution 1/CP.24", "doc"),
    ],
)
def test_a_heading_opens_its_decision(heading: str, ref: str, title: str) -> None:
    found = document(f"{heading}\n\n1. Decides to act.", title="doc")
    wanted = parse(ref)
    expected = ref if wanted is None or ref.startswith("Res") else wanted.canonical
    assert [(d.ref, d.title) for d in found.decisions] == [(expected, title)]
    assert [p.id.split(":", 1)[0] for p in found.passages] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Decision SC-8/15 requests the Secretariat to report.",
        "SC-8/15 was adopted in 2017 and amended later.",
        "The work goes on under decision\nSC-8/15 of the Conference of the Parties.",
        "1. See decision SC-8/15;",
        "Article 12 of the Stockholm Convention",
        "UNEP/POPS/COP.9/30",
        "SC-8/15, SC-8/16 and SC-8/17",
        "1. The plan is set out in its decision\n\nSC-8/15",
        "The plan is set out in its decision\n\nSC-8/15.",
    ],
)
def test_a_reference_in_running_text_opens_nothing(text: str) -> None:
    assert document(f"{text}\n\nMore text follows here.").decisions == ()


def test_a_list_of_decisions_opens_none_of_them() -> None:
    text = (
        "| SC-8/15 | Technical assistance |\n| SC-8/16 | Regional centres |\n"
        "| SC-8/17 | Financial mechanism |\n\nThis page was last changed in May."
    )
    assert document(text).decisions == ()


def test_a_table_of_contents_does_not_take_the_text_of_its_decisions() -> None:
    text = (
        "Decision Page\n\n1/CP.8 Declaration 3\n\n2/CP.8 Communications 6\n\n"
        "Decision 1/CP.8\nDeclaration\nThe Conference of the Parties,\n1. Decides this.\n\n"
        "Decision 2/CP.8\nCommunications\nThe Conference of the Parties,\n1. Decides that."
    )
    found = document(text)
    assert [(d.ref, d.title) for d in found.decisions] == [
        ("1/CP.8", "Declaration"),
        ("2/CP.8", "Communications"),
    ]
    assert [(p.ref, p.text) for p in found.passages if p.ref] == [
        ("1/CP.8", "1. Decides this."),
        ("2/CP.8", "1. Decides that."),
    ]


def test_the_end_of_another_resolution_on_the_page_is_not_cited_as_this_one() -> None:
    text = (
        "A/RES/46/74\n\n4. Requests a report;\n\n46/74. A question\n\n"
        "The General Assembly,\n\n1. Decides to act."
    )
    assert labels(text) == [
        ("doc:en:4", "text", "para. 4"),
        ("A/RES/46/74:en:1", "operative", "para. 1"),
    ]


def test_what_stands_after_the_closed_row_is_not_cited_as_the_decision() -> None:
    text = "| SC-8/15 | A title | |\n1. Requests a report; |\nThis page was made in 2020."
    assert labels(text) == [
        ("SC-8/15:en:1", "operative", "para. 1"),
        ("doc:en:1", "text", "unnumbered para. 1"),
    ]


def test_a_summary_under_a_heading_is_not_cited_as_the_decision_before() -> None:
    text = "SC-8/15: One\n\n1. Decides it.\n\nSC-8/16: Two\n\nThis is about regional centres."
    assert [(p.ref, p.locator) for p in document(text).passages] == [
        ("SC-8/15", "para. 1"),
        ("SC-8/16", "unnumbered para. 1"),
    ]


def test_a_running_head_with_the_decision_opens_it_once() -> None:
    text = "Decision SC-8/15\n1. Decides to act;\n\fDecision SC-8/15\n2. Requests a report."
    found = document(text)
    assert [d.ref for d in found.decisions] == ["SC-8/15"]
    assert [p.id for p in found.passages] == ["SC-8/15:en:1", "SC-8/15:en:2"]


# ------------------------------------------------------------------- paragraphs


def test_preamble_sections_and_numbers_that_run_on() -> None:
    text = (
        "Decision SC-8/15: Assistance\n\nThe Conference of the Parties,\n\nRecalling all,\n\n"
        "I. Needs\n\n1. Takes note of the report;\n\nII. Means\n\nMindful of the costs,\n\n"
        "2. Decides to act."
    )
    assert labels(text) == [
        ("SC-8/15:en:pre1", "preamble", "preambular para. 1"),
        ("SC-8/15:en:1", "operative", "sect. I, para. 1"),
        ("SC-8/15:en:pre2", "preamble", "preambular para. 2"),
        ("SC-8/15:en:2", "operative", "sect. II, para. 2"),
    ]
    assert codes(text) == []


def test_numbers_that_begin_anew_in_a_section_carry_it_in_their_id() -> None:
    text = "Decision SC-8/15\n\nI\n\n1. Decides this;\n\nII\n\n1. Decides that."
    assert labels(text) == [
        ("SC-8/15:en:1", "operative", "sect. I, para. 1"),
        ("SC-8/15:en:sect-II:1", "operative", "sect. II, para. 1"),
    ]


def test_a_short_paragraph_keeps_its_subparagraphs() -> None:
    text = "Decision SC-8/15\n1. Requests the Secretariat:\n(a) To report;\n(b) To act:\n(i) Now;"
    assert labels(text) == [("SC-8/15:en:1", "operative", "para. 1")]


def test_a_long_paragraph_gives_its_subparagraphs_with_their_chapeau() -> None:
    filler = "with all the words that it takes " * 30
    text = (
        f"Decision SC-8/15\n1. Requests the Secretariat:\n(a) To report {filler};\n"
        f"(b) To act, by:\n(i) Starting {filler};\n(ii) Ending."
    )
    found = [(p.id, p.locator, p.chapeau, p.verb) for p in document(text).passages]
    lead = "Requests the Secretariat:"
    assert found == [
        ("SC-8/15:en:1", "para. 1", "", "requests"),
        ("SC-8/15:en:1(a)", "para. 1 (a)", lead, "requests"),
        ("SC-8/15:en:1(b)", "para. 1 (b)", lead, "requests"),
    ]


def test_the_letter_i_after_h_is_a_letter_and_after_a_colon_a_numeral() -> None:
    long = "long " * 80
    letters = "".join(f"({letter}) To do {long};\n" for letter in "abcdefgh")
    found = labels(f"Decision SC-8/15\n1. Invites:\n{letters}(i) To end;\n(j) To rest:\n(i) Now.")
    assert [identifier for identifier, _, _ in found][-3:] == [
        "SC-8/15:en:1(h)", "SC-8/15:en:1(i)", "SC-8/15:en:1(j)",
    ]  # fmt: skip


def test_annexes_count_anew_and_appendices_stand_in_them() -> None:
    text = (
        "Decision SC-8/15\n1. Adopts the terms in annex I to the present decision.\n\n"
        "Annex I\n\nTerms\n\n1. One.\n\nWithout a number.\n\nAppendix II\n\n1. Two.\n\n"
        "Annex\n\n1. Three."
    )
    assert labels(text) == [
        ("SC-8/15:en:1", "operative", "para. 1"),
        ("SC-8/15:en:annex-I:1", "annex", "annex I, para. 1"),
        ("SC-8/15:en:annex-I:u1", "annex", "annex I, unnumbered para. 1"),
        ("SC-8/15:en:annex-I:appendix-II:1", "annex", "annex I, appendix II, para. 1"),
        ("SC-8/15:en:annex:1", "annex", "annex, para. 1"),
    ]
    assert only(text, "SC-8/15:en:annex-I:1").section == ("Annex I", "Terms")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Adopts the plan; Requests a report.", ["Adopts the plan;", "Requests a report."]),
        ("Adopts the plan; requests a report.", ["Adopts the plan; requests a report."]),
        ("Adopts it. In doing so, all act; Urges more.", ["Adopts it. In doing so, all act;",
                                                         "Urges more."]),
        ("1. Adopts it; 2. Urges more.", ["1. Adopts it;", "2. Urges more."]),
        ("1. Adopts article 3; 4. Urges more.", ["1. Adopts article 3; 4. Urges more."]),
    ],
)  # fmt: skip
def test_paragraphs_on_one_line_part_where_the_next_verb_opens(text: str, parts: list[str]) -> None:
    found = document(f"| SC-2/9 | A title | |\n{text} |").passages
    assert [p.text for p in found] == parts


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Decision SC-8/15\n1. Decides it;\n\n3. Decides that.", "numbers-jump"),
        ("Decision SC-8/15\n3. Decides it;\n\n4. Decides that.", "first-number"),
        ("Decision SC-8/15\n1. Decides it;\n\n1. Decides that.", "label-repeated"),
        ("Decision SC-8/15\nA title", "decision-without-paragraphs"),
        ("Skip to main content\nA text stands here.", "navigation-dropped"),
        ("A text stands here.\n\n[...]\n\nAnother one.", "text-omitted"),
        ("• English", "no-passages"),
    ],
)
def test_what_is_odd_is_told(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_jump_is_told_with_the_decision_and_the_numbers() -> None:
    text = "Decision SC-8/15\n" + "\n\n".join(f"{n}. Decides it." for n in (*range(1, 13), 14))
    messages = [issue.message for issue in document(text).issues]
    assert messages == ["SC-8/15: paragraph numbers jump from 12 to 14"]


def test_a_repeated_number_is_never_cited_like_the_first() -> None:
    found = document("Decision SC-8/15\n1. Decides it;\n\n1. Decides that.").passages
    assert [(p.locator, p.official_label) for p in found] == [
        ("para. 1", True),
        ("para. 1 (occurrence 2)", False),
    ]
