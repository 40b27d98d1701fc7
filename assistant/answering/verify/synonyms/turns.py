"""Turns of speech by language, as those of :mod:`.turns_english`; patterns over folded text."""

from __future__ import annotations

from assistant.answering.verify.synonyms.turns_english import TURNS_ENGLISH

_FRENCH = (
    ((r"si (?:les |des )?(?:ressources|fonds|moyens)(?: financi[a-z]+)? (?:le permettent"
     r"|sont disponibles|suffisent)|(?:sous reserve|en fonction) des (?:ressources|fonds)"
     r" disponibles"), "sous reserve de la disponibilite de ressources"),
    (r"au maximum", "au plus"),
    (r"au minimum|a tout le moins", "au moins"),
    (r"surtout|notamment|tout particulierement|plus particulierement|specialement",
     "en particulier"),
    (r"a savoir|soit(?= les? )", ":"),
    (r"dans les (?:meilleurs|plus brefs) delais|le plus tot possible|au plus vite|au plus tot",
     "des que possible"),
    ((r"s'(?:ils|elles|il|elle) (?:en font|en fait|le) (?:la demande|demandent|demande)"
     r"|(?:lorsqu|quand )'?(?:ils|elles) (?:en font la demande|le demandent)"
     r"|qui en font la demande|sur (?:leur )?demande|qui le demandent"), "a leur demande"),
    (r"(?:sait|savent) gre (?:a|au|aux)|exprime sa (?:gratitude|reconnaissance) (?:a|au|aux)",
     "remercie"),
    (r"(?:joue|jouent|jouer|jouant) un role", "est"),
    (r"(?:faire|fait|fera|fasse) rapport", "rendre compte"),
    (r"mene(?:e|s|es)? a bien", "realise"),
    (r"met(?:tre|tent|te|tant)? en oeuvre|mis(?:e|es)? en oeuvre", "applique"),
    (r"met(?:tre|tent|te|tant)? en place|mis(?:e|es)? en place|met(?:tre)? sur pied", "creer"),
    (r"chaque annee|tous les ans|par an", "annuellement"),
    (r"tous les deux ans", "biennal"),
    (r"(?:la|le|les) present(?:e|es|s)?(?= (?:decision|resolution|rapport|document|annexe))",
     "cette"),
    (r"en vue de|afin de|dans le but de|a l'effet de", "pour"),
    ((r"(?<!non )(?:figurent?|enonce[es]*|inscrit[es]*|indique[es]*|expose[es]*|vise[es]*"
     r"|mentionne[es]*|contenu[es]*)(?= (?:a|au|aux|dans) )"), "figurant"),
    (r"conformement a|en conformite avec", "conformement a"),
    (r"par l'intermediaire de|par l'entremise de|par le biais de|au moyen de|grace au concours de",
     "par"),
)  # fmt: skip

_SPANISH = (
    ((r"si hay (?:recursos|fondos)(?: financieros)? disponibles|(?:siempre que|cuando|si)"
     r" (?:haya|se disponga de|hubiera|hay) (?:recursos|fondos)(?: financieros)?(?: disponibles)?"
     r"|si los (?:recursos|fondos) lo permiten|en funcion de los (?:recursos|fondos) disponibles"),
     "con sujecion a la disponibilidad de recursos fondos"),
    (r"como minimo|un minimo de|por lo menos", "al menos"),
    ((r"cuanto antes|a la mayor brevedad(?: posible)?|lo mas pronto posible|tan pronto como sea"
     r" posible"), "lo antes posible"),
    (r"sobre todo|especialmente|en especial|particularmente|principalmente", "en particular"),
    ((r"si (?:asi )?lo solicitan|que (?:asi )?lo soliciten|previa solicitud|a peticion de los"
     r" interesados|a solicitud de los interesados|cuando (?:asi )?lo soliciten"
     r"|que lo pidan|si lo piden|a peticion suya"), "cuando lo soliciten"),
    (r"es decir|a saber", ":"),
    (r"llev(?:ar|a|an|ado|ada|ados|adas|e|en) a cabo", "realizar"),
    ((r"pon(?:er|ga|gan|e|en|iendo) en (?:practica|marcha)|puesta en (?:practica|marcha)"
     r"|puest(?:o|a|os|as) en (?:practica|marcha)"), "aplicar"),
    (r"ten(?:er|iendo) en cuenta|tom(?:ar|ando) en consideracion", "considerando"),
    (r"cada ano|todos los anos|al ano|por ano", "anualmente"),
    (r"(?:la|el|las|los) presentes?(?= (?:decision|resolucion|informe|documento|anexo))", "esta"),
    (r"a traves de|por medio de|por conducto de|mediante|por intermedio de", "por"),
    (r"con (?:el fin|miras|el objeto|el objetivo) (?:de|a)|a fin de", "para"),
    (r"rendi(?:r|ra|ran) cuentas?|d(?:ar|ara|aran|e|en) cuenta", "informar"),
)  # fmt: skip

_RUSSIAN = (
    (r"в первую очередь|прежде всего|в частности|главным образом", "особенно"),
    (r"по крайней мере|как минимум", "не менее"),
    ((r"в кратчайш[а-я]+ срок[а-я]*|в возможно короткие сроки|как можно быстрее"
     r"|в (?:самое )?ближайшее время"), "как можно скорее"),
    ((r"если (?:они|те|он|оно|она) (?:об этом |того |этого )?(?:попрос[а-я]+|прос[а-я]+)"
     r"|по (?:их |его )?запрос(?:у|ам)|при поступлении (?:соответствующей )?просьбы"
     r"|если (?:об этом )?поступит просьба"), "по их просьбе"),
    ((r"при условии наличия (?:средств|ресурсов)|если (?:позволят|будут|имеются) (?:средства"
     r"|ресурсы)|если позволят имеющиеся ресурсы"), "при наличии ресурсов средств"),
    (r"по-прежнему", "и далее"),
    (r"кажд(?:ый|ого) год(?:а)?|раз в год", "ежегодно"),
    (r"каждые два года|раз в два года", "двухгодичный"),
    (r"оон", "Организации Объединенных Наций"),
    (r"настоящ(?:ее|ая|его|ей|ем|ему)(?= (?:решени|резолюци|доклад|документ|приложени))", "это"),
    (r"с помощью|посредством|при помощи|путем|через посредство|по линии", "через"),
    (r"с целью|в целях|для того,? чтобы|с тем,? чтобы", "чтобы"),
    (r"в отношении|относительно|касательно|что касается", "для"),
    (r"одна из целей заключается|цель заключается|цель состоит", "целевой показатель"),
)  # fmt: skip

_ARABIC = (
    (r"بناء علي طلب(?:ها|هم|ه)|عند الطلب|اذا طلبت ذلك|متي طلبت ذلك|حسب الطلب", "عند طلبها"),
    (r"في اقرب وقت ممكن|في اسرع وقت ممكن|باسرع ما يمكن|في اقرب فرصه", "في اقرب وقت ممكن"),
    (r"اذا توافرت?|اذا توفرت?|رهنا بتوفر|في حال توافر|حسب توافر", "رهنا بتوافر"),
    (r"ولا سيما|لا سيما|خصوصا|وبخاصه|وبوجه خاص|علي وجه الخصوص|وعلي الاخص", "خاصه"),
    (r"كل سنه|كل عام|سنويا", "سنويا"),
    (r"عن طريق|من خلال|بواسطه|عبر", "من خلال"),
    (r"من اجل|بغيه|بهدف|لكي|لغرض", "لكي"),
)  # fmt: skip

#: Chinese words that stand for each other, the second for all of the first.
_CHINESE = (
    ("最迟|最晚|不迟于|不晚于", "至迟"),
    ("交给|递交|呈交|呈递|报送|提呈", "提交"),
    ("依据|按照|依照|遵照", "根据"),
    ("(?:组成|构成)部分", "一部分"),
    ("利用|采用|运用|应用", "使用"),
    ("编制|拟订|拟定|起草|编拟|撰写|拟写", "编写"),
    ("制订|拟制", "制定"),
    ("建立|成立|创建|创设", "设立"),
    ("实施|落实|履行|贯彻", "执行"),
    ("帮助|支助|援助|支援|支持", "协助"),
    ("汇集|汇编|搜集|征集", "收集"),
    ("增强|强化|巩固", "加强"),
    ("改进|完善", "改善"),
    ("推动|推进|增进", "促进"),
    ("召开|举办", "举行"),
    ("参加", "参与"),
    ("协作", "合作"),
    ("成本|开支|花费", "费用"),
    ("经费|款项", "资金"),
    ("目标|宗旨", "目的"),
    ("办法|方法|途径", "方式"),
    ("举措|步骤", "措施"),
    ("停用|停止使用", "终止使用"),
    ("重大|关键", "重要"),
    ("必需|需要的", "必要"),
    ("当前|目前|现行", "现有"),
    ("信息|数据", "资料"),
    ("评价|评定", "评估"),
    ("给予|供给", "提供"),
    ("缔约国", "缔约方"),
    ("全世界|世界范围", "全球"),
    ("降低|削减|减低", "减少"),
    ("根除|消灭", "消除"),
    ("预防|避免|防范", "防止"),
    ("查明|辨别|识别", "确定"),
    ("保证|保障", "确保"),
    ("发布|公开发表|刊发", "公布"),
    ("告知|通报|知会", "通知"),
    ("倘若|假如|假若|若(?!干)|如果", "如"),
    ("特别是|尤其是|包括尤其", "尤其"),
    ("尽快|从速|尽早", "尽快"),
    ("粮农组织", "联合国粮食及农业组织"),
    ("世贸组织", "世界贸易组织"),
    ("世卫组织", "世界卫生组织"),
    ("环境署", "联合国环境规划署"),
    ("开发署", "联合国开发计划署"),
    ("教科文组织", "联合国教育、科学及文化组织"),
    ("工发组织", "联合国工业发展组织"),
    ("全环基金|环境基金", "全球环境基金"),
)  # fmt: skip

TURNS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": TURNS_ENGLISH,
    "fr": _FRENCH,
    "es": _SPANISH,
    "ru": _RUSSIAN,
    "ar": _ARABIC,
    "zh": _CHINESE,
}
