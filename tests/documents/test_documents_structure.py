"""How decisions are built, case by case: a short text and the passages that it must give."""

from __future__ import annotations

import pytest

from assistant.documents import parse_document
from assistant.documents.readers.text import pages_of
from assistant.references import parse
from assistant.types import DocumentEntry, Issue, Page, ParsedDocument, Passage, SourceText


def document(text: str, **manifest: object) -> ParsedDocument:
    entry = DocumentEntry(**{"id": "doc", "file": "doc.txt", "title": "", **manifest})  # type: ignore[arg-type]
    return parse_document(entry, SourceText(text, pages_of(text)), "0" * 64)


def labels(text: str, **manifest: object) -> list[tuple[str, str, str]]:
    return [(p.id, p.kind, p.locator) for p in document(text, **manifest).passages]


def codes(text: str) -> list[str]:
    return [issue.code for issue in document(text).issues]


def only(text: str, identifier: str) -> Passage:
    return next(p for p in document(text).passages if p.id == identifier)


# ------------------------------------------------------------------------- openings


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


# ------------------------------------------------------------------------ paragraphs


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


# ------------------------------------------------------------------- lines and pages


def test_wrapped_lines_are_one_paragraph_and_keep_their_line_ends() -> None:
    text = (
        "Decision SC-8/15\n1. Requests the Secretariat to continue to collect, through the\n"
        "database, information on needs. The needs of all Parties are those of\n"
        "the world, on which see paragraph 3 of the annex as adopted and paragraph\n"
        "2. of another text;\n2. Decides to act."
    )
    found = document(text).passages
    assert [p.locator for p in found] == ["para. 1", "para. 2"]
    assert "\npurpose" in document("1. For that\npurpose it acts.").passages[0].text


def test_a_sentence_cut_by_the_edge_of_a_page_goes_on_with_its_paragraph() -> None:
    text = (
        "Decision SC-8/15\n<!-- Page 1 -->\n1. Decides to act together with all of the\n\n"
        "<!-- Page 2 -->\n\n2\n\nReport of the meeting\n\nother Parties;\n\n2. Urges more."
    )
    found = [(p.id, p.locator, p.page) for p in document(text).passages]
    assert found == [
        ("SC-8/15:en:1", "para. 1", 1),
        ("SC-8/15:en:1-continued", "para. 1 (continued)", 2),
        ("SC-8/15:en:2", "para. 2", 2),
    ]


def test_pages_come_from_form_feeds() -> None:
    found = document("One sentence.\fAnother sentence.").passages
    assert [(p.text, p.page) for p in found] == [("One sentence.", 1), ("Another sentence.", 2)]


def test_decisions_at_the_head_of_pages_are_no_running_heads() -> None:
    text = "\f".join(f"Decision {n}/CP.8\nTitle\n1. Decides it.\nGE.03" for n in range(1, 6))
    assert [d.ref for d in document(text).decisions] == [f"{n}/CP.8" for n in range(1, 6)]


@pytest.mark.parametrize(
    "line",
    [
        "• English", "English Français Español", "2007 Cooperation Strategy English Russian",
        "English | Русский | 中文", "Skip to main content", "Aller au contenu principal",
        "Home > Implementation > Assistance",
    ],
)  # fmt: skip
def test_navigation_is_left_out(line: str) -> None:
    found = document(f"{line}\n\nThe text itself is here.")
    assert [p.text for p in found.passages] == ["The text itself is here."]


@pytest.mark.parametrize(
    "line",
    [
        "The plan can be accessed here.", "It is available in English, French and Russian.",
        "The text of 2007 is in English and Russian", "Arabic is spoken here.",
    ],
)  # fmt: skip
def test_sentences_about_languages_and_links_are_content(line: str) -> None:
    assert document(f"First comes this.\n\n{line}").passages[-1].text == line


# ---------------------------------------------------------------------- plain documents


def test_a_list_stays_with_its_lead() -> None:
    text = "There are two kinds:\n\n  • One kind;\n  • Another.\n\nAfter that comes this."
    assert [p.text for p in document(text).passages] == [
        "There are two kinds:\n\n  • One kind;\n  • Another.",
        "After that comes this.",
    ]


def test_the_items_of_a_very_long_list_carry_its_lead() -> None:
    items = "\n".join(f"• {letter} {'words ' * 200}" for letter in "ABC")
    found = document(f"There are three:\n{items}").passages
    assert [p.chapeau for p in found] == ["", *["There are three:"] * 3]


def test_numbered_paragraphs_of_a_plain_document_keep_their_numbers() -> None:
    text = "A plan\n\nIt begins so.\n\n1. The first.\n\n2. The second."
    assert labels(text) == [
        ("doc:en:u1", "text", "unnumbered para. 1"),
        ("doc:en:1", "text", "para. 1"),
        ("doc:en:2", "text", "para. 2"),
    ]
    assert document(text).entry.title == "A plan"


def test_a_numbered_title_is_a_paragraph_and_heads_the_text_under_it() -> None:
    text = "A plan\n\n1. Introduction\n\nIt begins so.\n\n2. Funds\n\n3. Plans\n\nIt ends so."
    found = [(p.text, p.section) for p in document(text).passages]
    assert found == [
        ("1. Introduction", ()),
        ("It begins so.", ("1. Introduction",)),
        ("2. Funds", ("1. Introduction",)),
        ("3. Plans", ("1. Introduction",)),
        ("It ends so.", ("1. Introduction",)),
    ]


def test_the_cover_of_a_printed_document_gives_its_longest_line_as_title() -> None:
    cover = "United Nations\n\nUNEP/POPS/COP.9/30\n\nDistr.: General\n\n5 June 2019\n\n"
    text = f"{cover}Report of the Conference of the Parties on its ninth meeting\n\nIt met."
    assert document(text).entry.title.startswith("Report of the Conference")


def test_the_lines_of_a_table_of_contents_are_no_sections() -> None:
    text = "A plan\n\nI. Introduction ........ 3\n\nII. Means … 12\n\nIt begins so."
    assert [(p.text, p.section) for p in document(text).passages] == [("It begins so.", ())]


def test_rules_of_procedure_are_cited_by_rule() -> None:
    text = "Decision SC-8/15\n1. Adopts the rules.\n\nAnnex\n\nRule 3\n\n1. The term is a year."
    assert labels(text)[-1] == ("SC-8/15:en:annex:rule-3:1", "article", "annex, rule 3, para. 1")


def test_a_document_of_nothing_but_headings_has_them_as_passages() -> None:
    assert [p.kind for p in document("A title").passages] == ["heading"]


# -------------------------------------------------------------------------- languages


#: One decision: body, a clause of the preamble, two paragraphs, an annex with one.
SAME_DECISION = {
    "fr": """La Conférence des Parties,

Rappelant la décision SC-7/16,

1. Prend note du rapport;

2. Prie instamment les Parties d’agir.

Annexe I

1. Les centres servent.""",
    "es": """La Conferencia de las Partes,

Recordando la decisión SC-7/16,

1. Toma nota del informe;

2. Insta a las Partes a que actúen.

Anexo I

1. Los centros sirven.""",
    "ru": """Конференция Сторон,

ссылаясь на решение СК-7/16,

1. принимает к сведению доклад;

2. настоятельно призывает Стороны действовать.

Приложение I

1. Центры служат.""",
    "ar": """إن مؤتمر الأطراف،

إذ يشير إلى المقرر ا س - 7/16،

1 - يحيط علماً بالتقرير؛

2 - يحث الأطراف على العمل.

المرفق الأول

1 - تعمل المراكز.""",
    "zh": """缔约方大会，

回顾第SC-7/16号决定，

1. 注意到报告；

2. 敦促各缔约方行动。

附件一

1. 各中心服务。""",
}


@pytest.mark.parametrize(("language", "text"), SAME_DECISION.items())
def test_a_decision_is_read_alike_in_every_language(language: str, text: str) -> None:
    found = document(f"SC-8/15\n\n{text}", language=language)
    assert [(p.id, p.kind, p.verb) for p in found.passages] == [
        (f"SC-8/15:{language}:pre1", "preamble", ""),
        (f"SC-8/15:{language}:1", "operative", "takes note of"),
        (f"SC-8/15:{language}:2", "operative", "urges"),
        (f"SC-8/15:{language}:annex-I:1", "annex", ""),
    ]
    assert [m.target for m in found.passages[0].mentions] == ["SC-7/16"]
    assert found.decisions[0].body


# -------------------------------------------------------- headings with a number


RUN_ON = """Estimates of missions

I. Budget

1. The Committee was informed of the estimates for the period.

{first}

2. The Committee trusts that the posts will be filled.

A sentence about the posts stands here.

{second}

3. The Committee notes the reduction under fuel."""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Military and police personnel", "2. Civilian personnel"),
        ("1. Personnel\n\n| Posts | 5 |", "2. Operational costs\n\n| Fuel | 7 |"),
        ("2. Two hundred posts", "3. Air operations"),
    ],
)
def test_titles_that_the_numbering_passes_over_are_headings(first: str, second: str) -> None:
    found = document(RUN_ON.format(first=first, second=second))
    numbered = [p for p in found.passages if p.official_label]
    assert [p.id for p in numbered] == ["doc:en:1", "doc:en:2", "doc:en:3"]
    titles = [title.split("\n")[0] for title in (first, second)]
    assert [p.section[-1] for p in numbered[1:]] == titles
    assert not found.issues


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("7. Military personnel\n\n8. Civilian personnel", "A sentence."),  # items of a list
        ("7. Requests the Secretariat to report", "A sentence."),  # opens with a verb
        ("7. The posts are filled.", "A sentence."),
    ],
)
def test_other_numbered_lines_stay_paragraphs(first: str, second: str) -> None:
    found = document(RUN_ON.format(first=first, second=second))
    assert "7" in [p.id.rpartition(":")[2] for p in found.passages]
    assert "numbers-jump" in [issue.code for issue in found.issues]


def test_an_item_that_a_colon_announces_is_no_heading() -> None:
    text = "4. The groups are:\n\n1. Military personnel\n\n5. The Committee takes note."
    assert "doc:en:1" in [p.id for p in document(text).passages]


def test_titles_with_a_number_that_is_due_stay_paragraphs() -> None:
    text = "1. Scope\n\nThe plan covers all.\n\n2. Means\n\nThere are some.\n\n3. The end is near."
    official = [p.id for p in document(text).passages if p.official_label]
    assert official == ["doc:en:1", "doc:en:2", "doc:en:3"]


# --------------------------------------------------------------------------- issues


def test_issues_name_their_page() -> None:
    text = "Title\n\n1. One is done.\n\f1. One again.\n\n4. Four is far.\n"
    found = {(issue.code, issue.page) for issue in document(text).issues}
    assert found == {("numbers-jump", 2), ("label-repeated", 2)}


@pytest.mark.parametrize(
    "code", ["page-without-text", "page-damaged", "page-unreadable", "page-truncated"]
)
def test_a_document_with_a_page_that_was_not_read_is_an_extract(code: str) -> None:
    text = "Decision 1/CP.21\n\n1. Decides to act."
    source = SourceText(text, pages_of(text), (Issue("", code, "page 2", 2),))
    found = parse_document(DocumentEntry("doc", "doc.pdf", ""), source, "0" * 64)
    assert (found.entry.held, found.decisions[0].held) == ("extract", "extract")


@pytest.mark.parametrize("code", ["page-partly-image", "encoding-guessed", "page-read-by-ocr"])
def test_other_issues_leave_a_document_whole(code: str) -> None:
    text = "Decision 1/CP.21\n\n1. Decides to act."
    source = SourceText(text, pages_of(text), (Issue("", code, "page 1", 1),))
    found = parse_document(DocumentEntry("doc", "doc.pdf", ""), source, "0" * 64)
    assert (found.entry.held, found.decisions[0].held) == ("full", "full")


def test_passages_of_a_page_that_was_read_by_ocr_say_so() -> None:
    text = "1. Decides to act.\n\n2. Decides to act again.\n\n3. Decides more.\n\n4. Ends here."
    pages = (Page(1, 0), Page(2, text.index("act again")), Page(3, text.index("4.")))
    source = SourceText(text, pages, (Issue("", "page-read-by-ocr", "page 2", 2),))
    found = parse_document(DocumentEntry("doc", "doc.pdf", ""), source, "0" * 64)
    assert [(p.locator, p.official_label) for p in found.passages] == [
        ("para. 1", True),
        ("para. 2 (read by OCR)", False),
        ("para. 3 (read by OCR)", False),
        ("para. 4", True),
    ]
