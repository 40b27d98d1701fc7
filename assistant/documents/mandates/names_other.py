"""Addressees in French, Spanish, Russian, Arabic and Chinese: official wording, folded.

Rows as in :mod:`assistant.documents.mandates.names`; each holds all five languages, since none
of their words is another's.
"""

from __future__ import annotations

OTHER_LANGUAGES: tuple[tuple[str, str], ...] = (
    (
        "Executive Secretary",
        (
            r"secretaires? executi(?:f|ve)s?|secretari[oa] ejecutiv[oa]"
            r"|исполнительн[а-я]+ секретар[а-я]+|(?:ل)?(?:ال)?امين(?:ه)? (?:ال)?تنفيذي(?:ه)?|执行秘书"
        ),
    ),
    (
        "Secretary-General",
        (
            r"secretaire general(?:e)?|secretari[oa] general|генеральн[а-я]+ секретар[а-я]+"
            r"|(?:ال)?امين(?:ه)? (?:ال)?عام(?:ه)?|秘书长"
        ),
    ),
    (
        "Executive Director",
        (
            r"direct(?:eur|rice) (?:executi(?:f|ve)|general[e]?)|director[a]? (?:ejecutiv[oa]"
            r"|general)|(?:исполнительн|генеральн)[а-я]+ директор[а-я]*"
            r"|(?:ال)?مدير(?:ه)? (?:ال)?(?:تنفيذي|عام)(?:ه)?|执行主任|总干事"
        ),
    ),
    (
        "Special representatives and envoys",
        (
            r"represent(?:ant|ante|antes) specia(?:l|le|ux)|envoyes? specia(?:l|ux)"
            r"|representantes? especial(?:es)?|enviad[oa]s? especial(?:es)?"
            r"|специальн[а-я]+ (?:представител|посланник)[а-я]*|(?:ال)?ممثل(?:ه)? (?:ال)?خاص(?:ه)?"
            r"|特别代表|特使"
        ),
    ),
    (
        "High Commissioner for Human Rights",
        (
            r"haut[- ]commissa(?:ire|riat)(?: des nations unies)? aux droits de l'homme"
            r"|alt[oa] comisionad[oa](?: de las naciones unidas)? para los derechos humanos"
            r"|верховн[а-я]+ комиссар[а-я]*(?: организации объединенных наций)? по правам человека"
            r"|مفوض(?:ه|يه)? (?:الامم المتحده )?(?:السامي(?:ه)? )?لحقوق الانسان|人权事务高级专员(?:办事处)?"
        ),
    ),
    (
        "Special procedures",
        (
            r"rapporteu(?:r|rs|se) specia(?:l|le|ux)|expert[e]?s? independant[e]?s?|relator(?:a"
            r"|es)? especial(?:es)?|expert[oa]s? independientes?|специальн[а-я]+ докладчик[а-я]*"
            r"|независим[а-я]+ эксперт[а-я]*|(?:ال)?مقرر(?:ه)? (?:ال)?خاص(?:ه)?"
            r"|(?:ال)?خبير(?:ه)? (?:ال)?مستقل(?:ه)?|特别报告员|独立专家"
        ),
    ),
    (
        "Presiding officers",
        (
            r"president[e]?(?! de la banque)\b|bureau\b|presidenc(?:e|ia)|председател[а-я]+"
            r"|президиум[а-я]*|(?:ال)?رئيس(?:ه)?\b|主席团?"
        ),
    ),
    (
        "Green Climate Fund",
        (
            r"fonds vert pour le climat|fondo verde para el clima"
            r"|зелен[а-я]+ климатическ[а-я]+ фонд[а-я]*|الصندوق الاخضر للمناخ|绿色气候基金"
        ),
    ),
    (
        "Global Environment Facility",
        (
            r"fonds pour l'environnement mondial|fondo para el medio ambiente mundial"
            r"|глобальн[а-я]+ экологическ[а-я]+ фонд[а-я]*|مرفق البيئه العالميه|全球环境基金|\b(?:fem"
            r"|fmam|гэф)\b"
        ),
    ),
    (
        "Adaptation Fund",
        (
            r"fonds pour l'adaptation|fondo de adaptacion|адаптационн[а-я]+ фонд[а-я]*"
            r"|صندوق التكيف|适应基金"
        ),
    ),
    (
        "Financial mechanism",
        (
            r"mecanisme (?:de financement|financier)|mecanismo (?:financiero|de financiacion)"
            r"|механизм[а-я]* финансирования|финансов[а-я]+ механизм[а-я]*"
            r"|(?:ال)?اليه (?:ال)?ماليه|财务机制|资金机制"
        ),
    ),
    (
        "Subsidiary Body for Implementation",
        (
            r"organe subsidiaire de mise en oeuvre|organe subsidiaire de mise en œuvre"
            r"|organo subsidiario de ejecucion|вспомогательн[а-я]+ орган[а-я]* по осуществлению"
            r"|الهيئه الفرعيه للتنفيذ|附属履行机构"
        ),
    ),
    (
        "Subsidiary Body for Scientific and Technological Advice",
        (
            r"organe subsidiaire de conseil scientifique et technologique"
            r"|organo subsidiario de asesoramiento cientifico y tecnologico"
            r"|вспомогательн[а-я]+ орган[а-я]* для консультирования по научным и техническим "
            r"аспектам|الهيئه الفرعيه للمشوره العلميه والتكنولوجيه|附属科学技术咨询机构"
        ),
    ),
    (
        "Open-ended Working Group",
        (
            r"groupe de travail a composition non limitee|grupo de trabajo de composicion abierta"
            r"|рабоч[а-я]+ групп[а-я]+ открытого состава|الفريق العامل المفتوح العضويه|不限成员名额工作组"
        ),
    ),
    (
        "Persistent Organic Pollutants Review Committee",
        (
            r"comite d'etude des polluants organiques persistants"
            r"|comite de examen de los contaminantes organicos persistentes"
            r"|комитет[а-я]* по рассмотрению стойких органических загрязнителей"
            r"|لجنه استعراض الملوثات العضويه الثابته|持久性有机污染物审查委员会"
        ),
    ),
    (
        "Chemical Review Committee",
        (
            r"comite d'etude des produits chimiques|comite de examen de productos quimicos"
            r"|комитет[а-я]* по рассмотрению химических веществ|لجنه استعراض المواد الكيميائيه"
            r"|化学品审查委员会"
        ),
    ),
    (
        "Conference of the Parties",
        (
            r"conference des parties|conferencia de las partes|конференци[а-я]+ сторон"
            r"|(?:ل)?مؤتمر الاطراف|缔约方(?:大会|会议)"
        ),
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
        (
            r"conseil economique et social|consejo economico y social"
            r"|экономическ[а-я]+ и социальн[а-я]+ совет[а-я]*|المجلس الاقتصادي والاجتماعي|经济及社会理事会"
        ),
    ),
    (
        "Human Rights Council",
        (
            r"conseil des droits de l'homme|consejo de derechos humanos"
            r"|совет[а-я]* по правам человека|مجلس حقوق الانسان|人权理事会"
        ),
    ),
    (
        "UNEP",
        (
            r"programme des nations unies pour l'environnement"
            r"|programa de las naciones unidas para el medio ambiente"
            r"|программ[а-я]+ организации объединенных наций по окружающей среде"
            r"|برنامج الامم المتحده للبيئه|联合国环境(?:规划)?署|\b(?:pnue|pnuma|юнеп)\b"
        ),
    ),
    (
        "FAO",
        (
            r"organisation des nations unies pour l'alimentation et l'agriculture"
            r"|organizacion de las naciones unidas para la (?:alimentacion y la agricultura"
            r"|agricultura y la alimentacion)|продовольственн[а-я]+ и сельскохозяйственн[а-я]+ "
            r"организаци[а-я]+|منظمه الاغذيه والزراعه|粮食及?农业组织|粮农组织|\bфао\b"
        ),
    ),
    (
        "UNDP",
        (
            r"programme des nations unies pour le developpement"
            r"|programa de las naciones unidas para el desarrollo"
            r"|программ[а-я]+ развития организации объединенных наций"
            r"|برنامج الامم المتحده الانمائي|开发计划署|开发署|\b(?:pnud|проон)\b"
        ),
    ),
    (
        "WHO",
        (
            r"organisation mondiale de la sante|organizacion mundial de la salud"
            r"|всемирн[а-я]+ организаци[а-я]+ здравоохранения|منظمه الصحه العالميه|世界卫生组织|世卫组织"
            r"|\b(?:oms|воз)\b"
        ),
    ),
    (
        "UNIDO",
        (
            r"organisation des nations unies pour le developpement industriel"
            r"|organizacion de las naciones unidas para el desarrollo industrial|\b(?:onudi"
            r"|юнидо)\b|منظمه الامم المتحده للتنميه الصناعيه|工业发展组织|工发组织"
        ),
    ),
    ("World Bank", r"banque mondiale|banco mundial|всемирн[а-я]+ банк[а-я]*|البنك الدولي|世界银行"),
    (
        "IPCC",
        (
            r"groupe d'experts intergouvernemental sur l'evolution du climat"
            r"|grupo intergubernamental de expertos sobre el cambio climatico"
            r"|межправительственн[а-я]+ групп[а-я]+ экспертов по изменению климата"
            r"|الفريق الحكومي الدولي المعني بتغير المناخ|政府间气候变化专门委员会"
        ),
    ),
    (
        "Regional centres",
        (
            r"centres? regiona(?:l|ux)(?: et sous-regionaux)?"
            r"|centros? regional(?:es)?(?: y subregionales)?"
            r"|региональн[а-я]+ (?:и субрегиональн[а-я]+ )?центр[а-я]*|(?:لل"
            r"|ال)?مراكز (?:ال)?اقليميه(?: ودون الاقليميه)?|区域(?:和次区域)?中心"
        ),
    ),
    (
        "Secretariat",
        r"secretariat|secretaria\b|секретариат[а-я]*|(?:لل|ال)امانه|امانه الاتفاقيه|秘书处",
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
            r"|сторон[а-я]*,? включенн[а-я]+ в приложение i\b|附件一(?:所列)?缔约方"
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
            r"|كيانات) (?:منظومه )?الامم المتحده|الوكالات المتخصصه|联合国系统(?:各?(?:机构|组织|实体))?|专门机构"
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
            r"|(?:стран[а-я]*-)?донор[а-я]*|(?:ال|لل)?(?:جهات ال|بلدان ال)?مانح(?:ين|ه)|捐助(?:方|国"
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
            r"comites?\b|commissions?\b|groupes? (?:de travail|d'experts)|conseil\b"
            r"|organes? subsidiaires?|comites?|comision(?:es)?|grupos? de (?:trabajo|expertos)"
            r"|junta\b|organos? subsidiarios?|комитет[а-я]*|комисси[а-я]+|рабоч[а-я]+ групп[а-я]+"
            r"|совет[а-я]*\b|вспомогательн[а-я]+ орган[а-я]*|(?:ال|لل)لجنه|(?:ال)?فريق (?:ال)?عامل"
            r"|(?:ال)?هيئه (?:ال)?فرعيه|委员会|工作组|附属机构|理事会"
        ),
    ),
    (
        "Stakeholders",
        (
            r"parties prenantes|parties interessees|acteurs|autres intervenants"
            r"|interesados(?: directos)?|agentes pertinentes|заинтересованн[а-я]+ (?:сторон"
            r"|субъект|лиц)[а-я]*|(?:ال)?جهات (?:ال)?(?:معنيه|فاعله)|اصحاب المصلحه|利益攸关方|利益相关方"
        ),
    ),
    ("others", r"(?:autres|otros|други[а-я]{1,2})\b|(?:ال)?جهات الاخري|其他(?:各)?方"),
)
