### The frame around every screen: what is saved, what can be undone, the palette, shortcuts, what was dropped.

skip = انتقل إلى المحتوى
bar = الأدوات
back = رجوع
forward = تقدّم
undo = تراجع
redo = إعادة
undoStep = تراجع عن «{ $step }»
redoStep = إعادة «{ $step }»
undone = تم التراجع: { $step }
redone = تمت الإعادة: { $step }
saving = جارٍ الحفظ…
savedAt = حُفظ { $minute }
takenOut = حُذفت محارف لا يمكن طباعتها ولا حفظها.
cut = لا يتسع هذا الموضع إلا لأول { $most } من المحارف، وتُرك الباقي.

notSaved = تعذّر الحفظ
tryAgain = حاول مجددًا
messages = رسائل
close = إغلاق
removed = أُزيل «{ $title }»
palette = بحث أو انتقال إلى…
paletteTitle = البحث والأوامر
paletteHint = معلومة أو شركة أو ملف إحاطة أو أمر
paletteNothing = لا شيء باسم «{ $query }».
paletteKeys = ↑ ↓ للاختيار · Enter للفتح · Esc للإغلاق

groups =
    .recent = الأحدث
    .action = الأوامر
    .brief = ملفات الإحاطة
    .delegation = الوفود
    .record = المكتبة

shortcuts = اختصارات لوحة المفاتيح
shortcutsWhere = عند فتح ملف إحاطة
drop = أفلت هنا
dropNote = حزمة بيانات أو وفد أو ملف PDF صادر
reading = جارٍ فحص ما أُفلت
packDropped = ثُبّتت { $title } { $version }.

notTaken =
    { $count ->
        [zero] لم يُؤخذ أي ملف
        [one] لم يُؤخذ هذا الملف
        [two] لم يُؤخذ هذان الملفان
        [few] لم تُؤخذ هذه الملفات ({ $count })
        [many] لم تُؤخذ هذه الملفات ({ $count })
       *[other] لم تُؤخذ هذه الملفات ({ $count })
    }

notOpened = لم يُفتح { $name }: تُعرض رسالة واحدة أو ملف PDF واحد في كل مرة.
notOpenedNext = أفلته من جديد بعد الانتهاء من { $first }.
nothingChanged = لم يتغير شيء. أصلح ما ذُكر ثم أفلته من جديد.
