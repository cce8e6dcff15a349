### Issued copies, verifying a PDF, recalls, and the dialogue that issues a brief.

title = الصادرة
lead = ما سُلّم، ولمن، وهل ما زال يقول ما تقوله المكتبة.
reading = جارٍ قراءة السجل
back = كل النسخ الصادرة
verify = التحقق من ملف PDF أو Word…
verifying = جارٍ إعداد ملف PDF من جديد ومقارنته
empty = لم يصدر شيء بعد. افتح ملفًا واختر «إصدار»: يحصل على رقم، وتُحفظ نسخته هنا.
copies = النسخ

states =
    .good = سارية
    .recalled =
        { $count ->
            [zero] لم يتغير رقم
            [one] تغيّر رقم واحد
            [two] تغيّر رقمان
            [few] تغيّرت { $count } أرقام
            [many] تغيّر { $count } رقمًا
           *[other] تغيّر { $count } رقم
        }
    .superseded = حلّت محلها { $by }

ledger = السجل

whole =
    { $entries ->
        [zero] كامل: لا قيود.
        [one] كامل: قيد واحد مرتبط بما قبله.
        [two] كامل: قيدان، كل منهما مرتبط بما قبله.
        [few] كامل: { $entries } قيود، كل منها مرتبط بما قبله.
        [many] كامل: { $entries } قيدًا، كل منها مرتبط بما قبله.
       *[other] كامل: { $entries } قيد، كل منها مرتبط بما قبله.
    }

broken = السجل ليس كما كتبه Attaché
brokenNext = توجد نسخة مؤرخة منه في المجلد «backups» ضمن مجلد البيانات.

recalls =
    { $open ->
        [zero] ما يحتاج إلى تصويب
        [one] ما يحتاج إلى تصويب، واحد مفتوح
        [two] ما يحتاج إلى تصويب، اثنان مفتوحان
        [few] ما يحتاج إلى تصويب، { $open } مفتوحة
        [many] ما يحتاج إلى تصويب، { $open } مفتوحًا
       *[other] ما يحتاج إلى تصويب، { $open } مفتوح
    }

noRecalls = كل نسخة تقول ما تقوله المكتبة اليوم.

onPages =
    { $count ->
        [zero] الصفحة غير معروفة
        [one] الصفحة { $pages }
        [two] الصفحتان { $pages }
        [few] الصفحات { $pages }
        [many] الصفحات { $pages }
       *[other] الصفحات { $pages }
    }

gravities =
    .withdrawn = سُحب
    .sign = تغيّرت الإشارة
    .magnitude = عشرة أضعاف أو أكثر
    .order = تغيّر الترتيب
    .value = تغيّر الرقم
    .meaning = تغيّر المعنى
    .wording = الصياغة فقط
    .source = المصدر فقط

since = منذ { $since }.

recallStates =
    .open = مفتوح
    .done = أُنجز
    .ignored = تُرك كما هو

corrigendum = تصويب…
corrigendumAll = تصويبات لكل ما هو مفتوح…
corrigendumTitle = ما يُبلَّغ به المستلمون
apology = الاعتذار
apologyText = نعتذر عن الخطأ. يُرجى استخدام ما طُبع أدناه بدل ما تقوله نسختكم، وإبلاغ من لديه نسخة منها.
write = كتابة ملف PDF…
written = كُتب: { $path }

done = أُنجز
ignore = تركه كما هو…
ignoreTitle = لماذا يجوز أن تبقى الأرقام المطبوعة؟
reason = السبب
keepReason = تركه كما هو، لهذا السبب
reopen = فتح من جديد
cancel = إلغاء
open = فتح ملف PDF
reveal = إظهار في المجلد

files =
    .kept = الملف المحفوظ هو الذي صدر.
    .missing = لم يعد الملف المحفوظ في المجلد «issued».
    .erased = حُذف الملف المحفوظ مع اسم كان يحمله.
    .changed = تغيّر الملف المحفوظ على القرص: ليس هو الذي صدر.

about =
    { $edition } · { $audience } · { $pages ->
        [zero] بلا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $pages } صفحات
        [many] { $pages } صفحة
       *[other] { $pages } صفحة
    }

issuedTo = إلى { $recipient }، { $day }

chain = نسخ هذا المستلم
thisOne = هذه

facts =
    { $count ->
        [zero] لا معلومات
        [one] معلومة واحدة
        [two] معلومتان
        [few] { $count } معلومات
        [many] { $count } معلومة
       *[other] { $count } معلومة
    }

findings = التحقّق
noFindings = لم يجد التحقّق شيئًا.
waiver = أُبقي عليه، لأن: { $reason }

fact = المعلومة
page = الصفحة
today = اليوم
asPrinted = كما طُبع

kinds =
    .identical = لم يُمسّ
    .re-saved = حُفظ من جديد
    .altered = تغيّر
    .cannot-tell = لا يمكن الجزم
    .evidence-altered = تغيّرت الأدلة
    .evidence-removed = أُزيلت الأدلة
    .other-engine = من إصدار آخر
    .foreign = ليس من إعداد Attaché
    .unreadable = تتعذر قراءته
    .figures-hold = الأرقام كما صدرت
    .figures-altered = تغيّرت أرقام

from = من أين جاء
madeBy = أعدّه { $engine }.

figures = أرقامه اليوم
noFigures = لا أرقام فيه يمكن مقارنتها بالمكتبة.

figureStates =
    .same = كما في المكتبة
    .corrected = صُحّح
    .withdrawn = سُحب
    .unknown = غير معروف هنا

counts = كما في المكتبة: { $same }؛ صُحّح: { $corrected }؛ سُحب: { $withdrawn }؛ غير معروف هنا: { $unknown }

issue = إصدار…
asking = جارٍ فحص الملف
date = تاريخ الإصدار
edition = الصيغ
number = سيكون رقمه { $number }.
numbers = تبدأ الأرقام من { $number }.
replaces = يحلّ محل { $numbers }، ويذكر ذلك على غلافه.

errors =
    { $count ->
        [zero] لا خطأ يمنع إصداره
        [one] خطأ واحد يمنع إصداره
        [two] خطآن يمنعان إصداره
        [few] { $count } أخطاء تمنع إصداره
        [many] { $count } خطأً تمنع إصداره
       *[other] { $count } خطأ يمنع إصداره
    }

warnings =
    { $count ->
        [zero] لا تنبيه ينتظر جوابًا
        [one] تنبيه واحد ينتظر سببًا
        [two] تنبيهان ينتظران سببًا
        [few] { $count } تنبيهات تنتظر سببًا
        [many] { $count } تنبيهًا ينتظر سببًا
       *[other] { $count } تنبيه ينتظر سببًا
    }

why = لماذا يجوز أن يبقى: { $sentence }

lacks =
    .recipient = اذكر المستلم أولًا.
    .edition = اختر صيغة واحدة على الأقل.
    .reasons =
        { $count ->
            [zero] لا تنبيه ينتظر سببًا.
            [one] تنبيه واحد ينتظر سببًا.
            [two] تنبيهان ينتظران سببًا.
            [few] { $count } تنبيهات تنتظر سببًا.
            [many] { $count } تنبيهًا ينتظر سببًا.
           *[other] { $count } تنبيه ينتظر سببًا.
        }

issuing = جارٍ كتابة النسخة الصادرة
issuedAs = صدر برقم { $numbers }.

close = إغلاق
