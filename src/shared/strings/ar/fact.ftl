### What a fact says of itself.

caveat = الحدود
reviewPassed = كان موعد المراجعة { $day }

why = السبب
sources = المصدر
opensOutside = يُفتح في المتصفح

due = حان وقت المراجعة
