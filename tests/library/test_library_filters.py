"""Values of filters: read leniently, told where they name nothing, applied to what is held."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from assistant.errors import UsageError
from assistant.library import LibraryWriter, PutResult
from assistant.library.bodies import BODIES
from assistant.references.families import FAMILIES
from assistant.types import Addressee, Mandate, Meeting, ParsedDocument, Words

Make = Callable[..., ParsedDocument]
Put = Callable[[LibraryWriter, ParsedDocument], PutResult]


@pytest.fixture(scope="module")
def filled(
    make_document: Make, put: Put, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LibraryWriter]:
    """Made once; here it is only read."""
    with LibraryWriter.open(tmp_path_factory.mktemp("filters") / "library.sqlite") as writer:
        _fill(writer, make_document, put)
        yield writer


def _fill(writer: LibraryWriter, make_document: Make, put: Put) -> None:
    eighth = Meeting("Stockholm", "COP-8", date(2017, 4, 24), date(2017, 5, 5))
    writer.put_register([eighth], [])
    put(
        writer,
        make_document(
            "decisions",
            "SC-8/15 | Lamps",
            "Requests the Secretariat to count lamps.",
            "POPRC-2/12 | Candles",
            "Adopts the profile of candles.",
            conventions=("Stockholm",),
        ),
    )
    put(
        writer, make_document("councils", "A/HRC/RES/16/1 | Light", "Calls for light.", date="2011")
    )
    put(writer, make_document("assemblies", "A/RES/70/1 | Windows", "Decides.", date="2015-09-25"))
    strategy = {"issuer": "Conseil économique régional", "kind": "strategy", "date": "2007"}
    put(writer, make_document("strategy", "The strategy speaks of windows.", **strategy))
    count = Words("Requests", 0, 8)
    mandate = Mandate(
        "SC-8/15:en:1", "", "requests", "requests", (Addressee("Secretariat"),), count
    )
    writer.put_mandates("decisions", [mandate])
    writer.commit()


def documents(library: LibraryWriter, **filters: str) -> set[str]:
    ids = library.filter_ids(library.resolved(filters))
    return {name.split(":")[0] for name in ids}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"convention": "STOCKHOLM"}, {"SC-8/15", "POPRC-2/12"}),
        ({"convention": "Convention de Stockholm"}, {"SC-8/15", "POPRC-2/12"}),
        ({"convention": "stockholm convention"}, {"SC-8/15", "POPRC-2/12"}),
        ({"convention": "Basel"}, set()),  # known, and nothing of it is held
        ({"body": "conference of the parties"}, {"SC-8/15"}),
        ({"body": "The Human Rights Council"}, {"A/HRC/RES/16/1"}),
        ({"body": "hrc"}, {"A/HRC/RES/16/1"}),
        ({"body": "General Assembly"}, {"A/RES/70/1"}),
        ({"body": "POPRC"}, {"POPRC-2/12"}),
        ({"body": "Security Council"}, set()),
        ({"body": "conseil economique regional"}, {"strategy"}),
        ({"meeting": "cop-8"}, {"SC-8/15"}),
        ({"meeting": "Stockholm COP 8"}, {"SC-8/15"}),
        ({"meeting": "the eighth meeting of the Conference of the Parties"}, {"SC-8/15"}),
        ({"meeting": "COP-9"}, set()),
        ({"year": "2015-"}, {"SC-8/15", "A/RES/70/1"}),
        ({"year": "-2010"}, {"strategy"}),
        ({"year": "2011 – 2015"}, {"A/HRC/RES/16/1", "A/RES/70/1"}),
        ({"kind": "STRATEGY"}, {"strategy"}),
        ({"kind": "operative", "year": "2017"}, {"SC-8/15"}),
        ({"language": "EN", "body": "GA"}, {"A/RES/70/1"}),
        ({"language": "ru"}, set()),
        ({"document": "Strategy"}, {"strategy"}),
        ({"ref": "sc 8/15"}, {"SC-8/15"}),
        ({"ref": "SC-99/1"}, set()),
        ({"addressee": "SECRETARIAT"}, {"SC-8/15"}),
        ({"addressee": "secretariat", "year": "2019-"}, set()),
    ],
)
def test_values_are_read_leniently(
    filled: LibraryWriter, filters: dict[str, str], expected: set[str]
) -> None:
    assert documents(filled, **filters) == expected


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"convention": "Stokholm"}, "did you mean Stockholm?"),
        ({"convention": "Quux"}, "known are: Stockholm."),
        ({"body": "Human Rights Counsel"}, "did you mean Human Rights Council"),
        ({"meeting": "the big one"}, "COP-8"),
        ({"kind": "opperative"}, "did you mean operative?"),
        ({"language": "klingon"}, "ar, en, es, fr, ru, zh"),
        ({"document": "strategie"}, "did you mean strategy?"),
        ({"ref": "lamps"}, "such as SC-8/15"),
        ({"addressee": "the moon"}, "known are: Secretariat."),
        ({"document": "x" * 5000}, "at most 300"),
        ({"year": "-"}, "2015- or -2019"),
        ({"year": "2019-2015"}, "the earlier year first"),
    ],
)
def test_a_value_that_names_nothing_is_told(
    filled: LibraryWriter, filters: dict[str, str], message: str
) -> None:
    with pytest.raises(UsageError) as told:
        documents(filled, **filters)
    assert message in str(told.value)
    assert "\n" not in str(told.value)


def test_values_read_once_are_read_the_same_again(filled: LibraryWriter) -> None:
    once = filled.resolved(
        {"convention": "convention de stockholm", "body": "hrc", "year": "2015-"}
    )
    assert filled.resolved(once) == once
    assert once == {"convention": "Stockholm", "body": "Human Rights Council", "year": "2015-"}


def test_no_reference_is_of_two_bodies_and_every_series_has_one() -> None:
    from fnmatch import fnmatchcase

    keys = {
        "SC-8/15", "SC.Ex-1/1", "RC-7/7", "BC-IX/10", "BC-10/29", "MC-1/2", "POPRC-2/12",
        "CRC-3/2", "OEWG-IX/3", "CC-12/2", "NP-1/13", "CP-1/2", "MP-XXX/1", "CBD/COP/DEC/14/8",
        "1/CP.21", "24/CMP.1", "1/CMA.3", "30/COP.10", "UNEP/GC/19/13 C", "UNEP/EA.1/RES.5",
        "A/RES/70/1", "A/DEC/48/402", "S/RES/2258", "S/PRST/2015/3", "A/HRC/PRST/18/2",
        "A/HRC/RES/16/1", "E/RES/2017/21", "WHA67.1",
    }  # fmt: skip
    for key in keys:
        bodies = [body for body in BODIES if any(fnmatchcase(key, p) for p in body.patterns)]
        assert len(bodies) == 1, key
    series = {family.code for family in FAMILIES} - {"ARTICLE", "SYMBOL"}
    assert len(series) <= len(keys)
