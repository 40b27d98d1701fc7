"""Short follow-ups in six languages: what they ask, and what is none."""

from __future__ import annotations

import pytest

from assistant.answering.followup_forms import FollowUp
from assistant.answering.followups import (
    ellipsis_of,
    follow_up_of,
    language_asked,
    nth_paragraph,
)

FORMS = {
    FollowUp.WHY: (
        "Why?",
        "And why is that?",
        "Pourquoi ?",
        "¿Por qué?",
        "Почему?",
        "لماذا؟",
        "为什么?",
    ),
    FollowUp.DEADLINE: (
        "and the deadline?",
        "By when?",
        "Et le délai ?",
        "¿Y para cuándo?",
        "А срок?",
        "وما هو الموعد النهائي؟",
        "期限呢?",
    ),
    FollowUp.ELSE: (
        "who else?",
        "Qui d'autre ?",
        "¿Quién más?",
        "Кто ещё?",
        "ومن غيرهم؟",
        "还有谁?",
    ),
    FollowUp.WHOLE: (
        "Show me the whole decision, please",
        "Montrez-moi toute la décision",
        "Muéstreme la decisión completa",
        "Покажите всё решение",
        "اعرض المقرر كاملاً",
        "请显示整个决定",
    ),
    FollowUp.CURRENT: (
        "Is that still the latest?",
        "Which decisions came after it?",
        "Are there any later decisions?",
        "Est-ce encore la plus récente ?",
        "Quelles décisions ont suivi ?",
        "¿Es todavía la más reciente?",
        "¿Hay decisiones posteriores?",
        "Это последнее решение?",
        "Какие решения последовали за ним?",
        "هل هذا هو الأحدث؟",
        "ما هي المقررات التي تلته؟",
        "这还是最新的吗?",
        "之后有哪些决定?",
    ),
    FollowUp.SOURCE: (
        "who asked for that?",
        "Which decision is that from?",
        "Qui l'a demandé ?",
        "¿Quién lo pidió?",
        "Кто об этом просил?",
        "ومن طلب ذلك؟",
        "谁要求的?",
    ),
    FollowUp.AFTER: ("and the one after that?", "Et après ?", "¿Y después?", "А потом?", "然后呢?"),
    FollowUp.BEFORE: ("and before that?", "Et avant ?", "¿Y antes?", "А до этого?", "وقبل ذلك؟"),
}


@pytest.mark.parametrize(
    ("form", "text"), [(form, text) for form, texts in FORMS.items() for text in texts]
)
def test_a_short_follow_up_has_its_form(form: FollowUp, text: str) -> None:
    assert follow_up_of(text) is form


@pytest.mark.parametrize(
    "text",
    [
        "Why does UNECE cooperate with countries in transition?",
        "Who else takes part in the plan of the Secretariat?",
        "What is the deadline of decision SC-2/9?",
        "Is the technical assistance plan the latest one?",
        "Show me the whole list of centres",
        "Pourquoi la CEE-ONU coopère-t-elle ?",
        "Почему ЕЭК ООН сотрудничает?",
        "为什么欧洲经委会开展技术合作?",
        "",
        "?!",
        "why " * 200,
    ],
)
def test_a_question_with_a_matter_of_its_own_is_no_follow_up(text: str) -> None:
    assert follow_up_of(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In French, please", "fr"),
        ("and in Spanish?", "es"),
        ("Can you say that in Russian?", "ru"),
        ("en anglais s'il vous plaît", "en"),
        ("en inglés, por favor", "en"),
        ("по-французски, пожалуйста", "fr"),
        ("на китайском языке", "zh"),
        ("بالإنكليزية من فضلك", "en"),
        ("请用法文", "fr"),
        ("用阿拉伯文回答", "ar"),
        ("Is there guidance in French?", ""),
        ("The French delegation", ""),
        ("What does it say?", ""),
    ],
)
def test_another_language_is_asked_for(text: str, code: str) -> None:
    assert language_asked(text) == code


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("What about Parties?", "Parties"),
        ("and the budget?", "the budget"),
        ("in Basel too?", "Basel"),
        ("Same for 2019", "2019"),
        ("And at COP-7?", "COP-7"),
        ("Et à Bâle ?", "Bâle"),
        ("¿Y en Basilea?", "Basilea"),
        ("А в Базеле?", "Базеле"),
        ("А что насчёт Сторон?", "Сторон"),
        ("وماذا عن الأطراف؟", "الأطراف"),
        ("缔约方呢?", "缔约方"),
        # Sentences of their own, however they open.
        ("And who pays for the centres?", ""),
        ("А кому следует это передать?", ""),
        ("How is UNECE funded?", ""),
        ("Parties", ""),
    ],
)
def test_an_ellipsis_puts_one_thing_for_another(text: str, thing: str) -> None:
    assert ellipsis_of(text) == thing


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("And the second paragraph?", 2),
        ("le troisième paragraphe", 3),
        ("el primer párrafo", 1),
        ("четвёртый пункт", 4),
        ("الفقرة الثانية", 2),
        ("the second meeting", 0),
        ("paragraph 2", 0),
    ],
)
def test_a_paragraph_is_named_by_its_order(text: str, number: int) -> None:
    assert nth_paragraph(text) == number
