"""What holds for every reference and for every text."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.references import (
    Locator,
    Reference,
    find,
    find_conventions,
    find_incomplete,
    find_locators,
    find_meetings,
    find_years,
    parse,
    parse_locator,
)
from assistant.references.families import FAMILIES, LETTERED
from assistant.references.numerals import from_chinese, from_roman, to_roman
from assistant.references.treaties import TITLES

small = st.integers(1, 99).map(str)
romans = st.integers(1, 12).map(to_roman)
letters = st.sampled_from(list("abcdefgh"))

locators = st.builds(
    Locator,
    section=st.one_of(st.just(""), romans),
    annex=st.one_of(st.just(""), romans, st.sampled_from(["annex", "A", "B"])),
    part=st.one_of(st.just(""), romans),
    appendix=st.one_of(st.just(""), romans, st.just("appendix")),
    paragraph=st.one_of(small, st.just("4 bis")),
    subparagraphs=st.one_of(
        st.just(()),
        st.tuples(letters),
        st.tuples(letters, st.sampled_from(["i", "ii", "iv"])),
    ),
    preamble=st.just(False),
) | st.builds(Locator, preamble=st.just(True), paragraph=st.sampled_from(["", "1", "12"]))


def _lettered(code: str) -> st.SearchStrategy[Reference]:
    family = next(f for f in FAMILIES if f.code == code)
    last = min(family.roman_until, 40)
    sessions = st.integers(max(family.first_arabic, last + 1), 99).map(str) if last < 40 else romans
    if 0 < last < 40:
        sessions |= st.integers(1, last).map(to_roman)
    if code in ("SC", "BC", "RC"):
        sessions |= st.sampled_from(["Ex-1", "Ex-2"])
    return st.builds(Reference, st.just(code), st.just("decision"), sessions, small)


def _of(family: str, kind: str, session: st.SearchStrategy[str]) -> st.SearchStrategy[Reference]:
    return st.builds(Reference, st.just(family), st.just(kind), session, small)


bodies = st.sampled_from(["CP", "CMP", "CMA"])
plain = (
    st.one_of(*(_lettered(f.code) for f in LETTERED))
    | _of("UNFCCC", "decision", st.builds("{}.{}".format, bodies, small))
    | _of("UNFCCC", "resolution", st.builds("{}.{}".format, bodies, small))
    | _of("UNCCD", "decision", small)
    | _of("UNEP-GC", "decision", st.sampled_from(["19", "SS.VII"]))
    | _of("UNEA", "resolution", small)
    | _of("UNEA", "decision", small)
    | _of("UNGA", "resolution", st.sampled_from(["57", "S-10", "ES-11", "XXVII"]))
    | _of("UNGA", "decision", st.integers(31, 90).map(str))
    | _of("HRC", "resolution", st.sampled_from(["32", "S-30"]))
    | _of("ECOSOC", "resolution", st.sampled_from(["2013", "1985", "IV"]))
    | _of("S/PRST", "statement", st.integers(1990, 2030).map(str))
    | _of("A/HRC/PRST", "statement", small)
    | _of("WHA", "resolution", small)
    | st.builds(
        Reference,
        st.just("UNGA"),
        st.just("resolution"),
        st.just("57"),
        small,
        series=st.sampled_from(["A", "B", "A-B"]),
    )
    | st.builds(
        Reference,
        st.just("UNSC"),
        st.just("resolution"),
        number=st.integers(1, 3000).map(str),
        year=st.one_of(st.none(), st.integers(1946, 2030)),
    )
    | st.builds(
        Reference,
        st.just("ARTICLE"),
        st.just("article"),
        number=st.integers(1, 29).map(str),
        treaty=st.sampled_from([t for t in TITLES if t not in ("CITES", "Ramsar", "Vienna")]),
    )
    | st.builds(
        Reference,
        st.just("SYMBOL"),
        st.just("symbol"),
        number=st.sampled_from(
            ["UNEP/POPS/COP.9/30", "UNEP/CHW.14/INF/25/Rev.1", "FCCC/CP/2005/5/Add.1", "A/78/439"]
        ),
    )
)
references = st.builds(Reference.at, plain, st.one_of(st.none(), locators))

#: Text that is likely to be nearly a reference, in all scripts.
crumbs = st.sampled_from(
    ["SC", "BC-", "СК", "ا ر", "8/15", "VI/12", "/", "-", "–", " ", "\n", "decision ",
     "resolution ",
     "第", "号决议", "General Assembly ", "de l’", "of the ", "Basel Convention", "Article 12",
     "para. 3", "(a)", "(2015)", " and ", ", ", "1/CP.21", "COP-8", "annex I", "2018-2019",
     "UNEP/", "A/RES/",
     "\u200b", "\u200f", "é", "Ё", "İ", "١٢", "１２", "大会", "المادة 5", "статья 7", "\ufeff"]
)  # fmt: skip
texts = st.lists(crumbs | st.text(max_size=4), max_size=25).map("".join)


@given(references)
@settings(max_examples=400, deadline=None)
def test_what_is_printed_parses_to_the_same(reference: Reference) -> None:
    assert parse(str(reference)) == reference


@given(locators)
@settings(deadline=None)
def test_a_locator_that_is_printed_parses_to_the_same(locator: Locator) -> None:
    assert parse_locator(str(locator)) == locator


@given(plain, plain)
@settings(deadline=None)
def test_keys_are_equal_only_for_one_document(one: Reference, two: Reference) -> None:
    identity = [(r.family, r.kind, r.session, r.number, r.series, r.treaty) for r in (one, two)]
    assert (one.key == two.key) == (identity[0] == identity[1])


@given(plain)
@settings(deadline=None)
def test_a_reference_is_found_in_a_sentence_where_it_stands(reference: Reference) -> None:
    text = f"Recalling ({reference}) as amended,"
    (found,) = find(text)
    assert found.reference == reference
    assert text[found.start : found.end] == str(reference)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_no_text_raises_and_every_offset_is_inside(text: str) -> None:
    for found in (*find(text), *find_locators(text), *find_meetings(text), *find_incomplete(text),
                  *find_years(text)):  # fmt: skip
        assert 0 <= found.start < found.end <= len(text)
    for one in find(text):
        assert (one.reference is None) == bool(one.candidates)
    find_conventions(text)
    parse(text)


@given(texts)
@settings(deadline=None)
def test_marks_without_width_change_nothing_but_offsets(text: str) -> None:
    plain_text = "".join(c for c in text if c not in "\u200b\u200f\ufeff")
    marked = "\u200e".join(plain_text)
    assert [f.reference for f in find(marked)] == [f.reference for f in find(plain_text)]


@given(st.integers(1, 399))
def test_roman_numerals_print_and_parse(value: int) -> None:
    assert from_roman(to_roman(value)) == value


@pytest.mark.parametrize(
    ("printed", "value"), [("十二", 12), ("二十", 20), ("三", 3), ("一百零五", 105)]
)
def test_chinese_numerals_are_read(printed: str, value: int) -> None:
    assert from_chinese(printed) == value


@pytest.mark.slow
@pytest.mark.parametrize(
    "crumb",
    ["1/", " ", "VI/12 ", "of the ", "paragraph 1, ", "1, ", "(a) ", "第", "SC-8/15 to ", "UNEP/A/",
     "General Assembly ", "Basel and ", "المادة 12 ", "decision ", "XX", "\n", "-",
     "resolution 1/1, ", "Basel, resolution 5/1, ", "Basel, COP-5, "],
)  # fmt: skip
def test_reading_time_grows_no_faster_than_the_text(crumb: str) -> None:
    """Ten times the text may take some ten times as long; a quadratic pattern takes a hundred."""

    def seconds(length: int) -> float:
        text = crumb * (length // len(crumb))
        start = time.process_time()
        find(text)
        return time.process_time() - start

    gc.disable()  # a collection walks all that earlier tests left, and counts as reading
    try:
        small_text = max(min(seconds(8_000) for _ in range(3)), 0.002)
        assert min(seconds(80_000) for _ in range(2)) < 35 * small_text
    finally:
        gc.enable()
