### Beginning a brief.

title = ملف إحاطة جديد
letter = من القادم؟
letterNote = الصق الرسالة، أو أفلت الملف، أو اكتب سطرًا واحدًا: «بونه، سيارات، الخميس، 6 أشخاص». أو أجب في الجانب الآخر.
letterName = الرسالة
understood = فُهم { $understood } من { $all } من السطور

newVisit = زائر جديد
newVisitHint = اسمه، مثل «Pune Automotive Delegation»
who = لمن هذا الملف؟
whoNote = يحدد الجمهور الورق والعملة وطريقة كتابة الأعداد والتواريخ.
paper = الورق

papers =
    .a4 = A4
    .letter = US Letter

currency = العملة
dates = التواريخ
coming = زيارة مَن؟
comingNote = يوجّه الوفد اختيار المعلومات، ويضيف زيارته إلى الملف.
nobody = لم يُذكر أحد بعد
nobodyNote = ملف لأي زائر من هذه السوق
import = استيراد ملف وفد…

noVisit = لا تواريخ للزيارة

people =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }

sectors = القطاعات
interests = الاهتمامات
clusters = أي تجمعات اقتصادية؟
clustersNote = المناسب لهذا الجمهور معلَّم، والأنسب أولًا. يمكن إزالة ما تشاء أو إضافته.
suggested = مقترحة
otherClusters = أخرى
finding = جارٍ البحث عن التجمعات المناسبة

clusterHolds =
    { $facts ->
        [zero] لا معلومات
        [one] معلومة واحدة
        [two] معلومتان
        [few] { $facts } معلومات
        [many] { $facts } معلومة
       *[other] { $facts } معلومة
    }، { $organisations ->
        [zero] لا جهات
        [one] جهة واحدة
        [two] جهتان
        [few] { $organisations } جهات
        [many] { $organisations } جهة
       *[other] { $organisations } جهة
    }

summary =
    { $who }: { $clusters ->
        [zero] لا تجمعات
        [one] تجمع واحد
        [two] تجمعان
        [few] { $clusters } تجمعات
        [many] { $clusters } تجمعًا
       *[other] { $clusters } تجمع
    }

announced = { $name }، { $audience }: يؤخذ ما هو معلَّم بجانب الرسالة، مع التجمعات المناسبة له.
announcedLacks = { $lacking } أو تجاهل ما قُرئ.

unread = هناك نص لم يُقرأ. اقرأه أو امسحه.
checkFirst = «أنشئ ملف الإحاطة» يأخذ ما هو معلَّم هنا. لمراجعة التجمعات احفظ الزيارة أولًا.
create = أنشئ ملف الإحاطة
creating = جارٍ اختيار المعلومات
cancel = إلغاء

tooMany =
    { $most ->
        [zero] لا يتسع الملف لأي تجمع. أزل بعضها للمتابعة.
        [one] لا يتسع الملف لأكثر من تجمع واحد. أزل بعضها للمتابعة.
        [two] لا يتسع الملف لأكثر من تجمعين. أزل بعضها للمتابعة.
        [few] لا يتسع الملف لأكثر من { $most } تجمعات. أزل بعضها للمتابعة.
        [many] لا يتسع الملف لأكثر من { $most } تجمعًا. أزل بعضها للمتابعة.
       *[other] لا يتسع الملف لأكثر من { $most } تجمع. أزل بعضها للمتابعة.
    }

noAudience = لا تذكر البيانات أي جمهور، ولذلك لا يمكن إنشاء ملف منها.
