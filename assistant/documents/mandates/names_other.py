"""Addressees in French, Spanish, Russian, Arabic and Chinese: official wording, folded.

Rows as in :mod:`assistant.documents.mandates.names`; each holds all five languages, since none
of their words is another's.
"""

from __future__ import annotations

OTHER_LANGUAGES: tuple[tuple[str, str], ...] = (
    (
        "Executive Secretary",
        r"secretaires? executi(?:f|ve)s?|secretari[oa] ejecutiv[oa]|исполнительн[а-я]+ секретар[а-я]+"
        r"|(?:ل)?(?:ال)?امين(?:ه)? (?:ال)?تنفيذي(?:ه)?|执行秘书",
    ),
    (
        "Secretary-General",
        r"secretaire general(?:e)?|secretari[oa] general|генеральн[а-я]+ секретар[а-я]+"
        r"|(?:ال)?امين(?:ه)? (?:ال)?عام(?:ه)?|秘书长",
    ),
    (
        "Executive Director",
        r"direct(?:eur|rice) (?:executi(?:f|ve)|general[e]?)|director[a]? (?:ejecutiv[oa]|general)"
        r"|(?:исполнительн|генеральн)[а-я]+ директор[а-я]*|(?:ال)?مدير(?:ه)? (?:ال)?(?:تنفيذي|عام)(?:ه)?"
        r"|执行主任|总干事",
    ),
    (
        "Special representatives and envoys",
        r"represent(?:ant|ante|antes) specia(?:l|le|ux)|envoyes? specia(?:l|ux)|representantes? especial(?:es)?"
        r"|enviad[oa]s? especial(?:es)?|специальн[а-я]+ (?:представител|посланник)[а-я]*"
        r"|(?:ال)?ممثل(?:ه)? (?:ال)?خاص(?:ه)?|特别代表|特使",
    ),
    (
        "High Commissioner for Human Rights",
        r"haut[- ]commissa(?:ire|riat)(?: des nations unies)? aux droits de l'homme"
        r"|alt[oa] comisionad[oa](?: de las naciones unidas)? para los derechos humanos|верховн[а-я]+ комиссар[а-я]*"
        r"(?: организации объединенных наций)? по правам человека|مفوض(?:ه|يه)? (?:الامم المتحده )?(?:السامي(?:ه)? )?لحقوق الانسان"
        r"|人权事务高级专员(?:办事处)?",
    ),
    (
        "Special procedures",
        r"rapporteu(?:r|rs|se) specia(?:l|le|ux)|expert[e]?s? independant[e]?s?|relator(?:a|es)? especial(?:es)?"
        r"|expert[oa]s? independientes?|специальн[а-я]+ докладчик[а-я]*|независим[а-я]+ эксперт[а-я]*"
        r"|(?:ال)?مقرر(?:ه)? (?:ال)?خاص(?:ه)?|(?:ال)?خبير(?:ه)? (?:ال)?مستقل(?:ه)?|特别报告员|独立专家",
    ),
    (
        "Presiding officers",
        r"president[e]?(?! de la banque)\b|bureau\b|presidenc(?:e|ia)|председател[а-я]+|президиум[а-я]*|(?:ال)?رئيس(?:ه)?\b"
        r"|主席团?",
    ),
    (
        "Green Climate Fund",
        r"fonds vert pour le climat|fondo verde para el clima|зелен[а-я]+ климатическ[а-я]+ фонд[а-я]*"
        r"|الصندوق الاخضر للمناخ|绿色气候基金",
    ),
    (
        "Global Environment Facility",
        r"fonds pour l'environnement mondial|fondo para el medio ambiente mundial|глобальн[а-я]+ экологическ[а-я]+ фонд[а-я]*"
        r"|مرفق البيئه العالميه|全球环境基金|\b(?:fem|fmam|гэф)\b",
    ),
    (
        "Adaptation Fund",
        r"fonds pour l'adaptation|fondo de adaptacion|адаптационн[а-я]+ фонд[а-я]*|صندوق التكيف|适应基金",
    ),
    (
        "Financial mechanism",
        r"mecanisme (?:de financement|financier)|mecanismo (?:financiero|de financiacion)|механизм[а-я]* финансирования"
        r"|финансов[а-я]+ механизм[а-я]*|(?:ال)?اليه (?:ال)?ماليه|财务机制|资金机制",
    ),
    (
        "Subsidiary Body for Implementation",
        r"organe subsidiaire de mise en oeuvre|organe subsidiaire de mise en œuvre|organo subsidiario de ejecucion"
        r"|вспомогательн[а-я]+ орган[а-я]* по осуществлению|الهيئه الفرعيه للتنفيذ|附属履行机构",
    ),
    (
        "Subsidiary Body for Scientific and Technological Advice",
        r"organe subsidiaire de conseil scientifique et technologique|organo subsidiario de asesoramiento cientifico y tecnologico"
        r"|вспомогательн[а-я]+ орган[а-я]* для консультирования по научным и техническим аспектам"
        r"|الهيئه الفرعيه للمشوره العلميه والتكنولوجيه|附属科学技术咨询机构",
    ),
    (
        "Open-ended Working Group",
        r"groupe de travail a composition non limitee|grupo de trabajo de composicion abierta"
        r"|рабоч[а-я]+ групп[а-я]+ открытого состава|الفريق العامل المفتوح العضويه|不限成员名额工作组",
    ),
    (
        "Persistent Organic Pollutants Review Committee",
        r"comite d'etude des polluants organiques persistants|comite de examen de los contaminantes organicos persistentes"
        r"|комитет[а-я]* по рассмотрению стойких органических загрязнителей|لجنه استعراض الملوثات العضويه الثابته|持久性有机污染物审查委员会",
    ),
    (
        "Chemical Review Committee",
        r"comite d'etude des produits chimiques|comite de examen de productos quimicos"
        r"|комитет[а-я]* по рассмотрению химических веществ|لجنه استعراض المواد الكيميائيه|化学品审查委员会",
    ),
    (
        "Conference of the Parties",
        r"conference des parties|conferencia de las partes|конференци[а-я]+ сторон|(?:ل)?مؤتمر الاطراف|缔约方(?:大会|会议)",
    ),
    (
        "General Assembly",
        r"assemblee generale|asamblea general|генеральн[а-я]+ ассамбле[а-я]+|الجمعيه العامه|大会",
    ),
    (
        "Security Council",
        r"conseil de securite|consejo de seguridad|совет[а-я]* безопасности|مجلس الامن|安全理事会",
    ),
    (
        "Economic and Social Council",
        r"conseil economique et social|consejo economico y social|экономическ[а-я]+ и социальн[а-я]+ совет[а-я]*"
        r"|المجلس الاقتصادي والاجتماعي|经济及社会理事会",
    ),
    (
        "Human Rights Council",
        r"conseil des droits de l'homme|consejo de derechos humanos|совет[а-я]* по правам человека|مجلس حقوق الانسان|人权理事会",
    ),
    (
        "UNEP",
        r"programme des nations unies pour l'environnement|programa de las naciones unidas para el medio ambiente"
        r"|программ[а-я]+ организации объединенных наций по окружающей среде|برنامج الامم المتحده للبيئه|联合国环境(?:规划)?署|\b(?:pnue|pnuma|юнеп)\b",
    ),
    (
        "FAO",
        r"organisation des nations unies pour l'alimentation et l'agriculture"
        r"|organizacion de las naciones unidas para la (?:alimentacion y la agricultura|agricultura y la alimentacion)"
        r"|продовольственн[а-я]+ и сельскохозяйственн[а-я]+ организаци[а-я]+|منظمه الاغذيه والزراعه|粮食及?农业组织|粮农组织|\bфао\b",
    ),
    (
        "UNDP",
        r"programme des nations unies pour le developpement|programa de las naciones unidas para el desarrollo"
        r"|программ[а-я]+ развития организации объединенных наций|برنامج الامم المتحده الانمائي|开发计划署|开发署|\b(?:pnud|проон)\b",
    ),
    (
        "WHO",
        r"organisation mondiale de la sante|organizacion mundial de la salud|всемирн[а-я]+ организаци[а-я]+ здравоохранения"
        r"|منظمه الصحه العالميه|世界卫生组织|世卫组织|\b(?:oms|воз)\b",
    ),
    (
        "UNIDO",
        r"organisation des nations unies pour le developpement industriel|organizacion de las naciones unidas para el desarrollo industrial"
        r"|\b(?:onudi|юнидо)\b|منظمه الامم المتحده للتنميه الصناعيه|工业发展组织|工发组织",
    ),
    ("World Bank", r"banque mondiale|banco mundial|всемирн[а-я]+ банк[а-я]*|البنك الدولي|世界银行"),
    (
        "IPCC",
        r"groupe d'experts intergouvernemental sur l'evolution du climat|grupo intergubernamental de expertos sobre el cambio climatico|межправительственн[а-я]+ групп[а-я]+ экспертов по изменению климата|الفريق الحكومي الدولي المعني بتغير المناخ|政府间气候变化专门委员会",
    ),
    (
        "Regional centres",
        r"centres? regiona(?:l|ux)(?: et sous-regionaux)?|centros? regional(?:es)?(?: y subregionales)?"
        r"|региональн[а-я]+ (?:и субрегиональн[а-я]+ )?центр[а-я]*|(?:لل|ال)?مراكز (?:ال)?اقليميه(?: ودون الاقليميه)?|区域(?:和次区域)?中心",
    ),
    (
        "Secretariat",
        r"secretariat|secretaria\b|секретариат[а-я]*|(?:لل|ال)امانه|امانه الاتفاقيه|秘书处",
    ),
    (
        "Developed-country Parties",
        r"(?:pays|etats) developpes(?: parties)?|(?:parties )?(?:qui sont des )?pays developpes"
        r"|(?:partes )?(?:que son )?paises desarrollados(?: partes)?"
        r"|(?:сторон[а-я]*,? )?(?:являющ[а-я]+ся )?развит[а-я]+ стран[а-я]*"
        r"|(?:لل|ال)(?:بلدان|اطراف من البلدان) (?:ال)?متقدمه(?: النمو)?(?: الاطراف)?|发达国家(?:缔约方)?",
    ),
    (
        "Parties with economies in transition",
        r"(?:parties|pays|parties et pays) a economie en transition|(?:partes|paises) (?:con economias|de economia) en transicion"
        r"|(?:сторон[а-я]*|стран[а-я]*)(?:,)? с переходной экономикой|(?:ال)?(?:اطراف|بلدان)(?: التي)?(?: تمر| ذات) (?:اقتصاداتها )?(?:بمرحله انتقال(?:يه)?|الاقتصادات (?:التي تمر )?(?:بمرحله )?انتقاليه)"
        r"|经济转型(?:国家|缔约方)+",
    ),
    (
        "Least developed countries",
        r"pays les moins avances|paises menos adelantados|наименее развит[а-я]+ стран[а-я]*|(?:ال)?(?:بلدان|اقل البلدان) (?:الاقل )?نموا|最不发达国家",
    ),
    (
        "Small island developing States",
        r"petits etats insulaires(?: en developpement)?|pequenos estados insulares(?: en desarrollo)?|мал[а-я]+ островн[а-я]+ развивающ[а-я]+ся государств[а-я]*|(?:ال)?دول (?:ال)?جزريه (?:ال)?صغيره(?: الناميه)?|小岛屿发展中国家",
    ),
    (
        "Developing-country Parties",
        r"(?:parties (?:qui sont des )?)?pays en developpement(?: parties)?|(?:partes (?:que son )?)?paises en desarrollo(?: partes)?"
        r"|(?:сторон[а-я]*,? )?(?:являющ[а-я]+ся )?развивающ[а-я]+ся стран[а-я]*"
        r"|(?:لل|ال)?(?:بلدان|اطراف من البلدان) (?:ال)?ناميه(?: الاطراف)?|发展中国家(?:缔约方)?",
    ),
    (
        "Annex I Parties",
        r"parties visees a l'annexe i\b|partes (?:incluidas en|del) (?:el )?anexo i\b|сторон[а-я]*,? включенн[а-я]+ в приложение i\b|附件一(?:所列)?缔约方",
    ),
    (
        "Parties",
        r"etats parties|parties(?: contractantes)?\b|estados partes|partes(?: contratantes)?\b|государств[а-я]*-участник[а-я]*|сторон[а-я]{0,3}\b"
        r"|(?:ل|ال)?(?:دول |لدول )?(?:ال|ل)اطراف|缔约方|缔约国",
    ),
    (
        "United Nations system",
        r"(?:systeme|organismes|institutions|fonds et programmes) des nations unies|institutions specialisees|(?:sistema|organismos|entidades|fondos y programas) de las naciones unidas"
        r"|organismos especializados|(?:систем|орган|учрежден|организаци|фонд)[а-я]+ (?:системы )?организации объединенных наций|специализированн[а-я]+ учреждени[а-я]+"
        r"|منظومه الامم المتحده|(?:وكالات|مؤسسات|كيانات) (?:منظومه )?الامم المتحده|الوكالات المتخصصه|联合国系统(?:各?(?:机构|组织|实体))?|专门机构",
    ),
    (
        "Non-governmental organizations",
        r"organisations non gouvernementales|organizaciones no gubernamentales|неправительственн[а-я]+ организаци[а-я]+|(?:ال)?منظمات غير الحكوميه|非政府组织",
    ),
    (
        "Intergovernmental organizations",
        r"organisations (?:intergouvernementales|internationales|regionales)(?: [a-z]+)?|organizaciones (?:intergubernamentales|internacionales|regionales)"
        r"|union (?:africaine|europeenne)|union (?:africana|europea)|(?:межправительственн|международн|региональн)[а-я]+ организаци[а-я]+"
        r"|(?:ال)?منظمات (?:ال)?(?:حكوميه الدوليه|دوليه|اقليميه)|政府间组织|国际组织|区域组织",
    ),
    (
        "Donors",
        r"(?:pays )?donateurs?|bailleurs de fonds|(?:paises )?donantes?|(?:стран[а-я]*-)?донор[а-я]*|(?:ال|لل)?(?:جهات ال|بلدان ال)?مانح(?:ين|ه)|捐助(?:方|国|者)",
    ),
    (
        "Financial institutions",
        r"institutions (?:internationales de financement|financieres)(?: internationales)?|instituciones financieras(?: internacionales)?|финансов[а-я]+ учреждени[а-я]+|(?:ال)?مؤسسات (?:ال)?ماليه(?: الدوليه)?|(?:国际)?金融机构",
    ),
    (
        "International community",
        r"communaute internationale|comunidad internacional|международн[а-я]+ сообществ[а-я]+|المجتمع الدولي|国际社会",
    ),
    (
        "Civil society",
        r"societe civile|sociedad civil|гражданск[а-я]+ обществ[а-я]+|(?:ال)?مجتمع (?:ال)?مدني|民间社会",
    ),
    (
        "Private sector",
        r"secteur prive|sector privado|entreprises|частн[а-я]+ сектор[а-я]*|(?:ال)?قطاع (?:ال)?خاص|私营部门|工业界",
    ),
    (
        "Academia",
        r"milieux universitaires|etablissements universitaires|instituciones academicas|научн[а-я]+ круг[а-я]+|(?:ال)?اوساط (?:ال)?اكاديميه|学术界",
    ),
    (
        "States",
        r"(?:etats|pays)(?: membres)?\b|(?:estados|paises)(?: miembros)?\b|государств[а-я]*(?:-член[а-я]*)?|стран[а-я]{1,2}\b|(?:ال|لل)?دول(?: الاعضاء)?\b|(?:ال|لل)بلدان|会员国|成员国|各国(?!政府)|国家",
    ),
    (
        "Governments",
        r"gouvernements\b|gobiernos\b|правительств[а-я]*\b|(?:ال|لل)?حكومات|各国政府|各政府|政府",
    ),
    ("Named State", r"gouvernement\b|gobierno\b|حكومه"),
    (
        "Committees and subsidiary bodies",
        r"comites?\b|commissions?\b|groupes? (?:de travail|d'experts)|conseil\b|organes? subsidiaires?|comites?|comision(?:es)?|grupos? de (?:trabajo|expertos)|junta\b|organos? subsidiarios?"
        r"|комитет[а-я]*|комисси[а-я]+|рабоч[а-я]+ групп[а-я]+|совет[а-я]*\b|вспомогательн[а-я]+ орган[а-я]*|(?:ال|لل)لجنه|(?:ال)?فريق (?:ال)?عامل|(?:ال)?هيئه (?:ال)?فرعيه|委员会|工作组|附属机构|理事会",
    ),
    (
        "Stakeholders",
        r"parties prenantes|parties interessees|acteurs|autres intervenants|interesados(?: directos)?|agentes pertinentes|заинтересованн[а-я]+ (?:сторон|субъект|лиц)[а-я]*|(?:ال)?جهات (?:ال)?(?:معنيه|فاعله)|اصحاب المصلحه|利益攸关方|利益相关方",
    ),
    ("others", r"(?:autres|otros|други[а-я]{1,2})\b|(?:ال)?جهات الاخري|其他(?:各)?方"),
)
