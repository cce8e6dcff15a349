### What a brief must answer before it is issued.

title = تحقّق
write = كتابة
looking = جارٍ فحص الملف
views = الكتابة أو التحقّق

headline =
    { $count ->
        [zero] لا قرارات متبقية
        [one] قرار واحد متبقٍّ
        [two] قراران متبقيان
        [few] { $count } قرارات متبقية
        [many] { $count } قرارًا متبقيًا
       *[other] { $count } قرار متبقٍّ
    }

then =
    .ready = الملف جاهز للإصدار.
    .decide = ثم يصبح الملف جاهزًا للإصدار.
    .fixes = ما بقي يُصلَح بنقرة واحدة لكل منه.
    .blocked = ما هو معلَّم بالأحمر يمنع إصدار الملف.

settledCount = حُسم { $count }
leftCount = بقي { $count }
settledOf = حُسم { $settled } من { $all }
blockedBy =
    { $count ->
        [zero] لا شيء يُصحَّح قبل الإصدار
        [one] أمر واحد يُصحَّح قبل الإصدار
        [two] أمران يُصحَّحان قبل الإصدار
        [few] { $count } أمور تُصحَّح قبل الإصدار
        [many] { $count } أمرًا يُصحَّح قبل الإصدار
       *[other] { $count } أمر يُصحَّح قبل الإصدار
    }

blockedInSection =
    { $count ->
        [zero] لا شيء يمنع إصدار الملف
        [one] أمر واحد يمنع إصدار الملف
        [two] أمران يمنعان إصدار الملف
        [few] { $count } أمور تمنع إصدار الملف
        [many] { $count } أمرًا يمنع إصدار الملف
       *[other] { $count } أمر يمنع إصدار الملف
    }

readyToIssue = جاهز للإصدار
decide = للقرار
fixes = إصلاحات سريعة
know = للعلم
settled = محسوم
blocks = يمنع إصدار الملف
fixNamed = أصلِح: { $name }
onPage = ص { $page }
place = { $at } من { $all }
before = السابق
after = التالي
choices = ما العمل
skip = تخطَّ الآن
goThere = أظهِره في الملف
goThereNamed = أظهِره في الملف: { $sentence }
apply = نفِّذ هذا
stand = اتركه كما هو…
standIt = اتركه كما هو
standHint = يُحفظ السبب مع الملف ومع كل نسخة تصدر.
reason = سبب تركه
reasons =
    .checked = راجعته مع مصدره.
    .asked = طلبه الزوار على هذا النحو.
    .agreed = وافق عليه زميل.

nothingLeft = لم يبق ما يُقرَّر.
nothingLeftHint = ما يظهر لاحقًا يُعرض هنا، وفي رأس الملف، وقبل الإصدار.
issue = إصدار…

severity =
    .error = يمنع الإصدار
    .warning = للقرار
    .note = للعلم

reopen = قرِّر من جديد
reopenNamed = قرِّر من جديد: { $sentence }
because = تُرك كما هو: { $reason }

changedOne = تغيّر في المكتبة
was = في الملف
is = في المكتبة الآن
nothing = لا شيء
withdrawnNow = لم يعد في المكتبة
versions = في الملف منذ الإصدار { $pinned } من البيانات؛ والمكتبة عند { $now }.
accept = استخدم الجديد
acceptAll =
    { $count ->
        [zero] لا جديد
        [one] استخدم الجديد
        [two] استخدم الجديدين
        [few] استخدم الأرقام الجديدة الـ{ $count }
        [many] استخدم الأرقام الجديدة الـ{ $count }
       *[other] استخدم الأرقام الجديدة الـ{ $count }
    }
keepOld = اترك القديم كما هو…
leaveOut = احذفه من الملف

inSection =
    { $count ->
        [zero] لا شيء للقرار
        [one] أمر واحد للقرار أو الإصلاح
        [two] أمران للقرار أو الإصلاح
        [few] { $count } أمور للقرار أو الإصلاح
        [many] { $count } أمرًا للقرار أو الإصلاح
       *[other] { $count } أمر للقرار أو الإصلاح
    }

marker =
    { $count ->
        [zero] لا ملاحظات
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $count } ملاحظات
        [many] { $count } ملاحظة
       *[other] { $count } ملاحظة
    }

markerNamed =
    { $count ->
        [zero] لا ملاحظات: { $sentences }
        [one] ملاحظة واحدة: { $sentences }
        [two] ملاحظتان: { $sentences }
        [few] { $count } ملاحظات: { $sentences }
        [many] { $count } ملاحظة: { $sentences }
       *[other] { $count } ملاحظة: { $sentences }
    }

keepStep = تركه كما هو، مع سبب
takeBackStep = قرار من جديد
acceptStep = استخدام رقم كما هو الآن
acceptAllStep = استخدام كل الأرقام كما هي الآن
keepOldStep = ترك رقم أقدم كما هو
gone = لم يعد الملف مفتوحًا.
goneNext = افتحه من جديد.
