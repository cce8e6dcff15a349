### What the visitors asked, in the brief.

fromDelegation = من الوفد ({ $count })

fromFile = من ملف…
fillWorkbook = ملء مصنفهم…

filled =
    حُفظ: { $path } (أُجيب عن { $answered }، { $gaps ->
        [zero] بلا فجوات
        [one] فجوة واحدة
        [two] فجوتان
        [few] { $gaps } فجوات
        [many] { $gaps } فجوة
       *[other] { $gaps } فجوة
    })

paste = كتابة أسئلة أو لصقها
pasteHint = سؤال في كل سطر. تُطابَق كلمات كل سؤال مع المكتبة؛ اقرأ كل جواب قبل تسليمه.
answerThem = البحث عن أجوبة
matching = جارٍ البحث عن أجوبة

added =
    { $count ->
        [zero] لم تُضف أسئلة
        [one] أُضيف سؤال واحد
        [two] أُضيف سؤالان
        [few] أُضيفت { $count } أسئلة
        [many] أُضيف { $count } سؤالًا
       *[other] أُضيف { $count } سؤال
    }{ $gaps ->
        [zero] { "." }
        [one] ، منها فجوة واحدة.
        [two] ، منها فجوتان.
        [few] ، منها { $gaps } فجوات.
        [many] ، منها { $gaps } فجوة.
       *[other] ، منها { $gaps } فجوة.
    }

noneNew = هذه الأسئلة في الملف من قبل.

standing =
    أُجيب عن { $answered } · { $gaps ->
        [zero] بلا فجوات
        [one] فجوة واحدة
        [two] فجوتان
        [few] { $gaps } فجوات
        [many] { $gaps } فجوة
       *[other] { $gaps } فجوة
    }

exportAnswers = حفظ كجدول…
exportGaps = الفجوات لفريق البيانات…
saved = حُفظ: { $path }

gap = فجوة: لا شيء في المكتبة يجيب عن هذا. تُطبع فجوةً، وتُضاف إلى قائمة فريق البيانات.
dataTeamAsked = سُئل فريق البيانات
askedStep = تحديد ما إذا سُئل فريق البيانات
found = عُثر عليه بكلماته. اقرأه.
takeAway = إزالته
takeAwayNamed = إزالته: { $statement }

others = أجوبة أخرى…
othersNamed = أجوبة أخرى عن: { $question }

closeOthers = إغلاق
near = ما يتحدث عنه
nothingNear = لا شيء يتحدث عنه.
shares = كلمات مشتركة: { $words }

takeIt = استخدامه
takeNamed = استخدامه: { $statement }

ownWords = الجواب بكلماتنا
ownWordsLabel = كلماتنا للجواب
ownWordsHint = قل ذلك بكلماتك؛ واربط كل رقم بمعلومته
dropWords = حذف كلماتنا
addStep = إضافة أسئلة
answerStep = اختيار ما يجيب عن سؤال
wordStep = كتابة جواب
