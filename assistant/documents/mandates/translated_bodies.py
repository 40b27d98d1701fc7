"""Bodies, offices and agencies in French, Spanish, Russian, Arabic and Chinese.

The wording of the official versions, folded.
Rows as :mod:`assistant.documents.mandates.names` explains them.
"""

from __future__ import annotations

TRANSLATED_BODIES: tuple[tuple[str, str], ...] = (
    (
        "Executive Secretary",
        (
            r"secretaires? executi(?:f|ve)s?|secretari[oa] ejecutiv[oa]"
            r"|исполнительн[а-я]+ секретар[а-я]+|(?:ل)?(?:ال)?امين(?:ه)? (?:ال)?تنفيذي(?:ه)?"
            r"|执行秘书"
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
            r"|مفوض(?:ه|يه)? (?:الامم المتحده )?(?:السامي(?:ه)? )?لحقوق الانسان"
            r"|人权事务高级专员(?:办事处)?"
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
            r"|глобальн[а-я]+ экологическ[а-я]+ фонд[а-я]*|مرفق البيئه العالميه|全球环境基金"
            r"|\b(?:fem"
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
            r"|рабоч[а-я]+ групп[а-я]+ открытого состава|الفريق العامل المفتوح العضويه"
            r"|不限成员名额工作组"
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
            r"conference des parties(?: agissant comme reunion des parties(?: (?:au protocole de"
            r" kyoto|a l'accord de paris))?)?"
            r"|conferencia de las partes(?: en calidad de reunion de las partes(?: en el"
            r" (?:protocolo de kyoto|acuerdo de paris))?)?"
            r"|конференци[а-я]+ сторон(?:,? действующ[а-я]+ в качестве совещания сторон"
            r"(?: киотского протокола| парижского соглашения)?)?"
            r"|(?:ل)?مؤتمر الاطراف(?: العامل بوصفه اجتماع الاطراف(?: في (?:بروتوكول كيوتو"
            r"|اتفاق باريس))?)?"
            r"|(?:作为《[^》]{2,8}》缔约方会议的)?《[^》]{2,8}》/《[^》]{2,8}》缔约方会议"
            r"|作为《[^》]{2,8}》缔约方会议的(?:《[^》]{2,8}》)?缔约方会议|缔约方(?:大会|会议)"
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
            r"|экономическ[а-я]+ и социальн[а-я]+ совет[а-я]*|المجلس الاقتصادي والاجتماعي"
            r"|经济及社会理事会"
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
            r"организаци[а-я]+|منظمه الاغذيه والزراعه|粮食及?农业组织|粮农组织|\b(?:fao|фао)\b"
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
            r"|всемирн[а-я]+ организаци[а-я]+ здравоохранения|منظمه الصحه العالميه|世界卫生组织"
            r"|世卫组织"
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
    (
        "WMO",
        (
            r"organisation meteorologique mondiale|organizacion meteorologica mundial"
            r"|всемирн[а-я]+ метеорологическ[а-я]+ организаци[а-я]+|\b(?:omm|вмо)\b"
            r"|(?:ال)?منظمه العالميه للارصاد الجويه|世界气象组织|气象组织"
        ),
    ),
    (
        "UNESCO",
        (
            r"organisation des nations unies pour l'education, la science et la culture"
            r"|organizacion de las naciones unidas para la educacion, la ciencia y la cultura"
            r"|организаци[а-я]+ объединенных наций по вопросам образования, науки и культуры"
            r"|\b(?:unesco|юнеско)\b|منظمه الامم المتحده للتربيه والعلم والثقافه|اليونسكو"
            r"|联合国教育、科学及文化组织|教科文组织"
        ),
    ),
    (
        "ILO",
        (
            r"organisation internationale du travail|organizacion internacional del trabajo"
            r"|международн[а-я]+ организаци[а-я]+ труда|منظمه العمل الدوليه|国际劳工组织|劳工组织"
        ),
    ),
    (
        "UNODC",
        (
            r"office des nations unies contre la drogue et le crime"
            r"|oficina de las naciones unidas contra la droga y el delito"
            r"|управлени[а-я]+ организации объединенных наций по наркотикам и преступности"
            r"|\b(?:onudc|юнодк)\b|مكتب الامم المتحده المعني بالمخدرات والجريمه"
            r"|毒品和犯罪问题办公室"
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
)
