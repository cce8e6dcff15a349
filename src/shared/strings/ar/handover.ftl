### Issuing a brief and handing it over; the review and the approval before.

title = الإصدار والتسليم
lead = لكل نسخة رقم وتُحفظ، لتتمكن من تصحيحها لاحقًا.
to = إلى
add = أضف اسمًا
remove = ليست إلى { $name }
others =
    { $count ->
        [zero] لا مندوبين آخرين
        [one] أضف المندوب الآخر
        [two] أضف المندوبَين الآخرَين
        [few] أضف المندوبين الـ{ $count } الآخرين
        [many] أضف المندوبين الـ{ $count } الآخرين
       *[other] أضف المندوبين الـ{ $count } الآخرين
    }
inside = ما يخرج داخل كل ملف PDF
number = رقمها ولمن هي
numberHint = على الغلاف وفي الملف
figures =
    { $count ->
        [zero] بلا أرقام
        [one] رقم واحد في جدول (CSV)
        [two] رقمان في جدول (CSV)
        [few] { $count } أرقام في جدول (CSV)
        [many] { $count } رقمًا في جدول (CSV)
       *[other] { $count } رقم في جدول (CSV)
    }
figuresHint = ليتمكن القارئ من التحقق منها
sources =
    { $count ->
        [zero] بلا مصادر
        [one] مصدر واحد مع رابطه
        [two] مصدران مع رابطيهما
        [few] { $count } مصادر مع روابطها
        [many] { $count } مصدرًا مع روابطها
       *[other] { $count } مصدر مع روابطها
    }
tags = الوسوم وترتيب القراءة والنص البديل
stays = ما يبقى في الدار
letter = الرسالة، وما يُعرف عن الزوار
notes =
    { $count ->
        [zero] ملاحظاتك لنفسك
        [one] ملاحظة واحدة لنفسك
        [two] ملاحظتان لنفسك
        [few] { $count } ملاحظات لنفسك
        [many] { $count } ملاحظة لنفسك
       *[other] { $count } ملاحظة لنفسك
    }
decisions =
    { $count ->
        [zero] القرارات وأسبابها
        [one] قرار واحد وسببه
        [two] قراران وسبباهما
        [few] { $count } قرارات وأسبابها
        [many] { $count } قرارًا وأسبابها
       *[other] { $count } قرار وأسبابها
    }
decisionsHint = في سجلّك، للمراجعة
unprinted = ما لا يُطبع: ملاحظات على الأرقام، وسبب اختيارها، وزيارات أخرى
field = كل شيء، حقلًا حقلًا
goesOut = يخرج: { $fields }
staysHere = يبقى: { $fields }
message = رسالة لبريدك
greeting = تحية طيبة إلى { $name }، إليكم «{ $title }». كل رقم فيه يذكر مصدره، وقائمة المصادر في الصفحات الأخيرة. وإن تغيّر شيء أرسلنا تصويبًا لهذه النسخة.
clear = لا شيء يعترض.
doIssue =
    { $count ->
        [zero] لا نسخ
        [one] أصدر نسخة واحدة
        [two] أصدر نسختين
        [few] أصدر { $count } نسخ
        [many] أصدر { $count } نسخة
       *[other] أصدر { $count } نسخة
    }
done = جاهز للتسليم
openNamed = افتح
showNamed = أظهر في المجلد
save = احفظ نسخة…
email = مسودة بريد…
calendar = البرنامج كتقويم…
written = كُتب: { $path }
approval = الموافقة
states =
    .none = لم تُطلب
    .waiting = بانتظار الموافقة
    .changed = تغيّر منذ نسخة المراجعة: لا موافقة سارية
    .approved = موافق عليه
approvedBy = { $name }، { $day }
required = هيئتكم لا تُصدر شيئًا بلا موافقة.
review = المراجعة والموافقة…
reviewTitle = المراجعة والموافقة
reviewLead = نسخة المراجعة مجمّدة ومعلَّمة في كل صفحة. تسري الموافقة على ما تطبعه وحده: كلمة واحدة متغيرة تُبطلها.
make = أعِدّ نسخة مراجعة…
made = نسخة مراجعة بتاريخ { $day }
who = اسمك
remark = ملاحظة
addRemark = أضف الملاحظة
approve = وافق على هذه النسخة
close = أغلق
require = لا يصدر شيء بلا موافقة
requireHint = لا يصدر الملف إلا بعد أن يوافق أحد على ما يطبعه بعينه.
exportBlocked = وجد التحقّق ما يمنع إصدار هذا الملف. أتصدّره مع ذلك؟
exportAnyway = صدّره مع ذلك
