### Names of the open words of a pack that a courtesy part prints.

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
