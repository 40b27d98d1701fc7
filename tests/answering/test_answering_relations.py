"""What a sentence says of a decision that it names; sentences of our own in six languages."""

from __future__ import annotations

import pytest

from assistant.answering.relations import lists_of, places_named, relation_of
from assistant.references import find
from assistant.types import Mention


def mentions_of(text: str) -> tuple[Mention, ...]:
    return tuple(
        Mention(f.reference.canonical, text[f.start : f.end], f.start, f.end)
        for f in find(text, "UNGA")
        if f.reference is not None
    )


def relation(text: str, target: str) -> str:
    mentions = mentions_of(text)
    at = next(n for n, mention in enumerate(mentions) if mention.target == target)
    found, said = relation_of(text, mentions, at)
    assert said is None or text[said.start : said.end] == said.text
    return found


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("Recalling decisions SC-1/15 and SC-2/9,", "SC-2/9", "recalls"),
        ("Recalling decisions 1/CP.18, paragraph 62, and 13/CP.21,", "13/CP.21", "recalls"),
        ("Recalling resolutions 49/28 of 6 December 1994 and 52/26,", "A/RES/52/26", "recalls"),
        ("Reaffirms its decision SC-1/15;", "SC-1/15", "reaffirms"),
        ("Reaffirms the importance of fully implementing decision SC-1/15;", "SC-1/15", "cites"),
        ("Decides to replace the annex to decision SC-3/11;", "SC-3/11", "replaces"),
        ("Decides that this list supersedes decision SC-3/11;", "SC-3/11", "supersedes"),
        ("Amends paragraph 3 of decision SC-3/11 to read;", "SC-3/11", "amends"),
        ("Extends the mandate of the group given by decision SC-3/11;", "SC-3/11", "extends"),
        ("Notes the report submitted pursuant to decision SC-3/11;", "SC-3/11", "implements"),
        ("Notes decision SC-1/15, as amended by decision SC-2/9;", "SC-1/15", "cites"),
        ("Notes decision SC-1/15, as amended by decision SC-2/9;", "SC-2/9", "amended by"),
        ("Noting the report in decision SC-3/11;", "SC-3/11", "cites"),
        # what is amended is the list; the decision in brackets is where that was done
        ("decided to amend the list by three ports (decision SC-2/9).", "SC-2/9", "cites"),
        ("Urges it to amend its laws in the spirit of decision SC-2/9;", "SC-2/9", "cites"),
        # another clause
        ("Reaffirms its wish; notes decision SC-3/11;", "SC-3/11", "cites"),
        ("Extends its thanks to Norway and takes note of decision SC-3/11", "SC-3/11", "cites"),
        ("Rappelant sa décision SC-1/15,", "SC-1/15", "recalls"),
        ("Reafirma su decisión SC-1/15;", "SC-1/15", "reaffirms"),
        ("ссылаясь на решение СК-1/15,", "SC-1/15", "recalls"),
        ("وإذ يشير إلى المقرر SC-1/15،", "SC-1/15", "recalls"),
        ("回顾第SC-1/15号决定,", "SC-1/15", "recalls"),
        ("根据第SC-1/15号决定,", "SC-1/15", "implements"),
    ],
)  # fmt: skip
def test_a_relation_is_read_from_the_words_before_the_reference(
    text: str, target: str, expected: str
) -> None:
    assert relation(text, target) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the report named in paragraph 2 above;", ["para. 2"]),
        ("as paragraphs 7 to 9 below say", ["para. 7", "para. 8", "para. 9"]),
        ("the list in annex II to the present decision;", ["annex II"]),
        ("paragraph 2 of decision SC-1/15", []),
        ("the paragraph above all others", []),
        ("in accordance with paragraph 2 of the work plan", []),
        ("visé au paragraphe 2 ci-dessus", ["para. 2"]),
        ("en el párrafo 3 supra", ["para. 3"]),
        ("в пункте 4 выше", ["para. 4"]),
        ("上文第5段", ["para. 5"]),
    ],
)
def test_places_of_the_same_decision(text: str, expected: list[str]) -> None:
    found = list(places_named(text, mentions_of(text)))
    assert [str(locator) for _, locator in found] == expected
    assert all(text[words.start : words.end] == words.text for words, _ in found)


def test_decisions_in_one_breath_are_one_list() -> None:
    text = (
        "Noting decisions BC-12/9, RC-7/7 and SC-7/16, and the plan of Norway; SC-8/18 says more."
    )
    assert [[m.target for m in listed] for listed in lists_of(text, mentions_of(text))] == [
        ["BC-12/9", "RC-7/7", "SC-7/16"]
    ]


def test_a_long_list_has_one_relation() -> None:
    text = "Recalling decisions " + ", ".join(f"SC-1/{n}" for n in range(1, 150)) + ","
    mentions = mentions_of(text)
    assert {relation_of(text, mentions, n)[0] for n in range(0, len(mentions), 40)} == {"recalls"}
