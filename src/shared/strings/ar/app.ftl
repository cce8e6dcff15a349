### The frame: the doors, the notices, what is open.

name = Attaché
sidebar = الشريط الجانبي
sections = الأقسام
home = الرئيسية
library = المكتبة
delegations = الوفود
updates = التحديثات
issued = الصادرة
settings = الإعدادات
dataAsOf = البيانات حتى { $day }
pack = الحزمة { $version }
opening = جارٍ فتح المكتبة
dismiss = إخفاء
notices = إشعارات
details = عرض الكل ({ $count })
