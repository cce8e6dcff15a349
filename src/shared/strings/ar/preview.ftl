### The true pages beside the brief.

title = الصفحات
laying = جارٍ إعداد الصفحات
page = الصفحة { $page } من { $pages }

pages =
    { $count ->
        [zero] بلا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    }

minutes =
    { $count ->
        [zero] بلا قراءة
        [one] نحو دقيقة للقراءة
        [two] نحو دقيقتين للقراءة
        [few] نحو { $count } دقائق للقراءة
        [many] نحو { $count } دقيقة للقراءة
       *[other] نحو { $count } دقيقة للقراءة
    }

scroll = صفحات ملف PDF

notes =
    { $count ->
        [zero] لا ملاحظات
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $count } ملاحظات
        [many] { $count } ملاحظة
       *[other] { $count } ملاحظة
    }

notesWhere = على هذه الصفحات
unreadable = أُعدّت الصفحات، ولكن تعذّر رسمها في النافذة.
unreadableNext = صدِّر ملف PDF: فهو كامل.
fit = ملاءمة العرض
larger = أكبر
smaller = أصغر
zoom = { $percent }%

# $count (Number)
shortMinutes = { $count } د
