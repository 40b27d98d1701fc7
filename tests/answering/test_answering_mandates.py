"""Mandates asked for by name: addressees settled, nothing found told, and drafts looked through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assistant.answering.drafts import check_draft
from assistant.answering.mandate_lookup import MandateQuery, addressees_meant, find_mandates
from assistant.answering.opened import Opened
from assistant.contract import MANDATE_COLUMNS, draft_json, mandate_row, mandates_json
from assistant.errors import CorpusError, UsageError

ENGLISH = """Decision SC-7/40: Loan of bicycles

The Conference of the Parties,

1. Takes note of the report of the couriers of Oslo;
2. Requests the Secretariat to lend three green bicycles to every courier by 1 June 2016;
3. Invites Parties to draw a map of each glacier, subject to the availability of resources.
"""
FRENCH = """Décision SC-7/40 : Prêt de bicyclettes

La Conférence des Parties,

1. Prend note du rapport des coursiers d'Oslo;
2. Prie le Secrétariat de prêter trois bicyclettes vertes à chaque coursier;
3. Invite les Parties à dresser une carte de chaque glacier.
"""
BASEL = """Decision BC-12/40: Glaciers

The Conference of the Parties,

1. Requests the Secretariat to number the glaciers at each meeting.
"""


@pytest.fixture(scope="module")
def small(library_of: Callable[[Mapping[str, str]], Opened]) -> Opened:
    return library_of({"en.txt": ENGLISH, "fr.txt": FRENCH, "basel.txt": BASEL})


def refs(opened: Opened, **filters: str) -> list[str]:
    found = find_mandates(opened, filters)
    return [f"{m.record.passage.ref} {m.record.passage.locator}" for m in found.records]


def test_each_decision_is_listed_once_in_english(small: Opened) -> None:
    found = find_mandates(small, {})
    assert found.total == 4
    assert {item.record.passage.language for item in found.records} == {"en"}
    assert find_mandates(small, {"language": "fr"}).total == 3


def test_who_is_asked_what_by_when(small: Opened) -> None:
    assert refs(small, addressee="secretariat") == ["BC-12/40 para. 1", "SC-7/40 para. 2"]
    assert refs(small, addressee="Secretariat", deadline="2016") == ["SC-7/40 para. 2"]
    assert refs(small, verb="request", convention="stockholm convention") == ["SC-7/40 para. 2"]
    assert refs(small, recurrence="each meeting") == ["BC-12/40 para. 1"]
    assert refs(small, condition="yes") == ["SC-7/40 para. 3"]
    assert refs(small, meeting="COP-7") == refs(small, ref="SC-7/40")
    assert refs(small, year="2015", strength="invites") == ["SC-7/40 para. 3"]


def test_a_subject_is_words_of_the_paragraph_or_of_its_title(small: Opened) -> None:
    assert refs(small, subject="glaciers") == ["BC-12/40 para. 1", "SC-7/40 para. 3"]
    assert refs(small, subject="maps of bicycles") == ["SC-7/40 para. 3"]


def test_a_page_of_a_list_knows_the_whole(small: Opened) -> None:
    found = find_mandates(small, {}, limit=1, offset=1)
    assert (found.total, len(found.records)) == (4, 1)


def test_nothing_found_is_told_with_what_is_held(small: Opened) -> None:
    found = find_mandates(small, {"addressee": "Parties", "deadline": "1999"})
    assert found.total == 0
    told = " ".join(found.notices)
    assert "addressee Parties, deadline 1999" in told
    assert "Secretariat" in told


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"addressee": "Secretariate"}, "Secretariat"),
        ({"convention": "Stokholm"}, "Stockholm"),
        ({"verb": "requets"}, "requests"),
        ({"language": "tlh"}, "en, fr"),
        ({"color": "green"}, "addressee, verb"),
    ],
)
def test_a_wrong_name_is_told_with_the_nearest(
    small: Opened, filters: dict[str, str], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        find_mandates(small, filters)


def test_words_of_a_name_mean_every_name_that_has_them() -> None:
    meant = addressees_meant("regional centres", ["Regional centres", "Secretariat"])
    assert meant == ("Regional centres",)
    assert set(addressees_meant("office", ["Bonn Office", "Geneva Office", "Secretariat"])) == {
        "Bonn Office",
        "Geneva Office",
    }


def test_a_query_says_only_what_is_asked(small: Opened) -> None:
    query = MandateQuery(addressee="Secretariat", subject="bicycles")
    assert query.filters() == {"addressee": "Secretariat", "subject": "bicycles"}
    assert find_mandates(small, query.filters()).total == 1


def test_mandates_are_json_and_rows(small: Opened) -> None:
    found = find_mandates(small, {"deadline": "2016"})
    printed = mandates_json(found)["mandates"][0]
    assert printed["addressees"][0]["name"] == "Secretariat"
    assert printed["deadlines"][0]["last"] == "2016-06-01"
    words = printed["action"]
    assert printed["text"][words["start"] : words["end"]] == words["text"]
    row = dict(zip(MANDATE_COLUMNS, mandate_row(found.records[0]), strict=True))
    assert (row["decision"], row["due_until"]) == ("SC-7/40", "2016-06-01")


# -------------------------------------------------------------------------- drafts

DRAFT = """Draft decision SC-13/[--]: Bicycles

The Conference of the Parties,

Recalling decisions SC-7/40, SC-8/999, SC-8/15 and SC-99/1,

1. Requests the Secretariat to lend four green bicycles to every courier by 1 June 2026;
2. Requests that a choir be founded, as paragraph 7 above says;
4. Invites Parties to sing.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_a_draft_is_told_what_to_look_at(small: Opened, draft: Path) -> None:
    check = check_draft(small, draft)
    found = {(finding.code, finding.locator) for finding in check.findings}
    assert check.paragraphs == 3
    assert found == {
        ("numbers-jump", "para. 4"),
        ("reference-unknown", "unnumbered para. 1"),
        ("reference-not-held", "unnumbered para. 1"),
        ("similar-mandate", "para. 1"),
        ("no-addressee", "para. 2"),
        ("no-deadline", "para. 2"),
        ("place-missing", "para. 2"),
    }
    unknown = {f.words for f in check.findings if f.code == "reference-unknown"}
    assert unknown == {"SC-8/999", "SC-99/1"}
    similar = next(finding.similar for finding in check.findings if finding.similar)
    assert similar.passage.id == "SC-7/40:en:2"
    assert draft_json(check)["findings"][0]["code"] == "numbers-jump"


def test_the_words_of_a_finding_are_the_drafts(small: Opened, draft: Path) -> None:
    for finding in check_draft(small, draft).findings:
        assert finding.words in DRAFT


def test_a_decision_held_is_not_like_itself(small: Opened, tmp_path: Path) -> None:
    path = tmp_path / "same.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    codes = {finding.code for finding in check_draft(small, path).findings}
    assert "similar-mandate" not in codes


def test_text_that_is_no_decision_is_looked_through_all_the_same(
    small: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "letter.md"
    path.write_text("# A letter\n\nDear couriers, the choir sings on Sunday.\n", encoding="utf-8")
    check = check_draft(small, path)
    assert (check.paragraphs, check.findings) == (0, ())


def test_a_draft_that_cannot_be_read_is_told(small: Opened, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    with pytest.raises(CorpusError):
        check_draft(small, path)
