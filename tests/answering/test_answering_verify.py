"""What the check of generated sentences lets through: a table a check, in the six languages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.answering.verify import Verdict, verify
from assistant.index.tokens import TokenVectors
from assistant.syntax import parse_english
from assistant.types import Passage, PassageRecord


def record(
    text: str,
    *,
    language: str = "en",
    ref: str | None = "SC-8/91",
    locator: str = "para. 2",
    meeting: str = "Stockholm Convention COP-8",
    date: str = "2017-04-24/2017-05-05",
    year: int | None = 2017,
    conventions: tuple[str, ...] = ("Stockholm",),
    issuer: str = "Secretariat of the Stockholm Convention",
    title: str = "Global monitoring plan",
    chapeau: str = "",
    kind: str = "operative",
) -> PassageRecord:
    passage = Passage(
        f"{ref}:{language}:{locator}", "d", ref, language, kind, 0, locator, True, text, 0,
        len(text), chapeau=chapeau,
    )  # fmt: skip
    return PassageRecord(
        passage, title, "decisions", issuer, title, conventions, meeting, date, year, "", "full"
    )


def prose(text: str, title: str = "Technical assistance plan", **more: str) -> PassageRecord:
    return record(
        text, ref=None, locator="unnumbered para. 1", meeting="", date="", year=None,
        title=title, kind="text", issuer=more.get("issuer", "Secretariat"),
        conventions=("Basel", "Rotterdam", "Stockholm") if "issuer" not in more else (),
    )  # fmt: skip


REPORT = record(
    "2. Requests the Secretariat, subject to the availability of resources, to prepare a report on"
    " the implementation of the global monitoring plan, including recommendations, for"
    " consideration"
    " by the Conference of the Parties at its ninth meeting;"
)
COMMENTS = record(
    "3. Invites Parties and others in a position to do so to provide the Secretariat, by 31 March"
    " 2018, with comments on the draft guidance on alternatives;",
    locator="para. 3",
)
WATER = record(
    "7. Invites the Council to consider the report on drinking water at its next session, and"
    " requests the Secretary-General to inform Member States;",
    ref="A/RES/90/512",
    locator="para. 7",
    meeting="General Assembly, ninetieth session",
    conventions=(),
    issuer="United Nations",
    title="Drinking water",
)
PLANS = record(
    "5. Urges Parties to ensure that no more than four new exemptions are registered in the"
    " biennium"
    " 2020–2021, and encourages Parties that have not yet done so to transmit their national"
    " implementation plans before 30 June 2020;",
    locator="para. 5",
)
NOTIFY = record(
    "2. Stresses that States are not required to notify the Secretariat of transboundary movements"
    " of wastes that are not hazardous, except where such movements are subject to national law;"
)
LISTED = record(
    "7. Decides to amend part I of Annex A to the Convention to list dicofol without specific"
    " exemptions;",
    locator="para. 7",
)
GROUP = record(
    "3. Agrees to establish a small intersessional working group, consisting of ten members"
    " nominated by Parties, two from each of the five regional groups, to review the guidelines;",
    locator="para. 3",
)
SHARE = record(
    "4. Recommends that Parties allocate at least 20 per cent of voluntary contributions to"
    " activities in least developed countries;",
    locator="para. 4",
)
BUDGET = record(
    "6. Approves the programme budget for the Stockholm Convention for the biennium 2020–2021 of"
    " 4,234,816 United States dollars for 2020 and 4,311,902 United States dollars for 2021;",
    locator="para. 6",
)
PRIORITIES = record(
    "Noting the priority areas for action recognized in decision SC-8/18 on effectiveness"
    " evaluation"
    " as they relate to technical assistance,",
    locator="preambular para. 1",
    kind="preamble",
)
PLAN = prose(
    "The plan is developed by the Secretariat pursuant to Article 16, paragraph 1 (g) of the Basel"
    " Convention and based on the needs expressed by Parties. The implementation of the plan is"
    " subject to the availability of resources."
)
UNECE = prose(
    "UNECE technical cooperation is based on four principles:\n\nIt should be demand driven,"
    " results"
    " oriented, and linked to UNECE's normative work.",
    title="What is Technical Cooperation?",
    issuer="United Nations Economic Commission for Europe (UNECE)",
)
FRENCH = record(
    "3. Invite les Parties qui sont en mesure de le faire à communiquer au Secrétariat, avant le"
    " 31 mars 2018, leurs observations sur le projet de directives ;",
    language="fr",
    locator="para. 3",
)
SPANISH = record(
    "2. Pone de relieve que los Estados no están obligados a notificar a la Secretaría los"
    " movimientos transfronterizos de desechos que no sean peligrosos;",
    language="es",
)
RUSSIAN = record(
    "2. просит секретариат при условии наличия ресурсов подготовить доклад об осуществлении плана"
    " глобального мониторинга для рассмотрения Конференцией Сторон на ее девятом совещании;",
    language="ru",
)
ARABIC = record(
    "2- يطلب إلى الأمانة أن تعد، رهناً بتوافر الموارد، تقريراً عن تنفيذ خطة الرصد العالمية، لينظر"
    " فيه مؤتمر الأطراف في اجتماعه التاسع؛",
    language="ar",
)
CHINESE = record(
    "2. 请秘书处视可得资源情况，编写一份关于全球监测计划执行情况的报告，"
    "供缔约方大会第九次会议审议；",
    language="zh",
)


def judged(sentence: str, *sources: PassageRecord, **more: str) -> Verdict:
    return verify(sentence, sources, parse=parse_english, **more)


TENTH = record(REPORT.passage.text.replace("ninth", "tenth"))

_FOLDER = Path(__file__).parent


def table(name: str) -> list[list[str]]:
    """The cases of a text file, a line each, parted by bars."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("source", "sentence"), table("verify_supported.txt"))
def test_a_faithful_sentence_is_supported(source: str, sentence: str) -> None:
    assert judged(sentence, globals()[source]) == Verdict(True, (1,), ())


@pytest.mark.parametrize(("reason", "source", "sentence"), table("verify_withheld.txt"))
def test_a_sentence_that_says_otherwise_is_withheld_with_the_reason(
    reason: str, source: str, sentence: str
) -> None:
    verdict = judged(sentence, globals()[source])
    assert not verdict.supported
    assert verdict.markers == ()
    assert reason in verdict.reasons


def test_facts_of_two_passages_are_not_mixed() -> None:
    mixed = (
        "The Secretariat is requested to prepare a report on the global monitoring plan by 31 March"
        " 2018."
    )
    assert not judged(mixed, REPORT, COMMENTS).supported
    taken = "Parties are invited to prepare a report on the global monitoring plan."
    assert not judged(taken, REPORT, COMMENTS).supported


def test_each_clause_may_stand_in_a_passage_of_its_own() -> None:
    joined = (
        "The Secretariat is requested to prepare a report on the global monitoring plan, while"
        " Parties are invited to provide comments on the draft guidance by 31 March 2018."
    )
    assert judged(joined, PLAN, COMMENTS, REPORT) == Verdict(True, (2, 3), ())


def test_the_cited_passage_is_named_where_several_bear_a_sentence_out() -> None:
    sentence = "The implementation of the plan is subject to the availability of resources."
    assert judged(sentence, PLAN, PLAN).markers == (1,)
    assert judged(f"{sentence} [2]", PLAN, PLAN).markers == (2,)
    assert verify(sentence, [PLAN, PLAN], cited=(2,), parse=parse_english).markers == (2,)


def test_a_wrong_marker_is_put_right_and_one_of_no_passage_fails() -> None:
    sentence = "The implementation of the plan is subject to the availability of resources."
    assert judged(f"{sentence} [1]", REPORT, PLAN).markers == (2,)
    assert judged(f"{sentence} [3]", REPORT, PLAN).reasons == ("marker",)
    assert judged(f"{sentence} [0]", REPORT, PLAN).reasons == ("marker",)


@pytest.mark.parametrize("sentence", ["", "  ", "[1]", "…", "12."])
def test_nothing_said_is_not_supported(sentence: str) -> None:
    assert judged(sentence, PLAN).reasons == ("empty",)


def test_without_passages_nothing_is_supported() -> None:
    assert not judged("The plan is subject to the availability of resources.").supported


def test_the_language_asked_for_is_held() -> None:
    sentence = "The implementation of the plan is subject to the availability of resources."
    assert verify(sentence, [PLAN], language="en", parse=parse_english).supported
    assert verify(sentence, [PLAN], language="fr").reasons == ("language",)


def test_across_languages_nothing_is_supported_without_an_embedding() -> None:
    sentence = "Parties are invited to submit comments on the draft guidance before 31 March 2018."
    assert judged(sentence, FRENCH).reasons == ("coverage",)


def alike(texts: Sequence[str]) -> list[TokenVectors]:
    """A text is one token, like all others but the ordinary ones: likeness decides nothing."""
    row = {True: [1.0, 0.0], False: [0.0, 1.0]}
    return [
        TokenVectors(
            (text,), ((0, len(text)),), np.array([row["2018" in text or "31" in text]], np.float32)
        )
        for text in texts
    ]


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("", "Parties are invited to submit comments on the guidance before 31 March 2018."),
        ("date", "Parties are invited to submit comments on the guidance before 31 May 2018."),
        (
            "addressee",
            "Donors are invited to submit comments on the guidance before 31 March 2018.",
        ),
        ("verb", "Parties are required to submit comments on the guidance before 31 March 2018."),
        ("negation", "Parties are not invited to submit comments before 31 March 2018."),
    ],
)
def test_likeness_across_languages_never_outweighs_a_hard_fact(reason: str, sentence: str) -> None:
    verdict = verify(sentence, [FRENCH], embed=alike)
    assert verdict.supported == (not reason)
    assert not reason or reason in verdict.reasons
