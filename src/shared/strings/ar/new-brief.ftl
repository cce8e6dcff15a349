### Beginning a brief.

title = ملف إحاطة جديد
create = أنشئ ملف الإحاطة
cancel = إلغاء
