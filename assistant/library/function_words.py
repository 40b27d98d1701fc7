"""Function words of the six languages: what a question has and its subject does not.

The closed classes of each language (articles, pronouns, prepositions, conjunctions, auxiliaries,
question words, the verbs of asking), as grammars list them. Negations and numerals are no
function words here: they change what is asked. The index keeps all of these words; only
:func:`assistant.library.keywords.content_terms` leaves them out.
"""

from __future__ import annotations

_ENGLISH = """
a an the this that these those such same some any each every either neither other another both
all few many much more most own several
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
myself yourself itself themselves one ones somebody anybody everybody someone anyone everyone
something anything everything there here
of in on at by for from to with into onto upon within about above below between among under over
through during before after since until against across along toward towards via per
and or but if then than as so because while whereas although though also too only just very
again further already still yet even ever
am is are was were be been being have has had having do does did doing done can could may might
must shall should will would ought let s t d ll m re ve
who whom whose which what when where why how whether
tell say says said show give find explain describe please know want need like mean means
concerning regarding according
"""

_FRENCH = """
le la les l un une des du de d ce cet cette ces c ça cela ceci celui celle ceux celles tel telle
tels telles même mêmes autre autres chaque tout toute tous toutes quelque quelques plusieurs
je j me m moi tu te t toi il elle on nous vous ils elles se s soi lui leur leurs eux y en
mon ma mes ton ta tes son sa ses notre nos votre vos
à au aux dans sur sous par pour avec entre vers chez depuis pendant avant après dès jusque jusqu
selon lors concernant envers parmi
et ou mais donc or car si que qu comme lorsque quand puisque afin ainsi aussi alors encore déjà
très plus moins bien seulement
est suis es sommes êtes sont était étaient été être étant sera seront serait soit soient ai as a
avons avez ont avait avaient avoir eu ayant aura auront fait faire font doit doivent devoir peut
peuvent pouvoir faut
qui quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles comment pourquoi
combien est-ce dire dit dites disent montrer montrez donner donnez expliquer expliquez indiquer
veuillez sujet propos
"""

_SPANISH = """
el la los las lo un una unos unas este esta estos estas esto ese esa esos esas eso aquel aquella
aquellos aquellas aquello tal tales mismo misma mismos mismas otro otra otros otras cada todo toda
todos todas algún alguno alguna algunos algunas varios varias
yo me mí tú te ti él ella ello nosotros vosotros usted ustedes ellos ellas se sí nos os le les
mi mis tu tus su sus nuestro nuestra nuestros nuestras
a al de del en con por para sobre entre hacia hasta desde según ante bajo tras durante mediante
y e o u pero sino si que como cuando porque pues aunque mientras también ya muy más menos aún
solo sólo así
es son era eran fue fueron ser sido siendo será serán sea sean está están estar estaba estado ha
han he hemos haber había habían habrá hay hace hacer hacen tiene tienen tener debe deben deber
puede pueden poder
quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas cuyo cuya cuyos
cuyas quien quienes cual cuales donde cuanto
decir dice dicen diga dígame mostrar muestre dar deme explicar explique indicar indique favor
acerca respecto
"""

_RUSSIAN = """
этот эта это эти этого этой этому этих этим этими этом тот та то те того той тому тех тем теми том
такой такая такое такие таких сам сама само сами самый весь вся всё все всего всей всех всем каждый
каждая каждое другой другая другое другие других некоторые
я меня мне мной мы нас нам нами ты тебя тебе вы вас вам вами он его ему им нём она её ей ней оно
они их ими них себя себе свой своя своё свои своего своей своих мой моя моё мои наш наша наше наши
ваш ваша ваше ваши
в во на с со к ко о об обо от до из изо у по за под над при про для без через между перед после
среди около согласно относительно вокруг
и а но или либо да если то что чтобы как так также тоже потому поэтому хотя когда пока же ли бы б
уже ещё еще лишь только даже вот более менее очень
есть был была было были быть будет будут является являются может могут мочь можно должен должна
должно должны следует
кто кого кому кем ком чего чему чем чём какой какая какое какие какого какой каких каким какими
каком который которая которое которые которого которой которых которым где куда откуда почему
зачем сколько чей чья чьё чьи
скажите сказать говорит говорится расскажите покажите показать дайте объясните укажите пожалуйста
"""

_ARABIC = """
هذا هذه هذان هاتان هؤلاء ذلك تلك أولئك الذي التي الذين اللذان اللتان اللاتي اللواتي كل بعض جميع
أي نفس غير
أنا نحن أنت أنتم هو هي هما هم هن له لها لهم به بها بهم فيه فيها فيهم منه منها منهم عليه عليها
عليهم إليه إليها إليهم عنه عنها لنا لي لك
في من إلى على عن مع بين حول عند لدى منذ حتى خلال قبل بعد تحت فوق ضد أمام بشأن وفق وفقا بموجب
و ف ب ل ك أو أم ثم بل لكن إذا إن أن أنه أنها إنه إنها لأن كما كي لكي حيث بينما قد لقد فقط أيضا
مثل سوى
كان كانت كانوا يكون تكون يكونوا ليكون يوجد توجد هناك هنا يمكن يجب ينبغي تم يتم
من ما ماذا متى أين كيف لماذا كم هل أية بماذا لمن مما عما بما فيما
قل قال قالت يقول تقول أخبرني اذكر اشرح وضح أعطني فضلك يرجى
"""

#: Cut out of a run of characters before its pairs are formed. Single characters only where
#: they are hardly ever part of a longer word of the field.
_CHINESE = """
什么 哪些 哪个 哪一 哪里 何时 何地 为何 为什么 如何 怎样 怎么 多少 几个 是否 有没有 谁 吗 呢 吧 啊
这个 这些 那个 那些 我们 你们 他们 她们 它们 我 你 您 他 她 它 其他 其它
关于 对于 有关 根据 按照 以及 或者 并且 而且 但是 如果 因为 所以 由于 以便 及其 的 是
请问 请告诉 告诉 请说明 什麼 說 说
"""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
    "ru": frozenset(_RUSSIAN.split()),
    "ar": frozenset(_ARABIC.split()),
    "zh": frozenset(_CHINESE.split()),
}
