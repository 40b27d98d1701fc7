"""The field's terms in the six languages, as official texts have them: one concept a line.

The beginnings of folded words in lower case, alternatives between bars, in the order en, fr, es,
ru, ar, zh; what is set in belongs to the line before. A concept is one thing: what differs in
law, strength, side or amount never shares a line ("developed" and "developing", "import" and
"export", "request" and "invite").
"""

from __future__ import annotations

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")

TERMS = """
legal; legal|licite; legal|licit; законн; قانوني|المشروع(?<!غير المشروع)|(?<!غير )مشروع; 合法
atlantic; atlantique; atlantic; атлантич; اطلسي; 大西洋
africa; afri; afri; африк; افريق; 非洲
asia; asi; asia; ази; اسيا; 亚洲|亚太
europe; europ; europ; европ; اوروب; 欧洲
caribbean; caraibes; caribe; карибск; كاريبي; 加勒比
arctic; arctique; artic; арктик; قطب; 北极
secretariat; secretariat; secretaria; секретариат; امانه; 秘书处
part(?:y|ies)\\b; partie; partes?\\b; сторон; طرف|اطراف; 缔约方
conference; conference; conferencia; конференци; موتمر; 大会
government; gouvernement; gobierno; правительств; حكوم; 政府
countr|nation\\b|nations\\b|states?\\b; pays; pais; стран; بلد|بلدان|دول; 国
developing; en developpement; en desarrollo; развивающи; ناميه; 发展中
developed; developpe; desarrollad; развиты; متقدم; 发达
transition; transition; transicion; переходн; انتقال; 转型
econom; economi; econom; экономик; اقتصاد; 经济
committee; comite; comite; комитет; لجن; 委员会
review; examen|examin; exam; обзор|рассмотр; استعراض; 审查
expert; expert; expert; эксперт; خبر; 专家
group; groupe; grupo; групп; فريق|افرق; 组
cent(?:re|er); centre; centro; центр; مركز|مراكز; 中心
region; region; region; регион; اقليم|منطق; 区域|地区
subregion; sous-region; subregion; субрегион; دون الاقليم; 次区域
national; national|nationaux; nacional; национал; وطني; 国家
international; international|internationaux; internacional; международн; دولي; 国际
organi[sz]ation; organisation; organizacion; организаци; منظم; 组织
non-governmental; non gouvernementa; no gubernamental; неправительствен; غير الحكومي|غير حكومي;
  非政府
focal point; point focal|points focaux; punto focal|puntos focales|coordinador; координацион;
  تنسيق; 联络点
decision; decision; decision; решени; مقرر; 决定
conventions?\\b; convention; convenio; конвенци; اتفاقي; 公约
paragraph; paragraphe; parrafo; пункт; فقر; 段
annex; annexe; anexo; приложени; مرفق; 附件
meeting; reunion; reunion; совещани; اجتماع; 会议
report; rapport; informe; доклад; تقرير|تقارير; 报告
information; information|renseignement; informacion; информаци; معلومات; 资料|信息
comment; observation|commentaire; observacion|comentario; замечани; تعليق|ملاحظ; 意见
experience; experience; experiencia; опыт; خبر|تجارب; 经验
recommendation; recommandation; recomendacion; рекомендаци; توصي; 建议
guidance; orientation|directives; orientacion; руковод|ориентир; توجيه|ارشاد; 指导|指南
guideline; directive; directri; руководящ; مبادي; 准则
technical; technique; tecnic; техническ; تقني; 技术
assist|help|support; assist|aide|aider|appui; asist|ayud|apoy; помощ|помог|поддерж|содейств;
  مساعد|دعم|تساعد; 援助|协助|支持|帮助
technolog; technolog; tecnolog; технолог; تكنولوجي; 技术
transfer; transfert; transferencia; передач; نقل; 转让
capacity; capacite; capacidad; потенциал; قدر; 能力
build|buildin; renforcement|creation; creacion|fomento; создани|укреплен; بناء; 建设
need; besoin; necesidad; потребност; احتياج; 需求|需要
implement|execut; mise en|oeuvre|execut|applic|applique; aplicacion|ejecucion|aplicar|ejecut;
  осуществл|выполнен|реализ; تنفيذ|منفذ|تنفذ; 执行|实施|履行
appl(?:y|ication); applic|applique; aplic; применен; تطبيق; 适用|应用
plan; plan; plan; план; خط; 计划
programme; programme; programa; программ; برنامج|برامج; 方案
strateg; strateg; estrateg; стратег; استراتيجي; 战略
project; projet; proyecto; проект; مشروع|مشاريع; 项目
pilot; pilote; piloto; пилот|эксперимент; تجريب|رايد; 试点
evaluat|assess; evalu|apprecia; evalu; оцен; تقييم|تقيم|يقيم; 评价|评估
performance; performance|resultats; desempeno|rendimiento; эффективност|работ; اداء; 绩效|业绩
monitor; surveillance|suivi; vigilancia|seguimiento|supervision; мониторинг; رصد; 监测
global; mondial; mundial; глобальн; عالمي; 全球
draft; projet; proyecto|borrador; проект; مشروع|مسود; 草案
workshop; atelier; taller; семинар|практикум; حلق|حلقات|ورش; 讲习班|研讨会
training; formation|stage; capacitacion|formacion; обучени|подготовк|учебн; تدريب; 培训
module; module; modulo; модул; وحد; 单元
custom; douan; aduan; тамож; جمرك|جمارك; 海关
traffic|trade; trafic|commerce; trafico|comercio; оборот|торговл; اتجار|تجار; 贩运|贸易
illegal|illicit; illicite|illegal; ilicit|ilegal; незаконн; غير مشروع|غير المشروع; 非法
movement; mouvement; movimiento; перевоз; نقل|حرك; 越境|转移
transboundary; transfrontier|transfrontiere; transfronteriz; трансграничн; حدود; 越境
waste; dechet; desecho; отход; نفاي; 废物
hazardous; dangereu; peligros; опасн; خطر; 危险
chemical; chimique; quimic; химическ; كيميائي|كيماوي; 化学
pesticide; pesticide; plaguicida; пестицид; مبيد; 农药
pollutant; polluant; contaminante; загрязнител; ملوث; 污染物
persistent; persistant; persistente; стойк; ثابت; 持久性
organic; organique; organic; органическ; عضوي; 有机
mercury; mercure; mercurio; ртут; زيبق; 汞
alternative; solutions? de remplacement|alternative; alternativa; альтернатив; بدائل|بديل; 替代
exemption; derogation; exencion; исключени; اعفاء; 豁免
specific; specifique|particulier; especific; конкретн; محدد; 特定
list; inscri|list; inclu|list; включ|перечен; ادراج|قائم; 列入|名单
budget; budget; presupuesto; бюджет; ميزاني; 预算
contribut; contribu; contribu|aport; взнос; مساهم|اشتراك|تبرع; 捐款|缴款
voluntar; volontaire; voluntari; добровольн; طوعي|تبرع; 自愿
trust; affectation; fiduciari; целев; استيماني; 信托
fund|funds; fonds; fondo; фонд; صندوق|صناديق; 基金
special; special; especial; специальн; خاص; 特别
financ|funding; financ; financ|financiacion; финанс; مالي|تمويل; 财务|资金|财政
resource; ressource; recurso; ресурс; موارد; 资源
availab; disponib; disponib; налич|имеющ; توافر|متاح|توفر; 可得|现有
mechanism; mecanisme; mecanismo; механизм; الي; 机制
database; base de donnees|bases de donnees; base de datos|bases de datos; баз; قاعد|قواعد;
  数据库
inventor; inventaire; inventario; инвентар|кадастр; جرد; 清单
stockpile|stocks; stock; existencias; запас; مخزون; 库存
collect|gather; recueil|collect|rassembl; reun(?:ir|a|e|iendo)|recopil|recab; сбор|собир; جمع;
  收集
pay\\b|paid|payment; verse|verser|acquitt|paye; pag; уплат|выплат; دفع|سدد|تسدد; 缴|支付
submit|provid|transmit|communicat|send|forward;
  presenter|soumettre|communiquer|fournir|transmettre;
  present|remit|transmit|facilit|proporcion|envi; представ|направ|препровод;
  تقديم|تقدم|موافا|احال|ارسال|تحيل; 提交|提供|转交|报送
prepar|draft|develop\\b|elaborat; etablir|elaborer|preparer|rediger|dresser;
  prepar|elabor|redact; подготов|разработ|состав; اعداد|تعد|وضع|تضع|اعد; 编写|制定|拟订|编制
establish|set up|create|creati|settin; etablir|creer|creation|dresser; establec|crea;
  созда|учред|составл; انشا|تنشي|وضع; 设立|建立|编制
organi[sz]e|hold|conven; organis|tenir; organi[zc]|celebr; организ|провед|провести;
  تنظيم|تنظم|عقد|تعقد; 举办|组织|召开
consider|examin; examin|envisag|examen; consider|examen|examin|estudi; рассмотр; نظر|تنظر;
  审议|考虑
possibilit; possibilite; posibilidad; возможност; امكاني; 可能
making\\b|make\\b; verser|faire; hacer|efectu; внесени|внести; تقديم|قدم; 作出|提供
designat|nominat|name\\b; design|nomm; design|nombr; назнач; تعيين|تسمي|تعين; 指定|提名
continu; continu|poursui; segu|sig|continu; продолж; مواصل|تواصل; 继续
consult; consult; consult; консульт; تشاور; 协商|磋商
cooperat|collabor; coopera|collabora; coopera|colabora; сотруднич; تعاون; 合作
pacific; pacifique; pacific; тихоокеан|тихого; محيط الهاد|هادي; 太平洋
environmental; ecologique|environnement; ambiental; экологическ|окружающ; بيئي; 环境|无害
sound; rationnel; racional; обоснован|безопасн; سليم; 无害
management; gestion; gestion; регулирован|управлен|обращени; ادار; 管理
relevant; pertinent|competent|concern; pertinent|competent; соответствующ; ذات الصل|معني|مختص;
  有关|相关
soon; tot|bref; pronto|antes posible; скоре|кратчайш; اقرب|وقت ممكن; 尽快
selection|select|choos; selection|choix|choisir; seleccion; отбор|выбор; اختيار; 甄选|选择
terms of reference; mandat; mandato; круг ведения|круга ведения; اختصاصات; 职权
criteri; critere; criterio; критери; معايير; 标准
regulatory; reglement; reglamentari; регламентац|регулирующ; تنظيمي; 管制
notif; notif; notif; уведомл; اخطار|تخطر; 通知
sustainable; durable; sostenible; устойчив; مستدام; 可持续
result; resultat; resultado; результат; نتائج|نتيج; 结果|成果
measure; mesure; medida; мер; تدابير|تدبير; 措施
progress; progres; progreso|avance; прогресс|ход; تقدم; 进展
"""
