"""Documents without decisions: lists, numbered titles, tables of contents, rules of procedure."""

from __future__ import annotations

import pytest

from tests.documents.short_texts import document, labels

# -------------------------------------------------------------- plain documents


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


# ------------------------------------------------------- headings with a number


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
