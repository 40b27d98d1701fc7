"""What the check of generated sentences lets through: a table a check, in the six languages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from assistant.answering.verify import Verdict, verify
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
        f"{ref}:{language}:{locator}", "d", ref, language, kind, 0, locator, True, text, 0,  # type: ignore[arg-type]
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
    " the implementation of the global monitoring plan, including recommendations, for consideration"
    " by the Conference of the Parties at its ninth meeting;"
)
COMMENTS = record(
    "3. Invites Parties and others in a position to do so to provide the Secretariat, by 31 March"
    " 2018, with comments on the draft guidance on alternatives;",
    locator="para. 3",
)
PLANS = record(
    "5. Urges Parties to ensure that no more than four new exemptions are registered in the biennium"
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
    "Noting the priority areas for action recognized in decision SC-8/18 on effectiveness evaluation"
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
    "UNECE technical cooperation is based on four principles:\n\nIt should be demand driven, results"
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
    "2. 请秘书处视可得资源情况，编写一份关于全球监测计划执行情况的报告，供缔约方大会第九次会议审议；",
    language="zh",
)


def judged(sentence: str, *sources: PassageRecord, **more: str) -> Verdict:
    return verify(sentence, sources, **more)  # type: ignore[arg-type]


SUPPORTED: Sequence[tuple[str, PassageRecord]] = [
    # as printed, and retold
    ("The Secretariat is asked to prepare a report on the implementation of the global monitoring plan.", REPORT),
    ("Decision SC-8/91 (COP-8, 2017) requests the Secretariat to prepare a report on the global monitoring plan [1].", REPORT),
    ("At COP-8, the Secretariat was requested to prepare a report for the ninth meeting of the Conference of the Parties.", REPORT),
    ("Decision SC-8/91, adopted in 2017, requests the Secretariat to prepare a report on the global monitoring plan.", REPORT),
    ("Paragraph 3 invites Parties to send comments on the draft guidance to the Secretariat by 31 March 2018.", COMMENTS),
    ("Parties are urged to ensure that at most 4 new exemptions are registered in 2020–2021.", PLANS),
    ("Parties which have not yet done so are encouraged to transmit their national implementation plans before 30 June 2020.", PLANS),
    ("States do not have to notify the Secretariat of movements of non-hazardous wastes, except where such movements are subject to national law.", NOTIFY),
    ("The Conference of the Parties decided to list dicofol in part I of Annex A without specific exemptions.", LISTED),
    ("It was agreed to set up a working group of ten members to review the guidelines.", GROUP),
    ("It is recommended that Parties allocate at least 20% of voluntary contributions to activities in least developed countries.", SHARE),
    ("For 2020 the Conference of the Parties approved a programme budget of 4,234,816 United States dollars.", BUDGET),
    ("The Conference of the Parties noted the priority areas for action recognized in decision SC-8/18.", PRIORITIES),
    ("The Secretariat develops the plan on the basis of the needs expressed by Parties.", PLAN),
    ("UNECE technical cooperation is based on 4 principles.", UNECE),
    ("The text says that it “should be demand driven, results oriented”.", UNECE),
    # the other languages
    ("La Conférence des Parties invite les Parties à communiquer au Secrétariat leurs observations sur le projet de directives avant le 31 mars 2018.", FRENCH),
    ("Los Estados no están obligados a notificar a la Secretaría los movimientos de desechos que no sean peligrosos.", SPANISH),
    ("Конференция Сторон просит секретариат подготовить доклад об осуществлении плана глобального мониторинга.", RUSSIAN),
    ("يطلب مؤتمر الأطراف إلى الأمانة أن تعد تقريراً عن تنفيذ خطة الرصد العالمية.", ARABIC),
    ("缔约方大会请秘书处编写一份关于全球监测计划执行情况的报告。", CHINESE),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "source"), SUPPORTED)
def test_a_faithful_sentence_is_supported(sentence: str, source: PassageRecord) -> None:
    assert judged(sentence, source) == Verdict(True, (1,), ())


WITHHELD: Sequence[tuple[str, str, PassageRecord]] = [
    ("reference", "Decision SC-8/92 requests the Secretariat to prepare a report on the global monitoring plan.", REPORT),
    ("reference", "Paragraph 4 of decision SC-8/91 requests the Secretariat to prepare a report.", REPORT),
    ("reference", "The Conference of the Parties decided to list dicofol in part I of Annex B.", LISTED),
    ("reference", "The plan is developed by the Secretariat pursuant to Article 16, paragraph 1 (f) of the Basel Convention.", PLAN),
    ("reference", "The Conference of the Parties noted the priority areas for action recognized in decision SC-8/91.", PRIORITIES),
    ("number", "UNECE technical cooperation is based on five principles.", UNECE),
    ("number", "The working group consists of twelve members nominated by Parties.", GROUP),
    ("number", "The working group consists of five members nominated by Parties.", GROUP),
    ("number", "Parties are urged to ensure that fewer than four new exemptions are registered in 2020–2021.", PLANS),
    ("number", "Parties are urged to ensure that at least four new exemptions are registered in 2020–2021.", PLANS),
    ("number", "It is recommended that Parties allocate 20 per cent of voluntary contributions to activities in least developed countries.", SHARE),
    ("date", "For 2021 the Conference of the Parties approved a programme budget of 4,234,816 United States dollars.", BUDGET),
    ("date", "Parties are invited to provide comments on the draft guidance by 31 March 2019.", COMMENTS),
    ("date", "Parties are invited to provide comments on the draft guidance by 31 May 2018.", COMMENTS),
    ("date", "Parties are invited to provide comments on the draft guidance after 31 March 2018.", COMMENTS),
    ("date", "Decision SC-8/91, adopted in 2019, requests the Secretariat to prepare a report on the global monitoring plan.", REPORT),
    ("meeting", "The Secretariat is requested to prepare a report for the tenth meeting of the Conference of the Parties.", REPORT),
    ("meeting", "The Secretariat is requested to prepare a report for COP-8.", REPORT),
    ("meeting", "COP-9 requested the Secretariat to prepare a report on the global monitoring plan.", record(REPORT.passage.text.replace("ninth", "tenth"))),
    ("subject", "The implementation of the UNECE plan is subject to the availability of resources.", PLAN),
    ("subject", "The technical cooperation of the Stockholm Convention is based on four principles.", UNECE),
    ("subject", "UNECE technical cooperation with Japan is based on four principles.", UNECE),
    ("addressee", "Parties are requested to prepare a report on the implementation of the global monitoring plan.", REPORT),
    ("addressee", "The Secretariat is invited to provide comments on the draft guidance by 31 March 2018.", COMMENTS),
    ("addressee", "The plan is developed by the Parties.", PLAN),
    ("addressee", "Donors are urged to ensure that no more than four new exemptions are registered in 2020–2021.", PLANS),
    ("verb", "Parties are required to provide comments on the draft guidance by 31 March 2018.", COMMENTS),
    ("verb", "Parties provide comments on the draft guidance by 31 March 2018.", COMMENTS),
    ("verb", "The Secretariat may prepare a report on the global monitoring plan.", REPORT),
    ("verb", "The Secretariat has prepared a report on the global monitoring plan.", REPORT),
    ("verb", "Parties are urged to transmit their national implementation plans before 30 June 2020.", PLANS),
    ("verb", "The Conference of the Parties welcomed the programme budget for the Stockholm Convention.", BUDGET),
    ("negation", "The implementation of the plan is not subject to the availability of resources.", PLAN),
    ("negation", "States are required to notify the Secretariat of transboundary movements of wastes.", NOTIFY),
    ("negation", "States are not required to notify the Secretariat of transboundary movements of wastes that are not hazardous.", NOTIFY),
    ("negation", "The Conference of the Parties decided to list dicofol with specific exemptions.", LISTED),
    ("negation", "Parties that have already done so are encouraged to transmit their national implementation plans.", PLANS),
    ("quantifier", "The Secretariat is requested to prepare only a report on the global monitoring plan.", REPORT),
    ("quantifier", "All States are not required to notify the Secretariat of movements of wastes that are not hazardous, except where such movements are subject to national law.", NOTIFY),
    ("quotation", "The text says that it “should be demand driven and results oriented”.", UNECE),
    ("quotation", "The text says that it “should be demand driven.", UNECE),
    ("coverage", "The Secretariat is requested to prepare a report on the global monitoring plan and to publish it.", REPORT),
    ("coverage", "The Secretariat is requested to prepare an annual report on the global monitoring plan.", REPORT),
    ("coverage", "The Secretariat is requested to reject a report on the global monitoring plan.", REPORT),
    ("coverage", "Dicofol was removed from the market by most countries.", REPORT),
    ("markup", "The plan is described [here](https://evil.example/x).", PLAN),
    ("markup", "The **plan** is subject to the availability of resources.", PLAN),
    ("markup", "The plan is at www.evil.example/plan.", PLAN),
    ("markup", "![x](x.png) The implementation of the plan is subject to the availability of resources.", PLAN),
    # the other languages
    ("date", "Les Parties sont invitées à communiquer leurs observations sur le projet de directives avant le 31 mai 2018.", FRENCH),
    ("addressee", "Le Secrétariat est invité à communiquer aux Parties ses observations sur le projet de directives.", FRENCH),
    ("verb", "Les Parties doivent communiquer au Secrétariat leurs observations sur le projet de directives.", FRENCH),
    ("negation", "La Conférence des Parties n'invite pas les Parties à communiquer leurs observations sur le projet de directives.", FRENCH),
    ("negation", "Los Estados están obligados a notificar a la Secretaría los movimientos transfronterizos de desechos.", SPANISH),
    ("negation", "Конференция Сторон не просит секретариат подготовить доклад об осуществлении плана глобального мониторинга.", RUSSIAN),
    ("addressee", "Конференция Сторон просит Стороны подготовить доклад об осуществлении плана глобального мониторинга.", RUSSIAN),
    ("negation", "لا يطلب مؤتمر الأطراف إلى الأمانة أن تعد تقريراً عن تنفيذ خطة الرصد العالمية.", ARABIC),
    ("addressee", "يطلب مؤتمر الأطراف إلى الأطراف أن تعد تقريراً عن تنفيذ خطة الرصد العالمية.", ARABIC),
    ("meeting", "请秘书处编写一份关于全球监测计划执行情况的报告，供缔约方大会第十次会议审议。", CHINESE),
    ("addressee", "请缔约方编写一份关于全球监测计划执行情况的报告。", CHINESE),
    ("negation", "请秘书处不要编写关于全球监测计划执行情况的报告。", CHINESE),
    ("coverage", "请秘书处编写一份关于全球贸易计划执行情况的报告。", CHINESE),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "sentence", "source"), WITHHELD)
def test_a_sentence_that_says_otherwise_is_withheld_with_the_reason(
    reason: str, sentence: str, source: PassageRecord
) -> None:
    verdict = judged(sentence, source)
    assert not verdict.supported
    assert verdict.markers == ()
    assert reason in verdict.reasons


def test_facts_of_two_passages_are_not_mixed() -> None:
    mixed = "The Secretariat is requested to prepare a report on the global monitoring plan by 31 March 2018."
    assert not judged(mixed, REPORT, COMMENTS).supported
    taken = "Parties are invited to prepare a report on the implementation of the global monitoring plan."
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
    assert verify(sentence, [PLAN, PLAN], cited=(2,)).markers == (2,)


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
    assert verify(sentence, [PLAN], language="en").supported
    assert verify(sentence, [PLAN], language="fr").reasons == ("language",)


def test_across_languages_nothing_is_supported_without_an_embedding() -> None:
    sentence = "Parties are invited to submit comments on the draft guidance before 31 March 2018."
    assert judged(sentence, FRENCH).reasons == ("coverage",)


def alike(texts: Sequence[str]) -> np.ndarray:
    """Everything like everything, but for the ordinary sentences: likeness decides nothing."""
    rows = [[1.0, 0.0] if "2018" in text or "31" in text else [0.0, 1.0] for text in texts]
    return np.array(rows, dtype=np.float32)


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("", "Parties are invited to submit comments on the draft guidance before 31 March 2018."),
        ("date", "Parties are invited to submit comments on the draft guidance before 31 May 2018."),
        ("addressee", "The Secretariat is invited to submit comments on the draft guidance before 31 March 2018."),
        ("verb", "Parties are required to submit comments on the draft guidance before 31 March 2018."),
        ("negation", "Parties are not invited to submit comments on the draft guidance before 31 March 2018."),
    ],
)  # fmt: skip
def test_likeness_across_languages_never_outweighs_a_hard_fact(reason: str, sentence: str) -> None:
    verdict = verify(sentence, [FRENCH], embed=alike)
    assert verdict.supported == (not reason)
    assert not reason or reason in verdict.reasons
