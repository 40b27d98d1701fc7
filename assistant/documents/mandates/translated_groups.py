"""Parties, States and everybody else in French, Spanish, Russian, Arabic and Chinese.

The wording of the official versions, folded.
Rows as :mod:`assistant.documents.mandates.names` explains them.
"""

from __future__ import annotations

TRANSLATED_GROUPS: tuple[tuple[str, str], ...] = (
    (
        "Non-Annex I Parties",
        (
            r"parties non visees a l'annexe i\b"
            r"|partes (?:que no (?:estan incluidas|figuran)|no incluidas|no pertenecientes)"
            r" (?:en el|al) anexo i\b"
            r"|сторон[а-я]*,? не (?:включенн|упомянут|входящ)[а-я]+ в приложени[ие] i\b"
            r"|(?:لل|ال)?اطراف غير المدرجه في المرفق الاول"
            r"|非(?:《公约》)?附件一(?:所列)?(?:缔约方|国家)"
            r"|未(?:列入|载入)(?:《公约》)?附件一的?缔约方"
        ),
    ),
    (
        "Developed-country Parties",
        (
            r"parties visees a l'annexe ii\b|partes (?:incluidas en|del) (?:el )?anexo ii\b"
            r"|сторон[а-я]*,? включенн[а-я]+ в приложение ii\b"
            r"|(?:لل|ال)?اطراف المدرجه في المرفق الثاني|附件二(?:所列)?(?:缔约方|国家)"
        ),
    ),
    (
        "Developed-country Parties",
        (
            r"(?:pays|etats) developpes(?: parties)?|(?:parties )?(?:qui sont des )?pays "
            r"developpes|(?:partes )?(?:que son )?paises desarrollados(?: partes)?"
            r"|(?:сторон[а-я]*,? )?(?:являющ[а-я]+ся )?развит[а-я]+ стран[а-я]*|(?:لل|ال)(?:بلدان"
            r"|اطراف من البلدان) (?:ال)?متقدمه(?: النمو)?(?: الاطراف)?|发达国家(?:缔约方)?"
        ),
    ),
    (
        "Parties with economies in transition",
        (
            r"(?:parties|pays|parties et pays) a economie en transition|(?:partes"
            r"|paises) (?:con economias|de economia) en transicion|(?:сторон[а-я]*"
            r"|стран[а-я]*)(?:,)? с переходной экономикой|(?:ال)?(?:اطراف|بلدان)(?: التي)?(?: تمر"
            r"| ذات) (?:اقتصاداتها )?(?:بمرحله انتقال(?:يه)?"
            r"|الاقتصادات (?:التي تمر )?(?:بمرحله )?انتقاليه)|经济转型(?:国家|缔约方)+"
        ),
    ),
    (
        "Least developed countries",
        (
            r"pays les moins avances|paises menos adelantados|наименее развит[а-я]+ стран[а-я]*"
            r"|(?:ال)?(?:بلدان|اقل البلدان) (?:الاقل )?نموا|最不发达国家"
        ),
    ),
    (
        "Small island developing States",
        (
            r"petits etats insulaires(?: en developpement)?"
            r"|pequenos estados insulares(?: en desarrollo)?"
            r"|мал[а-я]+ островн[а-я]+ развивающ[а-я]+ся государств[а-я]*"
            r"|(?:ال)?دول (?:ال)?جزريه (?:ال)?صغيره(?: الناميه)?|小岛屿发展中国家"
        ),
    ),
    (
        "Developing-country Parties",
        (
            r"(?:parties (?:qui sont des )?)?pays en developpement(?: parties)?"
            r"|(?:partes (?:que son )?)?paises en desarrollo(?: partes)?"
            r"|(?:сторон[а-я]*,? )?(?:являющ[а-я]+ся )?развивающ[а-я]+ся стран[а-я]*|(?:لل"
            r"|ال)?(?:بلدان|اطراف من البلدان) (?:ال)?ناميه(?: الاطراف)?|发展中国家(?:缔约方)?"
        ),
    ),
    (
        "Annex I Parties",
        (
            r"parties visees a l'annexe i\b|partes (?:incluidas en|del) (?:el )?anexo i\b"
            r"|сторон[а-я]*,? включенн[а-я]+ в приложение i\b"
            r"|(?:لل|ال)?اطراف المدرجه في المرفق الاول|附件一(?:所列)?(?:缔约方|国家)"
        ),
    ),
    (
        "Parties",
        (
            r"etats parties|parties(?: contractantes)?\b|estados partes|partes(?: contratantes)?\b"
            r"|государств[а-я]*-участник[а-я]*|сторон[а-я]{0,3}\b|(?:ل|ال)?(?:دول |لدول )?(?:ال"
            r"|ل)اطراف|缔约方|缔约国"
        ),
    ),
    (
        "United Nations system",
        (
            r"(?:systeme|organismes|institutions|fonds et programmes) des nations unies"
            r"|institutions specialisees|(?:sistema|organismos|entidades"
            r"|fondos y programas) de las naciones unidas|organismos especializados|(?:систем"
            r"|орган|учрежден|организаци|фонд)[а-я]+ (?:системы )?организации объединенных наций"
            r"|специализированн[а-я]+ учреждени[а-я]+|منظومه الامم المتحده|(?:وكالات|مؤسسات"
            r"|كيانات) (?:منظومه )?الامم المتحده|الوكالات المتخصصه|联合国系统(?:各?(?:机构|组织"
            r"|实体))?|专门机构"
        ),
    ),
    (
        "Non-governmental organizations",
        (
            r"organisations non gouvernementales|organizaciones no gubernamentales"
            r"|неправительственн[а-я]+ организаци[а-я]+|(?:ال)?منظمات غير الحكوميه|非政府组织"
        ),
    ),
    (
        "Intergovernmental organizations",
        (
            r"organisations (?:intergouvernementales|internationales|regionales)(?: [a-z]+)?"
            r"|organizaciones (?:intergubernamentales|internacionales|regionales)"
            r"|union (?:africaine|europeenne)|union (?:africana|europea)|(?:межправительственн"
            r"|международн|региональн)[а-я]+ организаци[а-я]+"
            r"|(?:ال)?منظمات (?:ال)?(?:حكوميه الدوليه|دوليه|اقليميه)|政府间组织|国际组织|区域组织"
        ),
    ),
    (
        "Donors",
        (
            r"(?:pays )?donateurs?|bailleurs de fonds|(?:paises )?donantes?"
            r"|(?:стран[а-я]*-)?донор[а-я]*|(?:ال|لل)?(?:جهات ال|بلدان ال)?مانح(?:ين|ه)|捐助(?:方"
            r"|国"
            r"|者)"
        ),
    ),
    (
        "Financial institutions",
        (
            r"institutions (?:internationales de financement|financieres)(?: internationales)?"
            r"|instituciones financieras(?: internacionales)?|финансов[а-я]+ учреждени[а-я]+"
            r"|(?:ال)?مؤسسات (?:ال)?ماليه(?: الدوليه)?|(?:国际)?金融机构"
        ),
    ),
    (
        "International community",
        (
            r"communaute internationale|comunidad internacional|международн[а-я]+ сообществ[а-я]+"
            r"|المجتمع الدولي|国际社会"
        ),
    ),
    (
        "Civil society",
        (
            r"societe civile|sociedad civil|гражданск[а-я]+ обществ[а-я]+|(?:ال)?مجتمع (?:ال)?مدني"
            r"|民间社会"
        ),
    ),
    (
        "Private sector",
        (
            r"secteur prive|sector privado|entreprises|частн[а-я]+ сектор[а-я]*"
            r"|(?:ال)?قطاع (?:ال)?خاص|私营部门|工业界"
        ),
    ),
    (
        "Academia",
        (
            r"milieux universitaires|etablissements universitaires|instituciones academicas"
            r"|научн[а-я]+ круг[а-я]+|(?:ال)?اوساط (?:ال)?اكاديميه|学术界"
        ),
    ),
    (
        "States",
        (
            r"(?:etats|pays)(?: membres)?\b|(?:estados|paises)(?: miembros)?\b"
            r"|государств[а-я]*(?:-член[а-я]*)?|стран[а-я]{1,2}\b|(?:ال|لل)?دول(?: الاعضاء)?\b"
            r"|(?:ال|لل)بلدان|会员国|成员国|各国(?!政府)|国家"
        ),
    ),
    (
        "Governments",
        r"gouvernements\b|gobiernos\b|правительств[а-я]*\b|(?:ال|لل)?حكومات|各国政府|各政府|政府",
    ),
    ("Named State", r"gouvernement\b|gobierno\b|حكومه"),
    (
        "Committees and subsidiary bodies",
        (
            r"centre et reseau des technologies climatiques|centro y red de tecnologia del clima"
            r"|центр[а-я]* и сет[а-я]+ по технологиям[а-я ]*|مركز وشبكه تكنولوجيا المناخ"
            r"|气候技术中心(?:和|与)网络|"
            r"comites?\b|commissions?\b|groupes? (?:de travail|d'experts)|conseil\b"
            r"|organes? subsidiaires?|comites?|comision(?:es)?|grupos? de (?:trabajo|expertos)"
            r"|junta\b|organos? subsidiarios?|комитет[а-я]*|комисси[а-я]+|рабоч[а-я]+ групп[а-я]+"
            r"|совет(?:а|у|ом|е|ы|ов|ам|ами|ах)?\b|вспомогательн[а-я]+ орган[а-я]*"
            r"|(?:ال|لل)لجنه|(?:ال)?فريق (?:ال)?عامل"
            r"|(?:ال)?هيئه (?:ال)?فرعيه|委员会|工作组|附属机构|理事会"
        ),
    ),
    (
        "Stakeholders",
        (
            r"parties prenantes|parties interessees|acteurs|autres intervenants"
            r"|interesados(?: directos)?|agentes pertinentes|заинтересованн[а-я]+ (?:сторон"
            r"|субъект|лиц)[а-я]*|(?:ال)?جهات (?:ال)?(?:معنيه|فاعله)|اصحاب المصلحه|利益攸关方"
            r"|利益相关方"
        ),
    ),
    ("others", r"(?:autres|otros|други[а-я]{1,2})\b|(?:ال)?جهات الاخري|其他(?:各)?方"),
)
