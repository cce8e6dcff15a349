### Copies of the team's work from before, and the way back to one.

title = نسخ سابقة
lead = الزيارات والملفات وتعديلات المكتبة كما كانت. تُحفظ نسخة عن كل يوم لمدة أسبوع، والنسخة الأخيرة قبل أي إصلاح.
none = لا توجد نسخ بعد.

why =
    .previous = محفوظة قبل آخر تغيير
    .day = نسخة يوم
    .newer = أحدث مما وُجد عند بدء التشغيل
    .older-app = من إصدار أقدم من Attaché
    .before-restore = قبل رجوعك إلى نسخة سابقة
    .damaged = نُحّيت جانبًا لأنها تالفة

unusable = لا يمكن استخدامها: { $fault }

visits =
    { $visits ->
        [zero] لا زيارات
        [one] زيارة واحدة
        [two] زيارتان
        [few] { $visits } زيارات
        [many] { $visits } زيارة
       *[other] { $visits } زيارة
    }

briefs =
    { $briefs ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $briefs } ملفات
        [many] { $briefs } ملفًا
       *[other] { $briefs } ملف
    }

edits =
    { $edits ->
        [zero] لا تعديلات
        [one] تعديل واحد
        [two] تعديلان
        [few] { $edits } تعديلات
        [many] { $edits } تعديلًا
       *[other] { $edits } تعديل
    }

show = ما الذي سيتغيّر
same = لا شيء: هي كما الحال الآن.
gone = سيُحذف: { $names }
back = سيعود: { $names }
other = سيرجع كما كان: { $names }

editsChanged =
    { $count ->
        [zero] لن يختلف أي تعديل في المكتبة عمّا هو الآن.
        [one] سيختلف تعديل واحد في المكتبة عمّا هو الآن.
        [two] سيختلف تعديلان في المكتبة عمّا هما الآن.
        [few] ستختلف { $count } تعديلات في المكتبة عمّا هي الآن.
        [many] سيختلف { $count } تعديلًا في المكتبة عمّا هو الآن.
       *[other] سيختلف { $count } تعديل في المكتبة عمّا هو الآن.
    }

goBack = الرجوع إلى هذه النسخة
sure = أترجع إلى هذه النسخة؟
sureText = يُحفظ ما هو هنا الآن كنسخة أيضًا، فيمكنك الرجوع إليه. لا تُمسّ النسخ الصادرة ولا السجل. تبدأ النافذة من جديد.
stay = البقاء على ما هو هنا
