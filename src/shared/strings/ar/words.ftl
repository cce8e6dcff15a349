### Words that an officer writes, and what is bound into them.

figure = رقم: { $parts }
cited = المصدر: { $source }

figures = أرقام المكتبة
sources = مصادر المكتبة
body = اكتب فقرة. اكتب @ لإدراج رقم، و[ لإدراج مصدر.
heading = عنوان
note = ملاحظة لك ولزملائك. لا تُطبع أبدًا.
wording = المعلومة بكلماتك. اكتب @ لإدراج رقم، و[ لإدراج مصدر.
unbound = لُصق «{ $figure }» نصًا عاديًا: المكتبة لا تعرفه بهذه الكتابة. اكتب @ لربطه.
