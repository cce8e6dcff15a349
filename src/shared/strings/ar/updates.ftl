### Channels, updates and versions.

title = التحديثات
lead = من أين تأتي البيانات، وما الذي غيّرته، وطريق الرجوع. لا تُستبدل تعديلاتك أبدًا.
reading = جارٍ قراءة القنوات والإصدارات
channels = القنوات
noChannels = لا قناة بعد. يعطيك الناشر عنوانًا وجذر ثقة؛ وبهما تصل التحديثات من تلقاء نفسها.
neverChecked = لم تُسأل بعد.
checked = آخر تحقق ناجح { $day }.
checkedUntil = آخر تحقق ناجح { $day }؛ ويسري حتى { $until }.

fingerprint = بصمة جذر الثقة
remove = إزالة
removeNamed = إزالة القناة { $title }

check = تحقّق الآن
checking = جارٍ سؤال القنوات
stop = إيقاف
nothingNew = لا جديد.
arrivedFirst = وصلت { $title } { $to }.
arrived = { $title }: { $from } ← { $to }.

add = إضافة قناة…
compare = قارن هذه البصمة بما أخبرك به الناشر، على ورق أو بالهاتف.
address = عنوان القناة
trust = هي نفسها: إضافتها
fromFolder = إضافتها من مجلد…
doNotTrust = عدم الوثوق بها

conflicts =
    { $count ->
        [zero] أسئلة
        [one] سؤال واحد
        [two] سؤالان
        [few] { $count } أسئلة
        [many] { $count } سؤالًا
       *[other] { $count } سؤال
    }

noConflicts = لم يسأل أي تحديث عن شيء.

question =
    { $question ->
        [field] غيّرت أنت والناشر كلاكما: { $field }.
        [deleted] عدّلت هذا، ولم يعد الناشر يدرجه.
        [withdrawn] عدّلت هذا، وقد سحبه الناشر.
        [same] عدّلت معلومة لم يعد الناشر يدرجها باسمها. أمعلومة الناشر هي نفسها؟ إن أبقيت معلومتك انتقل تعديلك إليها؛ وإن أخذت ما لدى الناشر انتهى تعديلك.
        [hidden] أخفيت هذا، وقد غيّره الناشر بعد ذلك.
       *[reference] ما لديك في { $field } يذكر شيئًا أزاله الناشر.
    }

base = من قبل
theirs = الناشر
ours = أنت
empty = لا شيء
takeTheirs = أخذ ما لدى الناشر
keepOurs = الإبقاء على ما لدينا
defer = لاحقًا
combined = أو كتابة الصواب
takeCombined = أخذ هذا
changed = ما الذي تغيّر
changes = ما الذي تغيّر من { $from } إلى { $to }

noChanges = متى وصل إصدار أحدث، ظهر هنا ما يقوله على نحو مختلف.
filter = عرض
all = الكل
counted = { $name } { $count }

kind = النوع
allKinds = كل الأنواع
words = كلمات فيما تغيّر

left =
    { $count ->
        [zero] لا تغييرات
        [one] تغيير واحد
        [two] تغييران
        [few] { $count } تغييرات
        [many] { $count } تغييرًا
       *[other] { $count } تغيير
    }

same = يقول الإصداران الشيء نفسه.
from = من الإصدار
to = إلى الإصدار
before = الذي قبله
inUse = المستخدم الآن
version = { $version }، { $day }

choosePair = اختر إصدارين لوضعهما جنبًا إلى جنب.

whats =
    .changed = تغيّر
    .withdrawn = سُحب
    .added = جديد
    .removed = لم يعد مدرجًا

more =
    { $count ->
        [zero] ولا تغييرات أخرى
        [one] وتغيير آخر
        [two] وتغييران آخران
        [few] و{ $count } تغييرات أخرى
        [many] و{ $count } تغييرًا آخر
       *[other] و{ $count } تغيير آخر
    }

app = أتاشيه نفسه

# $version (String)
appHere = هذا أتاشيه { $version }. لا يستبدل نفسه أبدًا.

appDecided = مؤسستك هي التي تجدّده، ولا يُعرض شيء هنا.

# $version (String)
# $channel (String)
# $size (String)
appOffered = يتوفر أتاشيه { $version } من { $channel }، بحجم { $size } ميغابايت.

saveInstaller = حفظ ملف التثبيت…
savingInstaller = جلب ملف التثبيت

# $path (String)
installerSaved = التوقيع والطول والبصمة صحيحة: { $path }. أغلق أتاشيه وشغّل الملف، أو سلّمه إلى من يحق له تثبيت البرامج هنا.

showInstaller = إظهاره في مجلده
versions = الإصدارات

published =
    نُشر في { $day }؛ { $edits ->
        [zero] بلا تعديلات منك
        [one] تعديل واحد منك
        [two] تعديلان منك
        [few] { $edits } تعديلات منك
        [many] { $edits } تعديلًا منك
       *[other] { $edits } تعديل منك
    }

goBack = الرجوع إلى { $version }…
goForth = استخدام { $version } من جديد…

removePack = إزالة…
removePackNamed = إزالة { $title }…

removePackTitle = أتُزال هذه البيانات من هذا الحاسوب؟

removePackText =
    { $edits ->
        [zero] تُحذف { $title } وإصداراتها الأقدم. وتبقى الملفات المعدّة بها، ويمكن استخدامها متى ثُبّتت من جديد.
        [one] تُحذف { $title } وإصداراتها الأقدم. وتبقى الملفات المعدّة بها وتعديل واحد منك، ويمكن استخدامها متى ثُبّتت من جديد.
        [two] تُحذف { $title } وإصداراتها الأقدم. وتبقى الملفات المعدّة بها وتعديلان منك، ويمكن استخدامها متى ثُبّتت من جديد.
        [few] تُحذف { $title } وإصداراتها الأقدم. وتبقى الملفات المعدّة بها و{ $edits } تعديلات منك، ويمكن استخدامها متى ثُبّتت من جديد.
        [many] تُحذف { $title } وإصداراتها الأقدم. وتبقى الملفات المعدّة بها و{ $edits } تعديلًا منك، ويمكن استخدامها متى ثُبّتت من جديد.
       *[other] تُحذف { $title } وإصداراتها الأقدم. وتبقى الملفات المعدّة بها و{ $edits } تعديل منك، ويمكن استخدامها متى ثُبّتت من جديد.
    }

removePackConfirm = إزالة
removePackKeep = الإبقاء عليها
suggest = تصدير تعديلاتنا للناشر…
history = السجل

event =
    { $what ->
        [installed] ثُبّتت { $title } { $to }
        [updated] { $title } { $from } ← { $to }
        [rolled-back] رجعت { $title } من { $from } إلى { $to }
       *[removed] أُزيلت { $title } { $from }
    }

merges = الدمج مع تعديلاتك

merged =
    { $edits ->
        [zero] لا تعديلات منك للنقل
        [one] نُقل تعديل واحد منك
        [two] نُقل تعديلان منك
        [few] نُقلت { $edits } تعديلات منك
        [many] نُقل { $edits } تعديلًا منك
       *[other] نُقل { $edits } تعديل منك
    }{ $questions ->
        [zero] { "." }
        [one] { " " }وطُرح سؤال واحد.
        [two] { " " }وطُرح سؤالان.
        [few] { " " }وطُرحت { $questions } أسئلة.
        [many] { " " }وطُرح { $questions } سؤالًا.
       *[other] { " " }وطُرح { $questions } سؤال.
    }

undone = أُلغي الدمج؛ وعادت قيمك.
undoMerge = التراجع عن هذا الدمج…
undoMergeNamed = التراجع عن هذا الدمج… { $title } { $from } ← { $to }

undoTitle = أيُلغى ما فعله هذا التحديث بتعديلاتك؟
undoText = تبقى { $title } عند { $version }. تعود قيمك السابقة، وحيثما غيّر الناشر أيضًا تُسأل. لا يضيع شيء لدى أي من الطرفين.

undoConfirm = التراجع عن الدمج
undoKeep = تركه
backTitle = أنرجع إلى إصدار أقدم؟
backText = تعود { $title } إلى { $version }، وترجع تعديلاتك معها. يبقى الإصدار الأحدث على هذا الحاسوب.

forthTitle = أيُستخدم الإصدار الأحدث من جديد؟
forthText = تعود { $title } إلى { $version }، وتأتي تعديلاتك معها. يبقى الإصدار الأقدم على هذا الحاسوب.

forthConfirm = استخدامه
backConfirm = الرجوع
backKeep = البقاء
