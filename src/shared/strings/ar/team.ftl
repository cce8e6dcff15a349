### The team that shares its work through a folder.

title = الفريق
lead = يتشارك الزملاء الملفات والزيارات وتعديلات المكتبة والمراجعات وما صدر عبر مجلد للفريق: مجلد مشترك أو متزامن أو ذاكرة محمولة. لكل حاسوب سلسلة أرقام خاصة به. ويستمر العمل ما دام المجلد غير متاح.
open = لا يشفّر Attaché شيئًا هناك: من يستطيع قراءة المجلد يستطيع قراءة كل ما فيه. اختر مجلدًا لا يقرؤه إلا الفريق.
choose = اختيار مجلد الفريق…

# $folder (String)
decided = قررت مؤسستك هذا المجلد: { $folder }

empty = لا يوجد فريق في هذا المجلد بعد: ستكون أول مكتب فيه.
away = لا يمكن الوصول إلى هذا المجلد الآن.

holds =
    { $desks ->
        [zero] لا مكاتب في هذا المجلد:
        [one] في هذا المجلد مكتب واحد:
        [two] في هذا المجلد مكتبان:
        [few] في هذا المجلد { $desks } مكاتب:
        [many] في هذا المجلد { $desks } مكتبًا:
       *[other] في هذا المجلد { $desks } مكتب:
    }

member = { $person }، { $name } · السلسلة { $series } · منذ { $since }
left = { $person }، { $name } · السلسلة { $series } · غادر في { $until }
closed = { $person }، { $name } · السلسلة { $series } · مغلقة
person = اسمك كما يقرؤه الزملاء
desk = اسم هذا الحاسوب
join = الانضمام إلى هذا الفريق
joinNote = يذهب ما لديك هنا إلى المجلد، ويأتي ما لدى الزملاء إلى هنا. لا يُستبدل شيء مما لديك: ما يختلف تُسأل عنه.
here = تُصدر في السلسلة { $series }. المجلد: { $folder }

size =
    { $files ->
        [zero] لا ملفات، { $size } ميغابايت
        [one] ملف واحد، { $size } ميغابايت
        [two] ملفان، { $size } ميغابايت
        [few] { $files } ملفات، { $size } ميغابايت
        [many] { $files } ملفًا، { $size } ميغابايت
       *[other] { $files } ملف، { $size } ميغابايت
    }

sync = النظر في المجلد الآن
leave = مغادرة الفريق…
leaveSure = أتغادر هذا الفريق؟
leaveText = يحتفظ هذا الحاسوب بنسخته من كل شيء؛ ويبقى ما أعطاه في المجلد.
stay = البقاء
close = إغلاق هذه السلسلة
closeSure = أتُغلق سلسلة هذا الحاسوب؟
closeText = افعل ذلك لحاسوب مفقود. وإذا عاد، أصدر في سلسلة أخرى.
keep = تركها مفتوحة
fault = { $path } { $what }

faults =
    .cut = لم يصل كاملًا بعد
    .changed = تالف أو مغيَّر؛ لا يُقرأ
    .stranger = ليس من Attaché؛ يُترك كما هو
    .copy = نسخة ثانية صنعتها أداة مزامنة؛ أُخذ ما فيها
    .newer = من إصدار أحدث من Attaché؛ يُحمل ولا يُقرأ
    .unreadable = لا يمكن قراءته
    .waiting = ينتظر ملفات أسبق لم تصل بعد

alsoOpen = مفتوح أيضًا لدى { $people }
history = السجل
noHistory = لا شيء منه في مجلد الفريق بعد.
you = أنت
wrote = { $person }، { $when }
moreParts = و{ $parts } غيرها

partsGone =
    { $parts ->
        [zero] لا أجزاء
        [one] جزء لم يعد موجودًا
        [two] جزآن لم يعودا موجودين
        [few] { $parts } أجزاء لم تعد موجودة
        [many] { $parts } جزءًا لم تعد موجودة
       *[other] { $parts } جزء لم تعد موجودة
    }

changedTitle = العنوان
changedSettings = إعدادات الملف

bothWords = غيّر { $one } و{ $other } الكلمات نفسها.
bothPart = أزال أحد الاثنين ({ $one } و{ $other }) هذا الجزء، وغيّره الآخر.
bothField = غيّر { $one } و{ $other } هذا الحقل: { $field }.
take = اعتماد ما كتبه { $person }

asked =
    { $count ->
        [zero] لا أسئلة
        [one] سؤال واحد
        [two] سؤالان
        [few] { $count } أسئلة
        [many] { $count } سؤالًا
       *[other] { $count } سؤال
    }
