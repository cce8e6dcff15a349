### The brief being made.

opening = جارٍ فتح الملف
sections = الأقسام
content = المحتوى
resizeOutline = عرض المخطط
resizePages = عرض الصفحات
include = طباعة { $title }

panes = الجزء الظاهر من مساحة العمل
pages = الصفحات
movedSection = { $title }: الموضع الآن { $place } من { $of }.
movedBlock = { $name }: الموضع الآن { $place } من { $of } في { $section }.
drag = نقل { $title }
more = المزيد بشأن { $title }

open = فتح
close = إغلاق
rename = إعادة التسمية…
renameLabel = العنوان
removeSection = إزالة القسم
up = نقل إلى أعلى
down = نقل إلى أسفل
leaveOutOf = استبعاد من: { $edition }

edition = الصيغة
paper = الورق

papers =
    .a4 = A4
    .letter = US Letter

courtesy = لغة المجاملة
noCourtesy = بلا
addSection = إضافة قسم…
ownSection = بكلماتنا
clusterProfile = التجمع الاقتصادي: { $name }

emptyBlock = فارغ
noSections = لا شيء في هذا الملف بعد. أضف قسمًا للبدء.

inBrief = في الملف
none = لا شيء في هذا القسم بعد.
noneYet = أضف أحد الاقتراحات أدناه، أو اكتب شيئًا بنفسك.
noneOfOurs = لم تضف إليه شيئًا بعد.
noSuggestions = كل معلومة تناسب هذا القسم موجودة فيه.
leaveOut = استبعاد
leaveOutNamed = استبعاد: { $statement }

remove = إزالة
add = إضافة
addNamed = إضافة: { $statement }

dismiss = صرف النظر
dismissNamed = صرف النظر: { $statement }

dismissed =
    { $count ->
        [zero] لم يُصرف النظر عن أي اقتراح
        [one] صُرف النظر عن اقتراح واحد
        [two] صُرف النظر عن اقتراحين
        [few] صُرف النظر عن { $count } اقتراحات
        [many] صُرف النظر عن { $count } اقتراحًا
       *[other] صُرف النظر عن { $count } اقتراح
    }

notForVisit = ليس لهذه الزيارة
notForVisitNamed = ليس لهذه الزيارة: { $statement }
notForVisitCount = { $count } ليست لهذه الزيارة

bringBack = إعادة

moreRecords =
    { $count ->
        [zero] لا غيرها في المكتبة
        [one] واحد آخر في المكتبة
        [two] اثنان آخران في المكتبة
        [few] { $count } أخرى في المكتبة
        [many] { $count } أخرى في المكتبة
       *[other] { $count } أخرى في المكتبة
    }

bringBackNamed = إعادة: { $statement }

reword = إعادة الصياغة
rewordNamed = إعادة صياغة: { $statement }

unword = استخدام كلمات المكتبة
libraryWords = تقول المكتبة

whyHere = سبب وجودها هنا

whyNotLabel = البحث في كل معلومات المكتبة
whyNotNothing = لا معلومة في المكتبة تطابق «{ $query }».

notPrinted = لا يُطبع هذا القسم. علِّمه في المخطط لإعادته.
leftOut = لا يُطبع في: { $names }.

printedIn = يُطبع في
addText = نص
addHeading = عنوان
addNote = ملاحظة لنفسك
addBelow = إضافة في الأسفل…
addHere = إضافة هنا:

textLabel = نصك
headingLabel = عنوانك
noteLabel = ملاحظة لنفسك، لا تُطبع أبدًا
wordingLabel = هذه المعلومة بكلماتك
neverPrinted = لا تُطبع أبدًا
ownWordsTag = كلماتك
review = للمراجعة
reviewed = رُوجع
reviewedNamed = رُوجع: { $name }

madeFrom =
    { $count ->
        [zero] أُعدّ من «{ $title }». رُوجع كل ما جاء معه.
        [one] أُعدّ من «{ $title }». جاءت معه فقرة واحدة من كتابتك كُتبت لغير هؤلاء.
        [two] أُعدّ من «{ $title }». جاءت معه فقرتان من كتابتك كُتبتا لغير هؤلاء.
        [few] أُعدّ من «{ $title }». جاءت معه { $count } فقرات من كتابتك كُتبت لغير هؤلاء.
        [many] أُعدّ من «{ $title }». جاءت معه { $count } فقرة من كتابتك كُتبت لغير هؤلاء.
       *[other] أُعدّ من «{ $title }». جاءت معه { $count } فقرة من كتابتك كُتبت لغير هؤلاء.
    }

titleOf = العنوان: { $title }

goTo = إظهار
goToNamed = إظهار: { $name }

export = تصدير PDF…
moreActions = المزيد
duplicate = تكرار لجمهور آخر…
renameBrief = إعادة تسمية الملف…

steps =
    .include = طباعة «{ $title }»
    .exclude = استبعاد «{ $title }»
    .moveSection = نقل «{ $title }»
    .moveBlock = نقل مقطع
    .rename = إعادة تسمية «{ $title }»
    .renameBrief = إعادة تسمية الملف
    .addSection = إضافة «{ $title }»
    .removeSection = إزالة «{ $title }»
    .edition = تغيير صيغ جزء
    .look = تغيير الصيغة أو الورق أو اللغة
    .addFact = إضافة معلومة
    .addRecord = إضافة «{ $title }»
    .leaveFactOut = استبعاد معلومة
    .addBody = إضافة نص
    .addHeading = إضافة عنوان
    .addNote = إضافة ملاحظة
    .removeBlock = إزالة مقطع
    .write = كتابة
    .writeNote = كتابة ملاحظة
    .reword = إعادة صياغة معلومة
    .unword = أخذ كلمات المكتبة
    .dismiss = صرف النظر عن اقتراح
    .bringBack = إعادة اقتراح
    .notForVisit = ليس لهذه الزيارة
    .forVisit = بل لهذه الزيارة
    .reviewed = التعليم على أنه رُوجع

duplicateTitle = تكرار لجمهور آخر
duplicateText = تُختار المعلومات والأرقام والترتيب من جديد. وتأتي معها نصوصك وصياغاتك وعناوينك وملاحظاتك، معلَّمة للمراجعة.
audience = الجمهور
delegation = الوفد
noDelegation = لم يُذكر وفد
duplicateDo = تكرار
duplicating = جارٍ اختيار المعلومات
cancel = إلغاء

editions =
    .full = الملف الكامل
    .summary = ملخص
    .host = ملاحظات المضيف

kinds =
    .case = الحجة في صفحة واحدة
    .welcome = الترحيب
    .glance = لمحة سريعة
    .why = مزايا الإقليم
    .cluster = التجمع الاقتصادي
    .benchmarks = المقارنات
    .links = الروابط مع السوق
    .funding = التمويل والدعم
    .stories = تجارب المستثمرين
    .sites = المواقع والمباني
    .rules = ممارسة الأعمال هنا
    .cautions = أسئلة متوقعة
    .visit = الزيارة
    .meet = لقاءات مقترحة والخطوات التالية
    .questions = أسئلتهم وأجوبتها
    .changes = الجديد منذ زيارتهم الأخيرة
    .text = بكلماتنا

written =
    .case = جملة واحدة عما يحتاج إليه هؤلاء الزوار، وأول ثلاث معلومات من الفصل الأول، ورسم واحد، وحدّ واحد، ومن يُتصل به: وكلها تتبع بقية الملف.
    .welcome = يُكتب لك الترحيب بهذا الجمهور، ولمن هذا الملف، والمحتويات.
    .cluster = يُكتب لك ملخص التجمع وخريطته وشبكته، وكذلك جهاته ما لم تختر بعضها.
    .benchmarks = تُرسم لك الرسوم والجداول للمقاييس التي يُقارن بها الإقليم.
    .sites = تُطبع المواقع في جدول واحد: المساحة والكهرباء والاستخدام وما هو شاغر ومتى قيل ذلك.
    .rules = تُعزل القواعد التي تخص سنة مضت، مع نصيحة بالسؤال قبل الاعتماد عليها.
    .cautions = تُطبع كل معلومة سؤالًا مع جوابه، في ملاحظات المضيف وحدها.
    .visit = تُكتب لك أيام الزيارة وأماكنها ولقاءاتها، مع خريطة.
    .meet = تُطبع الفرق في جدول: من هم، وعمّ يُسألون، وأين يوجدون.
    .changes = ما يختلف في هذا الملف عن آخر نسخة سُلّمت إلى الزوار.

# $edition (String)
# $paper (String)
look = { $edition }، { $paper }

# $edition (String)
# $paper (String)
# $language (String)
lookWith = { $edition }، { $paper }، مع صفحة ترحيب باللغة { $language }

lookMenu = الصيغة والورق واللغة
putBack = إعادته

allEditions = كل الصيغ

# $count (Number)
someEditions = { $count } من 3 صيغ

# $count (Number)
sectionsOut =
    { $count ->
        [zero] لم يُترك أي قسم
        [one] تُرك قسم واحد
        [two] تُرك قسمان
        [few] تُركت { $count } أقسام
        [many] تُرك { $count } قسمًا
       *[other] تُرك { $count } قسم
    }

besides = بجانب النص
suggested = مقترح
page = الصفحة
ownNotes = ملاحظات
noNotes = الملاحظة لنفسك تبقى حيث تكتبها ولا تُطبع أبدًا. لا توجد ملاحظات بعد.
nothingSuggested = لا يوجد في المكتبة ما يُقترح لهذا القسم.

# $section (String)
suggestedFor = لقسم «{ $section }»

# $count (Number)
bestFirst = { $count }، الأفضل أولًا

# $count (Number)
sourcesOf =
    { $count ->
        [zero] لا مصادر
        [one] مصدر واحد
        [two] مصدران
        [few] { $count } مصادر
        [many] { $count } مصدرًا
       *[other] { $count } مصدر
    }

# $sources (String)
# $statement (String)
sourcesNamed = { $sources }: { $statement }

exportShort = تصدير
