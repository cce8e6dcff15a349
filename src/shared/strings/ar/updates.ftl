### Channels, updates and versions.

title = التحديثات
channels = القنوات
check = تحقّق الآن
stop = إيقاف
remove = إزالة
