"""Asking by name: titles, symbols, meetings, issuers and topics."""

from __future__ import annotations

import pytest

from assistant.library import Named
from assistant.retrieval.catalogue import Catalogue
from assistant.retrieval.question import analyse_question


def named(key: str, title: str, **more: object) -> Named:
    given = {
        "document": "decisions",
        "language": "en",
        "convention": "Stockholm" if key else "",
        "meeting": "",
        "symbol": "",
        "labels": (),
        **more,
    }
    return Named(key=key, title=title, **given)


LAMPS = named(
    "SC-8/15",
    "Collection of spent lamps",
    meeting="COP-8",
    labels=("Stockholm", "Stockholm Convention COP-8", "2017", "lighting"),
)
NETS = named(
    "SC-9/1",
    "Fishing nets",
    meeting="COP-9",
    labels=("Stockholm", "Stockholm Convention COP-9", "2019"),
)
NETS_AGAIN = named("SC-10/1", "Fishing nets", meeting="COP-10", labels=("COP-10", "2021"))
REPORT = named(
    "",
    "Report on harbours",
    document="report",
    symbol="UNEP/POPS/COP.8/32",
    labels=("Harbour Authority", "2017"),
)
CATALOGUE = Catalogue.of([LAMPS, NETS, NETS_AGAIN, REPORT])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Collection of spent lamps", [LAMPS]),
        ("«collection of SPENT lamps»", [LAMPS]),
        ("Fishing nets", [NETS, NETS_AGAIN]),
        ("UNEP/POPS/COP.8/32", [REPORT]),
        ("what does document UNEP/POPS/COP.8/32 say?", [REPORT]),
        ("nets", []),
        ("Collection of spent lamps and nets", []),
    ],
)
def test_a_whole_title_or_a_symbol_names(text: str, expected: list[Named]) -> None:
    question = analyse_question(text, "en")
    assert [*CATALOGUE.titled(question), *CATALOGUE.with_symbol(question)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COP-8", [LAMPS]),
        ("Stockholm COP-9", [NETS]),
        ("the eighth meeting of the Conference of the Parties", [LAMPS]),
        ("spent lamps at COP-8", [LAMPS]),
        ("lamps at COP-9", []),
        ("Basel COP-8", []),
        ("lighting", [LAMPS]),
        ("nets", [NETS, NETS_AGAIN]),
        ("nets 2021", [NETS_AGAIN]),
        ("Harbour Authority", [REPORT]),
        ("who repairs nets in winter?", []),
    ],
)
def test_what_all_words_are_labels_of_is_meant(text: str, expected: list[Named]) -> None:
    assert list(CATALOGUE.labelled(analyse_question(text, "en"))) == expected


def test_a_meeting_is_understood_in_other_languages() -> None:
    question = analyse_question("КС-8", "ru")
    assert CATALOGUE.labelled(question) == (LAMPS,)
