"""Citations and dates in the form of United Nations documents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from assistant.notes.citing import cited_as
from assistant.notes.days import official_days
from assistant.notes.note import Line
from assistant.types import Citation


def text_of(runs: Line) -> str:
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            (
                "Stockholm Convention, decision SC-8/15, para. 1 (Technical assistance), COP-8, "
                "24 April–5 May 2017, held as an extract. https://www.pops.int/decisions?a=1&b=2"
            ),
        ),
        (
            "fr",
            (
                "Stockholm Convention, décision SC-8/15, par. 1 (Technical assistance), COP-8, "
                "24 avril-5 mai 2017, détenu sous forme d'extrait. "
                "https://www.pops.int/decisions?a=1&b=2"
            ),
        ),
        (
            "zh",
            (
                "Stockholm Convention，第SC-8/15号决定，第1段（Technical assistance），COP-8，"
                "2017年4月24日至5月5日，所存为摘录。 https://www.pops.int/decisions?a=1&b=2"
            ),
        ),
    ],
)
def test_a_citation_has_the_form_of_united_nations_footnotes(
    language: str, expected: str, citation: Citation
) -> None:
    assert text_of(cited_as(citation, language)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ref": "A/RES/70/1", "meeting": "", "date": "2015-09-25", "held": "full"},
         "Resolution A/RES/70/1, para. 1 (Technical assistance), 25 September 2015."),
        ({"ref": "Stockholm Convention, Article 12", "meeting": "Stockholm Convention",
          "date": "", "title": "", "held": "full"},
         "Stockholm Convention, Article 12, para. 1."),
        ({"ref": None, "title": "The plan", "meeting": "", "date": "2022", "held": "full"},
         "“The plan”, para. 1, 2022."),
        ({"ref": "1/CP.21", "meeting": "UNFCCC COP-21", "date": "2015-11-30/2015-12-11",
          "held": "full", "title": "Adoption"},
         "UNFCCC, decision 1/CP.21, para. 1 (Adoption), COP-21, 30 November–11 December 2015."),
    ],
)  # fmt: skip
def test_other_kinds_of_sources_are_called_what_they_are(
    changes: dict[str, Any], expected: str, citation: Citation
) -> None:
    changed: Citation = replace(citation, url="", **changes)
    assert text_of(cited_as(changed, "en")) == expected


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "x", "", "//a.b"])
def test_only_web_addresses_are_linked(url: str, citation: Citation) -> None:
    runs = cited_as(replace(citation, url=url), "en")
    assert [run.link for run in runs] == [""]


@pytest.mark.parametrize(
    ("interval", "language", "expected"),
    [
        ("2017-04-24/2017-05-05", "en", "24 April–5 May 2017"),
        ("2005-05-02/2005-05-06", "en", "2–6 May 2005"),
        ("2021-12-26/2022-01-03", "en", "26 December 2021–3 January 2022"),
        ("2026-11-28", "en", "28 November 2026"),
        ("2015", "en", "2015"),
        ("2015/2017", "en", "2015–2017"),
        ("", "en", ""),
        ("2017-04-24/2017-05-05", "fr", "24 avril-5 mai 2017"),
        ("2017-04-24/2017-05-05", "es", "24 de abril a 5 de mayo de 2017"),
        ("2017-04-24/2017-05-05", "ru", "24 апреля – 5 мая 2017 года"),
        ("2017-04-24/2017-05-05", "ar", "24 نيسان/أبريل - 5 أيار/مايو 2017"),
        ("2017-04-24/2017-05-05", "zh", "2017年4月24日至5月5日"),
    ],
)
def test_dates_are_written_as_united_nations_documents_write_them(
    interval: str, language: str, expected: str
) -> None:
    assert official_days(interval, language) == expected
