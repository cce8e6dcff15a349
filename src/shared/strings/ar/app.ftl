### The frame: the doors, the notices, what is open.

name = Attaché
sidebar = الشريط الجانبي
sections = القائمة الرئيسية
home = الرئيسية
library = المكتبة
delegations = الزيارات
map = الخريطة
inHand = ملفات قيد العمل
updates = التحديثات
issued = الصادرة
settings = الإعدادات
data = بيانات { $name }
dataAsOf = قُرئت في { $day }

waits =
    { $count ->
        [zero] لا قرارات
        [one] قرار واحد
        [two] قراران
        [few] { $count } قرارات
        [many] { $count } قرارًا
       *[other] { $count } قرار
    }

coming =
    { $count ->
        [zero] لا زيارات قادمة
        [one] زيارة قادمة
        [two] زيارتان قادمتان
        [few] { $count } زيارات قادمة
        [many] { $count } زيارة قادمة
       *[other] { $count } زيارة قادمة
    }

briefState =
    .draft = قيد الكتابة
    .decide = بانتظار قرارك
    .done = سُلّم
opening = جارٍ فتح المكتبة
dismiss = إخفاء
notices = إشعارات
details = عرض الكل ({ $count })
