"""One decision in the six languages: it is read alike."""

from __future__ import annotations

import pytest

from tests.documents.short_texts import document

#: One decision: body, a clause of the preamble, two paragraphs, an annex with one.
SAME_DECISION = {
    "fr": """La Conférence des Parties,

Rappelant la décision SC-7/16,

1. Prend note du rapport;

2. Prie instamment les Parties d’agir.

Annexe I

1. Les centres servent.""",
    "es": """La Conferencia de las Partes,

Recordando la decisión SC-7/16,

1. Toma nota del informe;

2. Insta a las Partes a que actúen.

Anexo I

1. Los centros sirven.""",
    "ru": """Конференция Сторон,

ссылаясь на решение СК-7/16,

1. принимает к сведению доклад;

2. настоятельно призывает Стороны действовать.

Приложение I

1. Центры служат.""",
    "ar": """إن مؤتمر الأطراف،

إذ يشير إلى المقرر ا س - 7/16،

1 - يحيط علماً بالتقرير؛

2 - يحث الأطراف على العمل.

المرفق الأول

1 - تعمل المراكز.""",
    "zh": """缔约方大会，

回顾第SC-7/16号决定，

1. 注意到报告；

2. 敦促各缔约方行动。

附件一

1. 各中心服务。""",
}


@pytest.mark.parametrize(("language", "text"), SAME_DECISION.items())
def test_a_decision_is_read_alike_in_every_language(language: str, text: str) -> None:
    found = document(f"SC-8/15\n\n{text}", language=language)
    assert [(p.id, p.kind, p.verb) for p in found.passages] == [
        (f"SC-8/15:{language}:pre1", "preamble", ""),
        (f"SC-8/15:{language}:1", "operative", "takes note of"),
        (f"SC-8/15:{language}:2", "operative", "urges"),
        (f"SC-8/15:{language}:annex-I:1", "annex", ""),
    ]
    assert [m.target for m in found.passages[0].mentions] == ["SC-7/16"]
    assert found.decisions[0].body
