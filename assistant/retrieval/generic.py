"""Words of a question that say what to do with a document, not what it is about.

"What does decision SC-8/15 say?" is about SC-8/15 and nothing else: once its reference is
taken out, only these words are left. They carry no evidence either way.
"""

from __future__ import annotations

from functools import cache

from assistant.library import analyse, content_terms

_GENERIC = {
    "en": "decision decisions resolution resolutions paragraph paragraphs para paras section "
    "article articles annex text full quote quotes show say says said state states tell give "
    "link please read content contents contain contains about mean means word words wording "
    "exact exactly complete whole document documents library hold held holds cite cites cited "
    "reference verbatim print display find look open see summarize summary explain question "
    "answer know want need like still adopt adopts adopted decide decides decided request "
    "requests requested ask asks asked provide provides provided set out cover covers covered "
    "mention mentions mentioned according under compare compared comparison difference differences "
    "differ side versus",
    "fr": "décision décisions résolution résolutions paragraphe paragraphes section article "
    "articles annexe texte complet citer citez montrer montrez dire dit disent donner donnez lien "
    "contenu contient document documents bibliothèque décide décident adopte demande prévoit "
    "énonce mentionne selon sujet concernant exact résumé expliquer comparer comparez compare "
    "comparaison différence différences diffère",
    "es": "decisión decisiones resolución resoluciones párrafo párrafos sección artículo "
    "artículos anexo texto completo citar cite mostrar muestre decir dice dicen dar enlace "
    "contenido contiene documento documentos biblioteca decide adopta pide establece menciona "
    "según sobre exacto resumen explicar comparar compare compara comparación diferencia "
    "diferencias difieren",
    "ru": "решение решения решении решений резолюция резолюции пункт пункта пункте раздел статья "
    "статьи статье приложение текст полный цитата процитируйте покажи покажите говорится сказано "
    "гласит дай ссылка содержание содержит документ документы библиотека решает принимает просит "
    "предусматривает упоминает согласно сравни сравните сравнение разница отличие отличается",
    "ar": "مقرر مقررات المقرر قرار قرارات القرار فقرة الفقرة قسم مادة المادة مرفق نص النص كامل "
    "اقتبس اعرض يقول ينص تنص اعط رابط محتوى وثيقة وثائق مكتبة يقرر يعتمد يطلب يذكر وفقا قارن "
    "مقارنة الفرق فرق يختلف علما",
    "zh": "决定 决议 段 段落 条 条款 附件 全文 原文 引用 显示 说 规定 内容 "
    "文件 链接 请 哪些 要求 通过 关于 比较 区别 不同 差异",
}


# Words that say which list of decisions is wanted, not what the decisions are about.
_FRAME = {
    "en": "convention conventions conference party parties cop meeting meetings session list "
    "every each all order first earliest oldest last latest recent newest after before since "
    "until between from year years period many chronological evolve evolved evolution timeline "
    "chronology history trace progress progressed taken secretariat library everything "
    "enumerate name names number deal deals dealing concern concerns concerned relate relates "
    "related address addresses subject title anything stockholm basel rotterdam minamata",
    "fr": "convention conventions conférence parties partie cop cdp réunion session liste lister "
    "portent portant traitent traitant concernent relatives relative énumérez énumérer énumère "
    "dressez nombre toutes tous ordre première dernière récente après avant depuis entre année "
    "années période combien "
    "chronologique évolué évoluer évolution historique chronologie fil "
    "temps secrétariat stockholm bâle rotterdam minamata prises pris",
    "es": "convenio convenios convención conferencia partes parte cop reunión lista enumera todas "
    "tratan trata refieren relativas relativa enumere enumerar número todos orden primera última "
    "reciente después antes desde entre año años período periodo cuántas cronológico "
    "evolucionado evolucionar evolución cronología largo tiempo "
    "secretaría estocolmo basilea rotterdam minamata tomadas tiene",
    "ru": "конвенция конвенции конференция конференции сторон сторона кс совещание список "
    "касаются касается касающиеся посвящены относятся перечислите перечисли перечислить список "
    "количество число все каждое порядке первое последнее новое после до между год года "
    "годах годами лет период периода сколько хронологическом эволюция развивалась "
    "менялась временем секретариат стокгольмской стокгольмская базельской "
    "роттердамской минаматской принятые есть",
    "ar": "اتفاقية اتفاقيات مؤتمر الأطراف أطراف طرف اجتماع قائمة جميع كل ترتيب أول أقدم آخر أحدث "
    "بعد قبل منذ بين عام عامي أعوام الأعوام سنة سنتي سنوات السنوات الفترة فترة "
    "المعتمدة المتخذة كم الأمانة ستوكهولم استكهولم بازل روتردام ميناماتا زمني "
    "تطورت تطور تسلسل اذكر عدد سرد بشأن المتعلقة تتناول تتعلق",
    "zh": "公约 缔约方 大会 缔约方大会 会议 列出 所有 全部 每项 顺序 依次 第一 最早 最后 最新 "
    "最近 之后 以来 之前 年 多少 秘书处 斯德哥尔摩 巴塞尔 鹿特丹 水俣 关于 哪些 有 的 是 项 什么 "
    "第 次 届 几 涉及 有关 至 到 从 自 起 间 期间 之间",
}


def subject_words(text: str, language: str) -> str:
    """``text`` without the words that are generic or frame a list: what a list is about. Chinese
    words run together and are taken out as they stand."""
    if language == "zh":
        words = f"{_GENERIC['zh']} {_FRAME['zh']}".split()
        for word in sorted(words, key=len, reverse=True):
            text = text.replace(word, " ")
        return " ".join(text.split())
    passed_over = generic_terms(language) | frame_terms(language)
    return " ".join(
        word
        for word in text.split()
        if any(term not in passed_over for term in content_terms(word, language))
    )


@cache
def frame_terms(language: str) -> frozenset[str]:
    """Analysed forms of the words that frame a list, in ``language``."""
    return frozenset(analyse(_FRAME.get(language, ""), language))


@cache
def generic_terms(language: str) -> frozenset[str]:
    """Analysed forms of the generic words of ``language``; empty for another language."""
    return frozenset(analyse(_GENERIC.get(language, ""), language))
