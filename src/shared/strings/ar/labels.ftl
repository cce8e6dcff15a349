### Names of the open words of a pack: themes, areas, bases, kinds of record, how organisations are linked.

## Themes

fdi = الاستثمار الأجنبي المباشر
innovation = الابتكار
infrastructure = البنية التحتية
talent = المواهب والمهارات
funding = التمويل
cost = التكاليف
heritage = التراث
quality-of-life = جودة الحياة

## The area that a fact covers

region = الإقليم كله
combined-authority = منطقة السلطة المشتركة
local-authority = سلطة محلية
site = موقع
national = على مستوى المملكة المتحدة
international = دولي

## On what a fact rests

measured = قياس
survey = مسح استقصائي
estimate = تقدير
forecast = توقّع
target = هدف
claim = إفادة
rule = حكم
event = حدث

## Kinds of organisation and source

business = شركة
institution = مؤسسة
programme = برنامج
network = شبكة
page = صفحة ويب

## Links between organisations

partner-of = تعمل مع
member-of = عضو في
owns = تملك
located-at = تقع في
hosts = تستضيف
funds = تمول
researches-with = تبحث مع
supplies = تورد إلى
