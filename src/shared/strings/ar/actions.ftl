### What actions and menus are called.

system =
    .quit = إنهاء
    .close = إغلاق النافذة
    .cut = قص
    .copy = نسخ
    .paste = لصق
    .selectAll = تحديد الكل
    .togglefullscreen = ملء الشاشة

menus =
    .file = ملف
    .edit = تحرير
    .view = عرض
    .go = انتقال
    .help = مساعدة

undo = تراجع عن «{ $step }»
redo = إعادة «{ $step }»

actions =
    .new-brief = ملف إحاطة جديد
    .import = استيراد…
    .export = تصدير…
    .undo = تراجع
    .redo = إعادة
    .zoom-in = تكبير
    .zoom-out = تصغير
    .zoom-reset = الحجم الفعلي
    .theme-system = فاتح أو داكن حسب النظام
    .theme-light = فاتح
    .theme-dark = داكن
    .density-comfortable = صفوف مريحة
    .density-compact = صفوف متراصة
    .sidebar = إظهار الشريط الجانبي أو إخفاؤه
    .outline = إظهار المخطط أو إخفاؤه
    .pages = إظهار الصفحات أو إخفاؤها
    .palette = بحث أو انتقال إلى…
    .back = رجوع
    .forward = تقدّم
    .pane = اللوحة التالية
    .home = الرئيسية
    .library = المكتبة
    .delegations = الزيارات
    .updates = التحديثات
    .enquiries = الطلبات
    .issued = الصادرة
    .map = الخريطة
    .settings = الإعدادات…
    .shortcuts = اختصارات لوحة المفاتيح
    .new-visit = زيارة جديدة
    .read-letter = قراءة رسالة أو جدول…
    .import-table = استيراد أرقام من مصنف…
    .add-data = إضافة بيانات…
    .verify = التحقق من ملف PDF أو Word…
    .issue = إصدار…
    .rename = إعادة تسمية الملف…
    .duplicate = تكرار لجمهور آخر…
    .compare = مقارنة بملف آخر…
    .review = المراجعة والموافقة…
    .send = إرسال إلى زميل…
    .check = الكتابة أو التحقق
    .edits = تعديلات فريقنا
    .check-updates = البحث عن تحديثات

# Asked before the window closes.
closing =
    .unsaved = تعذّر حفظ آخر التغييرات.
    .unsavedText = تذكر النافذة السبب. ابقَ وستُعاد المحاولة؛ أغلق وستُفقد.
    .working = ما زال ملف قيد الكتابة.
    .workingText = ابقَ وسيكتمل؛ أغلق ولن يُكتب. ويبقى ما كان موجودًا سليمًا.
    .stay = البقاء
    .closeUnsaved = الإغلاق دون حفظ
    .closeWorking = الإيقاف والإغلاق

recentBriefs = الملخصات الأخيرة
