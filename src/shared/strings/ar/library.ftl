### The library.

title = المكتبة
search = البحث في المكتبة
edit = تحرير
save = حفظ
cancel = إلغاء
