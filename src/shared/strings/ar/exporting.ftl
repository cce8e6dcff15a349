### From briefs to files.

title =
    { $briefs ->
        [zero] تصدير PDF
        [one] تصدير PDF
        [two] تصدير ملفين
        [few] تصدير { $briefs } ملفات
        [many] تصدير { $briefs } ملفًا
       *[other] تصدير { $briefs } ملف
    }

editions = الصيغ

formats = أنواع الملفات

formatNames =
    .pdf = PDF
    .html = صفحة ويب (HTML)
    .docx = مستند Word (DOCX)

noFormat = اختر نوعًا واحدًا على الأقل.
writtenFile = كُتب الملف

paper = الورق

papers =
    .own = كما في الملف
    .a4 = A4
    .letter = US Letter

courtesy = لغة المجاملة

courtesies =
    .own = كما في الملف
    .none = بلا

courtesyNote = تُطبع في الملف الكامل وحده.
files = الملفات
planning = جارٍ تسمية الملفات
noEdition = اختر صيغة واحدة على الأقل.

start =
    { $files ->
        [zero] تصدير…
        [one] تصدير…
        [two] تصدير ملفين…
        [few] تصدير { $files } ملفات…
        [many] تصدير { $files } ملفًا…
       *[other] تصدير { $files } ملف…
    }

cancel = إلغاء
stop = إيقاف
stopping = جارٍ الإيقاف
close = إغلاق
again = تصدير المزيد
elsewhere = اختيار مجلد آخر…
copyCitations = نسخ قائمة المصادر

copied =
    { $sources ->
        [zero] لم يُنسخ أي مصدر.
        [one] نُسخ مصدر واحد.
        [two] نُسخ مصدران.
        [few] نُسخت { $sources } مصادر.
        [many] نُسخ { $sources } مصدرًا.
       *[other] نُسخ { $sources } مصدر.
    }

copiedOf =
    { $sources ->
        [zero] لم يُنسخ أي مصدر من { $of }.
        [one] نُسخ مصدر واحد من { $of }.
        [two] نُسخ مصدران من { $of }.
        [few] نُسخت { $sources } مصادر من { $of }.
        [many] نُسخ { $sources } مصدرًا من { $of }.
       *[other] نُسخ { $sources } مصدر من { $of }.
    }

existsTitle =
    { $names ->
        [zero] لا ملفات بهذا الاسم
        [one] يوجد ملف بهذا الاسم
        [two] يوجد ملفان بهذين الاسمين
        [few] توجد { $names } ملفات بهذه الأسماء
        [many] يوجد { $names } ملفًا بهذه الأسماء
       *[other] يوجد { $names } ملف بهذه الأسماء
    }

existsText = في { $folder }. لم يُكتب شيء بعد.

replace = استبدال
both = الإبقاء على الكل
waiting = بالانتظار

written =
    { $pages ->
        [zero] كُتب، بلا صفحات
        [one] كُتب، صفحة واحدة
        [two] كُتب، صفحتان
        [few] كُتب، { $pages } صفحات
        [many] كُتب، { $pages } صفحة
       *[other] كُتب، { $pages } صفحة
    }

stopped = أُوقف: لم يُكتب
open = فتح
openNamed = فتح { $name }

reveal = إظهار في المجلد
revealNamed = إظهار في المجلد: { $name }

allDone =
    { $files ->
        [zero] لم يُكتب أي ملف
        [one] كُتب ملف واحد
        [two] كُتب ملفان
        [few] كُتبت { $files } ملفات
        [many] كُتب { $files } ملفًا
       *[other] كُتب { $files } ملف
    }

done =
    { $total ->
        [zero] لا ملفات
        [one] كُتب { $written } من ملف واحد
        [two] كُتب { $written } من ملفين
        [few] كُتب { $written } من { $total } ملفات
        [many] كُتب { $written } من { $total } ملفًا
       *[other] كُتب { $written } من { $total } ملف
    }
