### The library.

title = المكتبة
search = البحث في المكتبة
placeholder = معلومات، جهات، أماكن، مصادر
views = عرض

view =
    .list = الكل
    .map = الخريطة
    .edits = تعديلاتنا

filters =
    { $chosen ->
        [0] عوامل التصفية
       *[other] عوامل التصفية ({ $chosen })
    }

hideFilters = العودة إلى النتائج
narrow = حصر النتائج

facets =
    .kind = النوع
    .cluster = التجمع الاقتصادي
    .place = المكان
    .theme = الموضوع
    .market = السوق
    .basis = الأساس
    .confidence = درجة الثقة
    .source = المصدر
    .review = موعد المراجعة
    .edited = تعديلاتنا

kinds =
    .fact = معلومة
    .organisation = جهة
    .cluster = تجمع اقتصادي
    .place = مكان
    .source = مصدر
    .series = سلسلة
    .conflict = تعارض
    .link = صلة
    .rate = سعر صرف
    .translation = ترجمة
    .series-note = ملاحظة على سلسلة
    .need = احتياج
    .story = تجربة
    .contact = جهة اتصال
    .site = موقع
    .travel = رحلة
    .election = انتخابات
    .image = صورة

reviewPast = فات موعد مراجعتها

editedWords =
    .edit = معدّل
    .add = مضاف
    .annotate = عليه ملاحظة
    .hide = مخفي

sort = الترتيب

sorts =
    .best = الأنسب أولًا
    .name = حسب الاسم
    .newest = الأحدث أولًا
    .review = الأقرب موعد مراجعة

everyMarket = كل الأسواق
more = عرض المزيد ({ $count })

fewer = عرض أقل
results = النتائج

found =
    { $total ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $total } نتائج
        [many] { $total } نتيجة
       *[other] { $total } نتيجة
    }

searching = جارٍ البحث في المكتبة
loadingRow = جارٍ القراءة

nothingFiltered = لا شيء يطابق عوامل التصفية هذه.
nothing = لا شيء يطابق «{ $query }».

nothingNext = جرّب كلمات أقل أو أقصر، أو امسح عوامل التصفية.
emptyTitle = لا شيء في هذه البيانات بعد.
clear = مسح البحث وعوامل التصفية

saved = عمليات بحث محفوظة
saveSearch = حفظ هذا البحث
searchName = اسم البحث
saveIt = حفظ
removeSearch = إزالة البحث { $name }
removed = أُزيل «{ $name }».

bringBack = إعادته

detail = ما يقوله
choose = اختر شيئًا لقراءته هنا: ما يقوله، وأين قُرئ، وما يستند إليه.
reading = جارٍ قراءته
back = رجوع
forth = تقدّم
toList = النتائج
unverified = غير موقّعة: لا أحد يضمنها.
inHabits = كما اعتاد كل جمهور

habitColumns =
    .audience = الجمهور
    .figure = الرقم
    .converted = بعملته
    .rate = سعر الصرف

sameCurrency = بلا سعر صرف
sources = المصادر
published = تاريخ النشر
accessed = تاريخ القراءة
licence = الترخيص
whereItStands = موضعه
period = الفترة
geography = النطاق الجغرافي
basis = الأساس
reviewDue = كان موعد المراجعة { $day }

caveat = الحدود
belongs = الانتماء
clusters = التجمعات الاقتصادية
themes = المواضيع
markets = الأسواق
every = كل الأسواق

preferred = المفضّل
sides = معلومات جنبًا إلى جنب: { $topic }

sideFields =
    .figure = الرقم
    .period = الفترة
    .place = المكان
    .geography = النطاق الجغرافي
    .basis = الأساس
    .sources = المصادر

differs = مختلف

usage = أين يُستخدم
unused = ليس في أي ملف بعد.
inBrief = في { $sections }

stale = يقول غير ما تقوله المكتبة اليوم

copies =
    { $count ->
        [zero] لا يرد في أي ملف PDF مُصدَّر
        [one] يرد في ملف PDF واحد مُصدَّر
        [two] يرد في ملفي PDF مُصدَّرين
        [few] يرد في { $count } ملفات PDF مُصدَّرة
        [many] يرد في { $count } ملف PDF مُصدَّر
       *[other] يرد في { $count } ملف PDF مُصدَّر
    }

issuedCopies =
    { $count ->
        [zero] لا تطبعه أي نسخة صادرة
        [one] تطبعه نسخة صادرة واحدة
        [two] تطبعه نسختان صادرتان
        [few] تطبعه { $count } نسخ صادرة
        [many] تطبعه { $count } نسخة صادرة
       *[other] تطبعه { $count } نسخة صادرة
    }

onPages =
    { $count ->
        [zero] بلا صفحات { $pages }
        [one] الصفحة { $pages }
        [two] الصفحتان { $pages }
        [few] الصفحات { $pages }
        [many] الصفحات { $pages }
       *[other] الصفحات { $pages }
    }

replacedBy = حلّت محلها { $number }
copyAt = { $title }، { $day }

history = السجل
readingHistory = جارٍ قراءة إصدارات البيانات
onlyVersion = على هذا الحاسوب إصدار واحد من البيانات.
versionInUse = قيد الاستخدام

said =
    .new = قيل هنا أول مرة
    .changed = تغيّر
    .same = كما هو
    .gone = غير مدرج
    .unreadable = لم تعد قراءة هذا الإصدار ممكنة

links = الصلات
noLinks = لا يذكر أي مصدر صلة لهذه الجهة.

facts = المعلومات
organisations = الجهات
leadPlaces = الأماكن الرئيسية
series = السلاسل
places = الأماكن
rates = أسعار الصرف
seeAll = عرض الكل في القائمة ({ $total })

noneHere = لا شيء في المكتبة.
newestFigures = أحدث الأرقام
onMap = إظهار على الخريطة

rests = ما يستند إليه
restsNothing = لا شيء في المكتبة يستند إلى هذا المصدر.

readToday = قُرئ اليوم

readDaysAgo =
    { $days ->
        [zero] قُرئ اليوم
        [one] قُرئ قبل يوم واحد
        [two] قُرئ قبل يومين
        [few] قُرئ قبل { $days } أيام
        [many] قُرئ قبل { $days } يومًا
       *[other] قُرئ قبل { $days } يوم
    }

readMonthsAgo =
    { $months ->
        [zero] قُرئ هذا الشهر
        [one] قُرئ قبل شهر واحد
        [two] قُرئ قبل شهرين
        [few] قُرئ قبل { $months } أشهر
        [many] قُرئ قبل { $months } شهرًا
       *[other] قُرئ قبل { $months } شهر
    }

due =
    { $count ->
        [zero] لا معلومات فات موعد مراجعتها
        [one] معلومة واحدة فات موعد مراجعتها
        [two] معلومتان فات موعد مراجعتهما
        [few] { $count } معلومات فات موعد مراجعتها
        [many] { $count } معلومة فات موعد مراجعتها
       *[other] { $count } معلومة فات موعد مراجعتها
    }

network = الشبكة
networkHelp = تتبع مفاتيح الأسهم الصلات؛ ويفتح Enter الجهة.
networkNone = أقل من جهتين: لا شبكة تُرسم.
drawingNetwork = جارٍ رسم الشبكة
asFigure = رسم
asList = قائمة

node =
    { $links ->
        [zero] { $name }، { $what }، بلا صلات في هذا الرسم
        [one] { $name }، { $what }، صلة واحدة في هذا الرسم
        [two] { $name }، { $what }، صلتان في هذا الرسم
        [few] { $name }، { $what }، { $links } صلات في هذا الرسم
        [many] { $name }، { $what }، { $links } صلة في هذا الرسم
       *[other] { $name }، { $what }، { $links } صلة في هذا الرسم
    }

zoomIn = تكبير
zoomOut = تصغير
zoomWhole = الكل

map = خريطة الإقليم
mapShade = التظليل حسب
mapHelp = تنتقل مفاتيح الأسهم من مكان إلى مكان، ويكبّر زائد ويصغّر ناقص، ويفتح Enter.
mapPoints = الجهات نقاطًا
mapSpread = الجهات التي تشترك في موضع تُرسم حوله.
drawingMap = جارٍ رسم الخريطة
noAreas = لا حدود جغرافية في هذه البيانات، فلا خريطة تُرسم. الأماكن في القائمة.
showPlaces = عرض الأماكن في قائمة
mapOthers = أماكن بلا مساحة على هذه الخريطة
notKnown = بلا رقم
area = { $name }: { $printed }

legend = مفتاح الخريطة

chart = رسم
table = جدول
drawing = جارٍ رسم السلسلة
noChart = الأرقام أقل من أن تُقارن: وهي كلها في الجدول.

pointsOf =
    { $count ->
        [zero] لا أرقام، الوحدة: { $unit }
        [one] رقم واحد، الوحدة: { $unit }
        [two] رقمان، الوحدة: { $unit }
        [few] { $count } أرقام، الوحدة: { $unit }
        [many] { $count } رقمًا، الوحدة: { $unit }
       *[other] { $count } رقم، الوحدة: { $unit }
    }

tablePlace = المكان
widen = طريقة العرض

ownEdits = تعديلاتنا
ownEditsLead = ما غيّره فريقك أو أضافه أو أخفاه أو علّق عليه. تبقى قيم الناشر تحته كما هي، وتحافظ التحديثات على تعديلاتك.
noEdits = لم يغيّر فريقك شيئًا هنا.
noEditsNext = افتح شيئًا واختر «تحرير» أو «إخفاء» أو «ملاحظة»؛ أو أضف شيئًا من عندك.
suggest = تصدير للناشر…

suggested =
    { $edits ->
        [zero] لم يُكتب أي تعديل.
        [one] كُتب تعديل واحد. أرسل الملف إلى الناشر.
        [two] كُتب تعديلان. أرسل الملف إلى الناشر.
        [few] كُتبت { $edits } تعديلات. أرسل الملف إلى الناشر.
        [many] كُتب { $edits } تعديلًا. أرسل الملف إلى الناشر.
       *[other] كُتب { $edits } تعديل. أرسل الملف إلى الناشر.
    }

editedAt = في { $day }

browse = الانتقال إلى المكتبة

edits = تعديلات فريقك
edit = تحرير
editing = تحرير «{ $title }»

editHint = تظهر قيمة الناشر تحت كل حقل تغيّره.
save = حفظ
saving = جارٍ حفظ التعديل
cancel = إلغاء
hide = إخفاء
show = إظهار من جديد
revert = العودة إلى ما لدى الناشر
note = ملاحظة للزملاء
noteHelp = لا تُطبع في أي مكان.
forColleagues = للزملاء؛ لا تُطبع في أي مكان.
derived = مستنتج: لا تذكره البيانات.
saveNote = حفظ الملاحظة
hidden = أخفاه فريقك: لا يجده بحث، ولا يطبعه ملف جديد.
edited = عدّله فريقك: { $fields }.

added = أضافه فريقك.
packSays = الناشر: { $value }

packEmpty = لا شيء
takePacks = أخذ ما لدى الناشر: { $field }

takePacksShort = أخذ ما لدى الناشر

problems =
    { $count ->
        [zero] لا حقول تحتاج إلى إصلاح.
        [one] يجب إصلاح حقل واحد أولًا.
        [two] يجب إصلاح حقلين أولًا.
        [few] يجب إصلاح { $count } حقول أولًا.
        [many] يجب إصلاح { $count } حقلًا أولًا.
       *[other] يجب إصلاح { $count } حقل أولًا.
    }

points = الأرقام
pointsHint = ينزل Enter صفًا، ويصعد Shift مع Enter صفًا؛ وتحت الصف الأخير يضيف صفًا.

pointColumns =
    .period = الفترة
    .place = المكان
    .value = الرقم
    .status = الحالة
    .sourceIds = المصادر
    .remove = إزالة

figureStatus =
    .final = نهائي
    .provisional = أولي
    .revised = معدل
    .both = أولي معدل
    .estimated = تقديري

pointCell = { $column }، الصف { NUMBER($row, useGrouping: 0) }
row = الصف { NUMBER($row, useGrouping: 0) }

pointSources =
    { $others ->
        [0] { $first }
       *[other] { $first } + { $others }
    }

chooseSources = اختيار
sourcesOfPoint = مصادر { $point }

addPoint = إضافة رقم
removePoint = إزالة { $point }

removePointShort = إزالة
ownPoint = ليس من الناشر
pointsTakenOut = من الناشر، وأُزيل هنا
putPointBack = إعادة { $point }

putBackShort = إعادة

add = إضافة إلى المكتبة
adding = إضافة: { $kind }

addIt = إضافة
needed = مطلوب
wordsHint = يضيف مفتاح الإدخال كلمة.
dateHint = بالدقة المعروفة: يوم أو شهر أو سنة.
dayExample = 22 November 2026
dateExample = November 2026
noWord = لم يُذكر
otherWord = كلمة أخرى…
howItReads = كيف تُقرأ
readsNotYet = لا شيء لعرضه بعد: العبارة ناقصة، أو الرقم ليس عددًا.
newSource = مصدر جديد
addSource = إضافة المصدر
chooseDay = اختيار يوم: { $field }
pick = إضافة إلى { $field }

pickHint = اكتب للبحث
unpick = إزالة { $title }

noMatch = لا شيء بهذا الاسم.

steps =
    .edit = تحرير «{ $title }»
    .hide = إخفاء «{ $title }»
    .show = إظهار «{ $title }» من جديد
    .revert = التراجع عن تعديلات «{ $title }»
    .note = ملاحظة على «{ $title }»
    .add = إضافة «{ $title }»
    .prefer = العدد المستخدم: { $title }

# $day (String)
reviewOn = المراجعة قبل { $day }

# $confidence (String)
confidenceOf = الثقة: { $confidence }

scope = ما يشمله

addToBrief = إضافة إلى ملف

# $brief (String)
# $section (String)
addedToBrief = أُضيف إلى «{ $brief }»، في { $section }.

showIt = عرضه

# $brief (String)
noPlaceInBrief = لا يوجد في «{ $brief }» قسم يضم حقائق.

addSection = أضف قسمًا هناك أولًا.
otherCounts = أعداد أخرى للشيء نفسه
weUse = نستخدم هذا
preferThis = استخدام هذا بدلًا منه

# $figure (String)
preferNamed = استخدام هذا بدلًا منه: { $figure }

# $field (String)
# $before (String)
# $now (String)
ownChange = غيّر فريقك { $field }: { $before } ← { $now }

# $note (String)
ownNote = ملاحظة: { $note }

ownAdded = أضافه فريقك.
ownHidden = أخفاه فريقك.

openCluster = فتح التجمّع
mapGrey = الرمادي: تجمّعات أخرى. المواقع بحسب البلدة لا الشارع.
mapCounts =
    .organisations = مؤسسات
    .facts = حقائق
    .links = روابط

roles =
    .talent = كفاءات
    .institution = مؤسسة عامة
    .business = شركة
