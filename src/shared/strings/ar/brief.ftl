### The brief being made.

export = تصدير PDF…
leaveOut = استبعاد
add = إضافة

editions =
    .full = الملف الكامل
    .summary = ملخص
    .host = ملاحظات المضيف
