"""Labels of mandates against what is extracted: what counts as the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.types import Addressee, Deadline, Mandate, Passage, Words
from evals.mandates.comparing import compare, overlap, paired, same_value
from evals.mandates.gold import (
    LabelledDeadline,
    LabelledMandate,
    LabelledPassage,
    LabelledWords,
)
from evals.mandates.tallies import Tally

TEXT = "1. Requests a report by 31 March 2030, as appropriate, to report at its ninth meeting;"
PASSAGE = Passage("d:en:1", "d", None, "en", "operative", 0, "para. 1", True, TEXT, 0, len(TEXT))


def words(text: str) -> Words:
    start = TEXT.index(text)
    return Words(text, start, start + len(text))


def mandate(verb: str = "requests", *names: str, part: str = "") -> Mandate:
    addressees = tuple(Addressee(name) for name in names)
    return Mandate("d:en:1", part, verb, "requests", addressees, words("to report"))


def label(verb: str = "requests", *names: str, part: str = "") -> LabelledMandate:
    return LabelledMandate(part, verb, "requests", frozenset(names))


def tally(what: str, labelled: LabelledMandate, extracted: Mandate) -> Tally:
    gold = LabelledPassage("f.txt", PASSAGE.id, PASSAGE.locator, (labelled,))
    return compare(gold, PASSAGE, [extracted]).tallies[what]


DAY = Deadline(words("by 31 March 2030"), last="2030-03-31")
NINTH = Deadline(words("at its ninth meeting"), meeting="Basel Convention COP-9")


def test_mandates_are_paired_by_part_and_verb_and_then_by_order() -> None:
    labels = [label("invites"), label("urges"), label("requests", part="(a)")]
    found = [mandate("urges"), mandate("decides"), mandate("requests", part="(b)")]
    pairs = [(ours and ours.verb, its and its.verb) for ours, its in paired(labels, found)]
    assert pairs == [
        ("invites", "decides"),
        ("urges", "urges"),
        ("requests", None),
        (None, "requests"),
    ]


def test_each_addressee_counts_once_for_each_side() -> None:
    counted = tally(
        "addressees", label("requests", "Parties", "Donors"), mandate("requests", "Parties", "FAO")
    )
    assert counted == Tally(1, 2, 2)
    assert (counted.precision, counted.recall, counted.f1) == (0.5, 0.5, 0.5)


def test_a_mandate_too_much_makes_its_addressees_false() -> None:
    gold = LabelledPassage("f.txt", PASSAGE.id, PASSAGE.locator, ())
    compared = compare(gold, PASSAGE, [mandate("requests", "Parties")])
    assert compared.tallies["addressees"] == Tally(0, 0, 1)
    assert compared.tallies["mandates"] == Tally(0, 0, 1)
    assert compared.tallies["verb"] == Tally()
    assert {miss.what for miss in compared.misses} >= {"mandates", "addressees"}


@pytest.mark.parametrize(
    ("labelled", "deadline", "same"),
    [
        (LabelledDeadline("date", "by 31 March 2030", last="2030-03-31"), DAY, True),
        (LabelledDeadline("date", "by 31 March 2030", last="2030-04-30"), DAY, False),
        (LabelledDeadline("year", "x", "2030-01-01", "2030-03-31"), DAY, False),
        (LabelledDeadline("meeting", "at its ninth meeting", meeting="9"), NINTH, True),
        (LabelledDeadline("meeting", "at its ninth meeting", meeting="19"), NINTH, False),
        (LabelledDeadline("meeting", "at its ninth meeting", meeting="next"), NINTH, True),
        (LabelledDeadline("meeting", "x", last="2030-03-31", meeting="9"), DAY, True),
        (LabelledDeadline("relative", "31 March"), DAY, True),
        (LabelledDeadline("relative", "at its ninth meeting"), DAY, False),
    ],
)
def test_a_deadline_is_the_same_by_its_value(
    labelled: LabelledDeadline, deadline: Deadline, same: bool
) -> None:
    assert same_value(labelled, deadline, PASSAGE) is same


def test_words_overlap_by_their_place_in_the_text_they_count_in() -> None:
    assert overlap("31  March", words("by 31 March 2030"), PASSAGE)
    assert not overlap("ninth", words("by 31 March 2030"), PASSAGE)
    above = replace(PASSAGE, chapeau="Requests the Secretariat, by 31 March 2030:")
    start = above.chapeau.index("by")
    assert overlap("31 March", Words("by 31 March 2030", start, start + 16, "chapeau"), above)


def test_an_optional_label_counts_neither_way() -> None:
    labelled = replace(
        label(),
        deadlines=(LabelledDeadline("date", "by 31 March 2030", last="2030-03-31", optional=True),),
        conditions=(LabelledWords("as appropriate"), LabelledWords("to report", optional=True)),
    )
    found = replace(mandate(), deadlines=(DAY,), conditions=(words("as appropriate"),))
    assert tally("deadlines, value", labelled, found) == Tally()
    assert tally("deadlines, value", labelled, mandate()) == Tally()
    assert tally("conditions", labelled, found) == Tally(1, 1, 1)
    assert tally("conditions", labelled, mandate()) == Tally(0, 1, 0)


def test_one_label_takes_one_extraction() -> None:
    labelled = replace(label(), deadlines=(LabelledDeadline("relative", "31 March 2030"),))
    found = replace(mandate(), deadlines=(DAY, DAY, NINTH))
    assert tally("deadlines, words", labelled, found) == Tally(1, 1, 3)


@pytest.mark.parametrize(
    ("labelled", "found", "counted"),
    [
        ({"annual", "biennial"}, "biennial", Tally(1, 1, 1)),
        ({"annual"}, "regular", Tally(0, 1, 1)),
        (set(), "regular", Tally(0, 0, 1)),
        (set(), "", Tally()),
        ({"annual"}, "", Tally(0, 1, 0)),
    ],
)
def test_any_of_the_labelled_recurrences_is_right(
    labelled: set[str], found: str, counted: Tally
) -> None:
    ours = replace(label(), recurrence=frozenset(labelled))
    assert tally("recurrence", ours, replace(mandate(), recurrence=found)) == counted


def test_sub_paragraphs_and_verbs_are_compared() -> None:
    gold = LabelledPassage(
        "f.txt", PASSAGE.id, PASSAGE.locator, (label(part="(a)"), label(part="(b)"))
    )
    found = [mandate("invites", part="(a)"), mandate(part="(c)")]
    tallies = compare(gold, PASSAGE, found).tallies
    assert tallies["sub-paragraphs"] == Tally(1, 2, 2)
    assert tallies["verb"] == Tally(0, 1, 1)
    assert tallies["strength"] == Tally(1, 1, 1)
    assert tallies["mandates"] == Tally(1, 2, 2)


def test_where_a_value_was_found_twice_the_one_of_the_same_words_is_taken() -> None:
    again = replace(PASSAGE, chapeau="Decides, at its ninth meeting:")
    above = Deadline(Words("at its ninth meeting", 9, 29, "chapeau"), meeting="COP-9")
    ninth = LabelledDeadline("meeting", "report at its ninth meeting", meeting="9")
    aside = LabelledDeadline("meeting", "Decides, at its ninth meeting", meeting="9", optional=True)
    labelled = replace(label(), deadlines=(ninth, aside))
    gold = LabelledPassage("f.txt", PASSAGE.id, PASSAGE.locator, (labelled,))
    found = [replace(mandate(), deadlines=(above, NINTH))]
    assert compare(gold, again, found).tallies["deadlines, value"] == Tally(1, 1, 1)
