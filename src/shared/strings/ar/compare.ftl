### Two briefs, and what is other in the second.

title = ما الذي اختلف
menu = مقارنة بملف آخر…
back = العودة إلى الملف
older = بالمقارنة مع
noOthers = لا يوجد ملف آخر للمقارنة به. كرّر هذا الملف، أو أنشئ غيره، أو اختر ملف PDF.
aPdf = ملف PDF
briefs = ملفات الإحاطة
copies = النسخ الصادرة
copy = النسخة الصادرة { $number } ({ $date })
copyFor = النسخة الصادرة { $number } إلى { $recipient } ({ $date })

pdf = مقارنة بملف PDF…
against = بالمقارنة مع ملف PDF «{ $title }» بتاريخ { $date }.

comparing = جارٍ مقارنة الملفين
same = يقول الملفان الشيء نفسه.

count =
    { $count ->
        [zero] لا اختلافات
        [one] اختلاف واحد
        [two] اختلافان
        [few] { $count } اختلافات
        [many] { $count } اختلافًا
       *[other] { $count } اختلاف
    }

kinds =
    .brief = الملف
    .section = الأقسام
    .figure = الأرقام
    .fact = المعلومات
    .record = جهات الاتصال والمواقع والتجارب
    .wording = الصياغة
    .order = الترتيب
