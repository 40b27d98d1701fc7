"""Words of a question that say what to do with a document, not what it is about.

"What does decision SC-8/15 say?" is about SC-8/15 and nothing else: once its reference is
taken out, only these words are left. They carry no evidence either way.
"""

from __future__ import annotations

from functools import cache

from assistant.library import analyse

_GENERIC = {
    "en": "decision decisions resolution resolutions paragraph paragraphs para paras section "
    "article articles annex text full quote quotes show say says said state states tell give "
    "link please read content contents contain contains about mean means word words wording "
    "exact exactly complete whole document documents library hold held holds cite cites cited "
    "reference verbatim print display find look open see summarize summary explain question "
    "answer know want need like still adopt adopts adopted decide decides decided request "
    "requests requested ask asks asked provide provides provided set out cover covers covered "
    "mention mentions mentioned according under",
    "fr": "décision décisions résolution résolutions paragraphe paragraphes section article "
    "articles annexe texte complet citer citez montrer montrez dire dit disent donner donnez lien "
    "contenu contient document documents bibliothèque décide décident adopte demande prévoit "
    "énonce mentionne selon sujet concernant exact résumé expliquer",
    "es": "decisión decisiones resolución resoluciones párrafo párrafos sección artículo "
    "artículos anexo texto completo citar cite mostrar muestre decir dice dicen dar enlace "
    "contenido contiene documento documentos biblioteca decide adopta pide establece menciona "
    "según sobre exacto resumen explicar",
    "ru": "решение решения решении решений резолюция резолюции пункт пункта пункте раздел статья "
    "статьи статье приложение текст полный цитата процитируйте покажи покажите говорится сказано "
    "гласит дай ссылка содержание содержит документ документы библиотека решает принимает просит "
    "предусматривает упоминает согласно",
    "ar": "مقرر مقررات المقرر قرار قرارات القرار فقرة الفقرة قسم مادة المادة مرفق نص النص كامل "
    "اقتبس اعرض يقول ينص تنص اعط رابط محتوى وثيقة وثائق مكتبة يقرر يعتمد يطلب يذكر وفقا",
    "zh": "决定 决议 段 段落 条 条款 附件 全文 原文 引用 显示 说 规定 内容 文件 链接 请 哪些 要求 通过 关于",
}


@cache
def generic_terms(language: str) -> frozenset[str]:
    """Analysed forms of the generic words of ``language``; empty for another language."""
    return frozenset(analyse(_GENERIC.get(language, ""), language))
