### Home: the briefs, and how old the data is.

briefs = ملفات الإحاطة
newBrief = ملف إحاطة جديد
reading = جارٍ قراءة ملفاتك
emptyText = يروي ملف الإحاطة لوفد واحد ما يقدمه له الإقليم، ولكل رقم فيه مصدره. ابدأ بمن سيأتي.
generalVisit = لم يُذكر وفد

facts =
    { $count ->
        [zero] لا معلومات
        [one] معلومة واحدة
        [two] معلومتان
        [few] { $count } معلومات
        [many] { $count } معلومة
       *[other] { $count } معلومة
    }

find = البحث عن ملف
ofAudience = الجمهور
everyAudience = كل الجماهير
order = الترتيب

orders =
    .changed = الأحدث تعديلًا
    .dated = حسب التاريخ
    .title = حسب العنوان

noneFits = لا ملف يطابق ذلك. امسح البحث أو اختر كل الجماهير.

exportShown =
    { $count ->
        [zero] لا ملفات للتصدير
        [one] تصدير ملف واحد…
        [two] تصدير ملفين…
        [few] تصدير { $count } ملفات…
        [many] تصدير { $count } ملفًا…
       *[other] تصدير { $count } ملف…
    }

exportOne = تصدير…
rename = إعادة التسمية
renameStep = إعادة تسمية الملف
newTitle = عنوان الملف
duplicate = تكرار
duplicateFor = تكرار لـ: { $audience }
actions = إجراءات { $title }

states =
    .corrected =
        { $count ->
            [zero] لم يتغير رقم
            [one] تغيّر رقم واحد
            [two] تغيّر رقمان
            [few] تغيّرت { $count } أرقام
            [many] تغيّر { $count } رقمًا
           *[other] تغيّر { $count } رقم
        }
    .draft = قيد الكتابة
    .exported = صُدّر في { $day }
    .issued = صدر في { $day }
    .changedSince = تغيّر بعد ذلك

composer =
    .label = من القادم؟
    .hint = من القادم؟ الصق رسالة، أو أفلت ملفًا، أو اكتب «بونه، سيارات، الخميس»
    .file = اختر ملفًا

next =
    .arrives = { $name }: الوصول يوم { $day }.
    .tomorrow = { $name }: الوصول غدًا.
    .here = { $name } هنا الآن.
    .party =
        { $people ->
            [zero] لا أحد
            [one] شخص واحد
            [two] شخصان
            [few] { $people } أشخاص
            [many] { $people } شخصًا
           *[other] { $people } شخص
        }، { $days ->
            [zero] بلا أيام
            [one] يوم واحد
            [two] يومان
            [few] { $days } أيام
            [many] { $days } يومًا
           *[other] { $days } يوم
        }
    .days =
        { $days ->
            [zero] بلا أيام
            [one] يوم واحد
            [two] يومان
            [few] { $days } أيام
            [many] { $days } يومًا
           *[other] { $days } يوم
        }
    .about = { $party }: { $clusters }.
    .noBrief = لا يوجد ملف بعد.
    .written = كُتب الملف.
    .decide =
        { $count ->
            [zero] كُتب الملف.
            [one] كُتب الملف، وبقي قرار واحد قبل إصداره.
            [two] كُتب الملف، وبقي قراران قبل إصداره.
            [few] كُتب الملف، وبقيت { $count } قرارات قبل إصداره.
            [many] كُتب الملف، وبقي { $count } قرارًا قبل إصداره.
           *[other] كُتب الملف، وبقي { $count } قرار قبل إصداره.
        }
    .ready = الملف جاهز للإصدار.
    .issued = صدر الملف في { $day }.
    .start = ابدأ الملف
    .settle =
        { $count ->
            [zero] لا قرارات
            [one] احسم قرارًا واحدًا
            [two] احسم القرارين
            [few] احسم { $count } قرارات
            [many] احسم { $count } قرارًا
           *[other] احسم { $count } قرار
        }
    .issue = أصدر الملف
    .open = افتح الملف
    .openVisit = افتح الزيارة
    .nobody = لا زيارات بعد.
    .newest = أحدث ملف هو «{ $title }».

steps =
    .read = قُرئ
    .written = كُتب
    .checked = فُحص
    .issued = صدر

coming =
    .title = القادم
    .count =
        { $visits ->
            [zero] لا زيارات
            [one] زيارة واحدة
            [two] زيارتان
            [few] { $visits } زيارات
            [many] { $visits } زيارة
           *[other] { $visits } زيارة
        }، { $people ->
            [zero] لا أحد
            [one] شخص واحد
            [two] شخصان
            [few] { $people } أشخاص
            [many] { $people } شخصًا
           *[other] { $people } شخص
        }
    .visits =
        { $visits ->
            [zero] لا زيارات
            [one] زيارة واحدة
            [two] زيارتان
            [few] { $visits } زيارات
            [many] { $visits } زيارة
           *[other] { $visits } زيارة
        }
    .nobody = لا أحد في هذه الأسابيع الثلاثة
    .all = كل الزيارات
    .visit = { $name }، من { $from } إلى { $to }

attention =
    .title = بانتظار قرارك
    .none = لا شيء بانتظارك.
    .more =
        { $count ->
            [zero] ولا شيء غيرها
            [one] وواحد غيرها
            [two] واثنان غيرها
            [few] و{ $count } غيرها
            [many] و{ $count } غيرها
           *[other] و{ $count } غيرها
        }
    .andMore =
        { $title }{ $count ->
            [zero] { "" }
            [one] ، وواحد غيرها
            [two] ، واثنان غيرها
            [few] ، و{ $count } غيرها
            [many] ، و{ $count } غيرها
           *[other] ، و{ $count } غيرها
        }
    .show = اعرض
    .hide = أخفِ
    .review = مراجعة { $count }
    .visitTitle = لا ملف بعد لزيارة { $name }
    .visitText =
        { $days ->
            [zero] هم هنا الآن.
            [one] يأتون غدًا.
            [two] يأتون في { $day }، بعد يومين.
            [few] يأتون في { $day }، بعد { $days } أيام.
            [many] يأتون في { $day }، بعد { $days } يومًا.
           *[other] يأتون في { $day }، بعد { $days } يوم.
        }
    .visitAct = ابدأ ملفًا
    .signOffTitle =
        { $what ->
            [asked] «{ $title }» تنتظر القراءة
            [remarked] قرأ أحدهم «{ $title }»
           *[approved] اعتُمدت «{ $title }»
        }
    .signOffText =
        { $what ->
            [asked] نسخة مراجعة من { $person }، { $day }.
            [remarked] أبدى { $person } ملاحظة عليها، { $day }.
           *[approved] اعتمدها { $person }، { $day }. يمكن إصدارها.
        } { $waived ->
            [0] {""}
            [zero] {""}
            [one] أُجيب عن تحذير واحد.
            [two] أُجيب عن تحذيرين.
            [few] أُجيب عن { $waived } تحذيرات.
            [many] أُجيب عن { $waived } تحذيرًا.
           *[other] أُجيب عن { $waived } تحذير.
        }
    .signOffAct =
        { $what ->
            [asked] اقرأها
            [remarked] اطّلع على ما قيل
           *[approved] أصدرها
        }
    .enquiryLate = موعود قبل { $day }: { $owner }.
    .enquiryNobody = لم يتولَّه أحد.
    .enquiryAct = فتح الطلب
    .driftTitle =
        { $count ->
            [zero] لم يتغير رقم في أي ملف
            [one] تغيّر رقم في أحد الملفات
            [two] تغيّر رقمان في الملفات
            [few] تغيّرت { $count } أرقام في الملفات
            [many] تغيّر { $count } رقمًا في الملفات
           *[other] تغيّر { $count } رقم في الملفات
        }
    .driftText = في «{ $title }».
    .recallsTitle =
        { $count ->
            [zero] لم يتغير رقم سلّمته
            [one] تغيّر رقم سلّمته
            [two] تغيّر رقمان سلّمتهما
            [few] تغيّرت { $count } أرقام سلّمتها
            [many] تغيّر { $count } رقمًا سلّمتها
           *[other] تغيّر { $count } رقم سلّمتها
        }
    .recallsText =
        { $count ->
            [zero] لا يرد في أي نسخة صادرة.
            [one] يرد في نسخة صادرة واحدة.
            [two] يرد في نسختين صادرتين.
            [few] يرد في { $count } نسخ صادرة.
            [many] يرد في { $count } نسخة صادرة.
           *[other] يرد في { $count } نسخة صادرة.
        }
    .recallsAct = من يجب إبلاغه
    .questionsTitle =
        { $count ->
            [zero] لا تعارض بين تعديلاتك وتعديلات الناشر
            [one] عدّلت أنت والناشر أمرًا واحدًا
            [two] عدّلت أنت والناشر أمرين
            [few] عدّلت أنت والناشر { $count } أمور
            [many] عدّلت أنت والناشر { $count } أمرًا
           *[other] عدّلت أنت والناشر { $count } أمر
        }
    .questionsText = يسري تعديلك حتى تختار.
    .questionsAct = اختر
    .dueTitle =
        { $count ->
            [zero] لا أرقام حان موعد مراجعتها
            [one] حان موعد مراجعة رقم واحد
            [two] حان موعد مراجعة رقمين
            [few] حان موعد مراجعة { $count } أرقام
            [many] حان موعد مراجعة { $count } رقمًا
           *[other] حان موعد مراجعة { $count } رقم
        }
    .dueText = في المكتبة. يمكنها الانتظار ما لم يطبعها ملف.

first =
    .title = من القادم؟
    .lead = أعطِ Attaché الرسالة أو سطرًا واحدًا، وتحصل في نحو دقيقة على ملف لكل رقم فيه مصدر.
    .hint = بونه، سيارات، الخميس، 6 أشخاص
    .paste = الصق رسالة
    .nothingCopied = لم يُنسخ شيء بعد. انسخ الرسالة أولًا.
    .go = متابعة
    .tryOne = جرّب:
    .pune = رسالة من بونه
    .dubai = قائمة من دبي
    .states = سطر واحد، الولايات المتحدة
    .known =
        { $facts ->
            [zero] لا معلومات
            [one] معلومة واحدة
            [two] معلومتان
            [few] { $facts } معلومات
            [many] { $facts } معلومة
           *[other] { $facts } معلومة
        }، { $sources ->
            [zero] لا مصادر
            [one] مصدر واحد
            [two] مصدران
            [few] { $sources } مصادر
            [many] { $sources } مصدرًا
           *[other] { $sources } مصدر
        }
    .knownText = على هذا الحاسوب بالفعل، ولكل منها صفحتها وتاريخها وحدودها.
    .here = لا شيء يغادر هذا الحاسوب
    .hereText = تبقى الرسائل والأسماء والمسودات هنا إلى أن تسلّم نسخة.
    .data = بياناتك
    .dataText = أضف أرقام إقليمك من الإعدادات متى شئت.
    .dataNow = إضافتها الآن

samples =
    .pune =
        Dear colleagues,
        
        A delegation of six from Pune, India, will visit you next month for three days. Our members make electric two-wheelers and automotive components; two companies make diagnostic devices.
        
        Rohan Kulkarni, Managing Director, Sahyadri Motors
        Dr Meera Joshi, Chief Scientist, Arogya Diagnostics
        
        What does an engineer cost?
        Where can batteries be tested?
    .dubai =
        Name,Role,Organisation
        Aisha Al Mansoori,Head of delegation,Dubai Logistics Council
        Omar Haddad,Director of freight,Gulf Clean Energy
    .states = United States, aerospace and health technology, 4 people

remove = إزالة

data = البيانات
version = الإصدار
installed = تاريخ الإضافة
asOf = آخر قراءة
due = حان موعد مراجعتها
dueNone = لا شيء

dueFacts =
    { $count ->
        [zero] لا معلومات
        [one] معلومة واحدة
        [two] معلومتان
        [few] { $count } معلومات
        [many] { $count } معلومة
       *[other] { $count } معلومة
    }

trust = التوقيع

trustWords =
    .shipped = جاءت مع Attaché
    .channel = من ناشرها
    .unverified = غير موقّعة

others = أقاليم أخرى
use = استخدام
switchNamed = استخدام { $title }

install = إضافة بيانات…
installFile = إضافة ملف (zip أو Excel أو CSV)…
installing = جارٍ فحص البيانات
installedPack = { $title } { $version } قيد الاستخدام.

refused =
    { $total ->
        [zero] لم تُضف البيانات.
        [one] لم تُضف البيانات: مشكلة واحدة.
        [two] لم تُضف البيانات: مشكلتان.
        [few] لم تُضف البيانات: { $total } مشكلات.
        [many] لم تُضف البيانات: { $total } مشكلة.
       *[other] لم تُضف البيانات: { $total } مشكلة.
    }

refusedNext = لم يتغير شيء. صحّح الصفوف أدناه واختر المجلد من جديد.

more =
    { $count ->
        [zero] ولا مشكلات أخرى
        [one] ومشكلة أخرى
        [two] ومشكلتان أخريان
        [few] و{ $count } مشكلات أخرى
        [many] و{ $count } مشكلة أخرى
       *[other] و{ $count } مشكلة أخرى
    }

row = الصف { NUMBER($row, useGrouping: 0) }
column = العمود { $column }
