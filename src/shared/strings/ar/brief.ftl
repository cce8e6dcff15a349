### The brief being made.

export = تصدير PDF…
leaveOut = استبعاد
add = إضافة

notForVisit = ليس لهذه الزيارة
notForVisitNamed = ليس لهذه الزيارة: { $statement }
notForVisitCount = { $count } ليست لهذه الزيارة

editions =
    .full = الملف الكامل
    .summary = ملخص
    .host = ملاحظات المضيف

kinds =
    .case = الحجة في صفحة واحدة
    .welcome = الترحيب
    .glance = لمحة سريعة
    .why = مزايا الإقليم
    .cluster = التجمع الاقتصادي
    .benchmarks = المقارنات
    .links = الروابط مع السوق
    .funding = التمويل والدعم
    .stories = تجارب المستثمرين
    .sites = المواقع والمباني
    .rules = ممارسة الأعمال هنا
    .cautions = أسئلة متوقعة
    .visit = الزيارة
    .meet = لقاءات مقترحة والخطوات التالية
    .questions = أسئلتهم وأجوبتها
    .changes = الجديد منذ زيارتهم الأخيرة
    .text = بكلماتنا
