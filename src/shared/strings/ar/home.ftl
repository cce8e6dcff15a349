### Home: the briefs, and how old the data is.

briefs = ملفات الإحاطة
newBrief = ملف إحاطة جديد
emptyTitle = لا توجد ملفات إحاطة بعد
remove = إزالة
data = البيانات
version = الإصدار
