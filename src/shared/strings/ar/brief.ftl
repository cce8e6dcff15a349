### The brief being made.

export = تصدير PDF…
leaveOut = استبعاد
add = إضافة
