### Home: the briefs, and how old the data is.

briefs = ملفات الإحاطة
newBrief = ملف إحاطة جديد
remove = إزالة
data = البيانات
version = الإصدار

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

reading = جارٍ قراءة ملفاتك
order = الترتيب

orders =
    .changed = الأحدث تعديلًا
    .dated = حسب التاريخ
    .title = حسب العنوان

attention =
    .title = بانتظار قرارك
    .none = لا شيء بانتظارك.
    .show = اعرض
    .hide = أخفِ
    .visitAct = ابدأ ملفًا
    .recallsAct = من يجب إبلاغه
    .questionsAct = اختر

first =
    .title = من القادم؟
    .lead = أعطِ Attaché الرسالة أو سطرًا واحدًا، وتحصل في نحو دقيقة على ملف لكل رقم فيه مصدر.
    .paste = الصق رسالة
    .go = متابعة
    .tryOne = جرّب:
