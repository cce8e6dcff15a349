### What is new since the visitors' last copy, in the brief.

looking = جارٍ البحث عن النسخ التي لدى هؤلاء الزوار
none = لم يُصدَّر ولم يصدر شيء لهؤلاء الزوار بعد. متى وُجدت نسخة سابقة، ذكر هذا القسم ما تغيّر منذ ذلك الحين.
since = منذ النسخة
copy = { $date } · { $number } · { $edition } · { $title }
exported = مُصدَّرة

bring = تحديث القسم

brought =
    { $count ->
        [zero] لم يتغير شيء منذ تلك النسخة؛ ولن يُطبع هذا القسم.
        [one] تغيير واحد منذ تلك النسخة.
        [two] تغييران منذ تلك النسخة.
        [few] { $count } تغييرات منذ تلك النسخة.
        [many] { $count } تغييرًا منذ تلك النسخة.
       *[other] { $count } تغيير منذ تلك النسخة.
    }

step = تحديث قسم «الجديد»

tags =
    .changed = تغيّر
    .new = جديد
    .gone = لم يعد يُطبع
    .withdrawn = سُحب

before = حينها
now = الآن
