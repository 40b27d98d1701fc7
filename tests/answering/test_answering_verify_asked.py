"""Each of the strongest turns of a request, an invitation, a decision, in six languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_answering_verify_who import paragraph, reasons

PARAGRAPHS = {
    "requests": paragraph("Requests the Secretariat to assist Parties in preparing reports;"),
    "invites": paragraph("Invites donors to support the regional centres in their work;"),
    "encourages": paragraph("Encourages Parties to share information with the Secretariat;"),
    "decides": paragraph(
        "Decides that the working group shall meet once before the ninth meeting;"
    ),
    "urges": paragraph(
        "Urges developed country Parties to provide resources to developing country Parties;"
    ),
}
TABLE = Path(__file__).with_name("verify_who.txt").read_text(encoding="utf-8")
ROWS = [tuple(line.split(" | ")) for line in TABLE.splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize(("verb", "spoken", "borne_out", "sentence"), ROWS)
def test_who_is_to_do_it_and_how_strongly(
    verb: str, spoken: str, borne_out: str, sentence: str
) -> None:
    failed = reasons(sentence, spoken, PARAGRAPHS[verb]) & {"addressee", "verb", "negation"}
    assert bool(failed) is (borne_out == "no")


def test_the_table_has_both_kinds_in_each_language() -> None:
    kinds = {(spoken, borne_out) for _, spoken, borne_out, _ in ROWS}
    assert kinds == {
        (code, kind) for code in ("fr", "es", "ru", "ar", "zh") for kind in ("yes", "no")
    }
