"""Links and comparisons over the corpus, and over a small library of sentences of our own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answering.comparing import compare
from assistant.answering.links import links_of, places_in
from assistant.answering.opened import Opened
from assistant.contract import comparison_json, links_json
from assistant.errors import UsageError
from assistant.references import parse
from assistant.types import Passage

SC_7 = """Decision SC-7/40: Loan of bicycles

The Conference of the Parties,

1. Takes note of the report of the couriers of Oslo;
2. Requests the Secretariat to lend three green bicycles to every courier by 1 June 2016;
3. Invites mountain guides to draw a map of each glacier.
"""
SC_8 = """Decision SC-8/40: Loan of bicycles

The Conference of the Parties,

Recalling decisions SC-7/40 and SC-7/41,
Noting decisions BC-12/9, RC-7/7 and SC-7/16 as well as decisions SC-7/40 and SC-7/41,

1. Decides to replace paragraph 2 of decision SC-7/40;
2. Requests the Secretariat to lend five green bicycles to every courier by 1 June 2018;
3. Also requests the Secretariat to report on paragraph 2 above and on paragraph 9 below.
"""
FRENCH = """Décision SC-8/40 : Prêt de bicyclettes

La Conférence des Parties,

Rappelant les décisions SC-7/40 et SC-7/41,

1. Décide de remplacer le paragraphe 2 de la décision SC-7/40;
2. Prie le Secrétariat de prêter cinq bicyclettes vertes à chaque coursier.
"""
SC_9 = """Decision SC-9/40: Glaciers

The Conference of the Parties,

1. Welcomes the maps.
"""


@pytest.fixture(scope="module")
def small(library_of: Callable[[Mapping[str, str]], Opened]) -> Opened:
    return library_of({"seven.txt": SC_7, "eight.txt": SC_8, "huit.txt": FRENCH, "nine.txt": SC_9})


def test_cites_and_cited_by_are_two_ends_of_one_link(small: Opened) -> None:
    later, earlier = links_of(small, "SC-8/40"), links_of(small, "SC-7/40")
    cites = [link for link in later.cites if link.target == "SC-7/40"]
    assert [(link.record.passage.locator, link.relation) for link in cites] == [
        (link.record.passage.locator, link.relation) for link in earlier.cited_by
    ]
    assert ("para. 1", "replaces") in {
        (link.record.passage.locator, link.relation) for link in cites
    }
    assert {link.record.passage.language for link in earlier.cited_by} == {"en"}


def test_a_link_carries_its_words_byte_for_byte(small: Opened) -> None:
    for link in links_of(small, "SC-8/40").cites:
        text = link.record.passage.text
        for words in (link.words, link.said):
            assert words is None or text[words.start : words.end] == words.text


def test_a_place_is_found_or_said_to_be_missing(small: Opened) -> None:
    places = {place.words.text: place for place in links_of(small, "SC-8/40").places}
    assert places["paragraph 2 above"].passages == ("SC-8/40:en:2",)
    assert places["paragraph 9 below"].passages == ()
    assert places["paragraph 9 below"].missing == ("para. 9",)


def paragraph(identifier: str, locator: str, text: str) -> Passage:
    return Passage(
        identifier, "doc", "SC-8/40", "en", "operative", 0, locator, True, text, 0, len(text)
    )


def test_places_in_an_annex_and_in_a_paragraph() -> None:
    whole = (
        paragraph("2", "para. 2", "2. Decides: (a) to lend; (b) to act on subparagraph (a) above;"),
        paragraph("A2", "annex I, para. 2", "2. Lamps."),
        paragraph(
            "A3", "annex I, para. 3", "3. Paragraph 2 above, not paragraph 2 of this decision."
        ),
    )
    reference = parse("SC-8/40")
    assert reference is not None
    inside = places_in(whole[0], reference, whole)
    assert {w.text: there for w, there in inside.items()} == {
        "subparagraph (a) above": {"para. 2 (a)": ["2"]}
    }
    annexed = places_in(whole[2], reference, whole)
    assert {w.text: there for w, there in annexed.items()} == {
        "Paragraph 2 above": {"annex I, para. 2": ["A2"]},
        "paragraph 2 of this decision": {"para. 2": ["2"]},
    }


def test_a_chain_says_why_and_what_changed(small: Opened) -> None:
    chain = links_of(small, "SC-8/40").chain
    assert [step.ref for step in chain] == ["SC-7/40", "SC-8/40"]
    assert chain[0].reasons == ("same title", "cites")
    compared = chain[1].compared
    assert compared is not None
    assert {pair.kind for pair in compared.pairs} == {"reworded", "added", "removed"}


def test_decisions_of_several_conventions_taken_in_one_year(small: Opened) -> None:
    together = links_of(small, "BC-12/9").together
    assert [one.refs for one in together] == [("BC-12/9", "RC-7/7", "SC-7/16")]
    assert together[0].record.passage.id.startswith("SC-8/40:en:pre")
    # two decisions of one meeting stand in one list as well, and are no such thing
    assert links_of(small, "SC-7/41").together == ()


def test_what_is_not_held_has_links_all_the_same(small: Opened) -> None:
    links = links_of(small, "SC-7/41")
    assert not links.held
    assert links.notices
    assert {link.record.passage.ref for link in links.cited_by} == {"SC-8/40"}


def test_a_comparison_pairs_what_was_reworded(small: Opened) -> None:
    pairs = {pair.kind: pair for pair in compare(small, "SC-7/40", "SC-8/40").pairs if pair.after}
    changed = [c.text for c in pairs["reworded"].changes if c.kind != "same"]
    assert changed == ["three", "five", "2016", "2018"]


def test_two_paragraphs_named_are_compared_whatever_they_share(small: Opened) -> None:
    comparison = compare(small, "SC-7/40 para 3", "SC-9/40 para 1")
    assert [pair.kind for pair in comparison.pairs] == ["reworded"]


def test_a_comparison_with_what_is_not_held_says_so(small: Opened) -> None:
    comparison = compare(small, "SC-7/40", "SC-7/41")
    assert comparison.pairs == ()
    assert "SC-7/41" in comparison.notices[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [("bicycles", "SC-7/40"), ("SC-7/40", "SC 7/40"), ("decision VI/3", "SC-7/40")],
)
def test_what_cannot_be_compared_is_told(small: Opened, one: str, other: str) -> None:
    with pytest.raises(UsageError):
        compare(small, one, other)


def test_an_extract_is_said_to_be_one(held: Opened) -> None:
    comparison = compare(held, "SC-6/15", "SC-7/16")
    assert [pair.kind for pair in comparison.pairs] == ["reworded", "added"]
    assert "extract" in comparison.notices[0]


@pytest.mark.parametrize(
    ("language", "extract", "missing"),
    [
        ("en", "Held as an extract: SC-6/15, SC-7/16.", "is not held"),
        ("fr", "Détenu sous forme d'extrait : SC-6/15, SC-7/16.", "détenu"),
        ("es", "Disponible como extracto: SC-6/15, SC-7/16.", "disponible"),
        ("ru", "Имеется в виде выдержки: SC-6/15, SC-7/16.", "имеется"),
        ("ar", "المحفوظ مقتطف: SC-6/15، SC-7/16.", "محفوظ"),
        ("zh", "所存为摘录：SC-6/15、SC-7/16。", "未存"),
    ],
)
def test_what_a_comparison_lacks_is_told_in_the_language_of_the_page(
    held: Opened, language: str, extract: str, missing: str
) -> None:
    assert compare(held, "SC-6/15", "SC-7/16", language).notices[0].startswith(extract)
    absent = compare(held, "SC-6/15", "SC-7/16 para 99", language)
    assert absent.pairs == ()
    assert missing in absent.notices[0]
    assert ("para. 99" in absent.notices[0]) == (language == "en")


def test_the_chain_of_the_corpus_runs_in_the_order_of_meetings(held: Opened) -> None:
    chain = links_of(held, "SC-3/11").chain
    refs = [step.ref for step in chain]
    assert refs.index("SC-1/15") < refs.index("SC-3/11") < refs.index("SC-11/13")
    assert [step.date for step in chain] == sorted(step.date for step in chain)
    assert all(step.reasons for step in chain if step.ref != "SC-3/11")


def test_links_and_comparisons_are_json(small: Opened) -> None:
    links = links_json(links_of(small, "SC-8/40"))
    assert links["cites"][0]["passage"]["passage_id"].startswith("SC-8/40:en:")
    assert links["chain"][1]["compared"]["pairs"][0]["kind"] in {"reworded", "removed", "added"}
    assert comparison_json(compare(small, "SC-7/40", "SC-8/40"))["before"] == "SC-7/40"
