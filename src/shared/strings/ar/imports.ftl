### The import desk: figures of a statistics office become a pack.

title = استيراد أرقام
open = استيراد أرقام من مصنف…
lead = مصنف أو جدول من جهاز إحصاء، كما وصل. يذكر Attaché ما يجده، ويسأل عما لا يذكره الملف.
choose = اختيار ملف…
other = اختيار ملف آخر…
none = لا أرقام في هذا الملف: فهو يسرد أسماء ورموزًا ولا يقيس شيئًا.
table = الجدول

tableNamed =
    { $sheet }{ $number ->
        [1] { "" }
       *[other] { " " }({ $number })
    }: { $title } (الأرقام: { $figures })

refused =
    { $count ->
        [zero] لم تُرفض أي خلية.
        [one] رُفضت خلية واحدة وتُركت.
        [two] رُفضت خليتان وتُركتا.
        [few] رُفضت { $count } خلايا وتُركت.
        [many] رُفضت { $count } خلية وتُركت.
       *[other] رُفضت { $count } خلية وتُركت.
    }

asked = لا يذكر الملف هذا عن أرقامه:
first = الأرقام الأولى كما ستؤخذ
known = كما أُخذ آخر ملف بهذا الشكل.
measure = المقياس
place = المكان
period = الفترة
unit = الوحدة
figure = الرقم
cell = الخلية
source = المصدر
sourceTitle = عنوان المنشور
publisher = الناشر
url = عنوان الويب إن وُجد
take = أخذ الأرقام
taking = جارٍ أخذ الأرقام
taken = ثُبّتت { $title } { $version }: المعلومات { $facts }، ونقاط السلاسل { $points }. وتُحفظ طريقة القراءة إلى جانب الملف.

changes = منذ الملف الأخير:
left = تُرك:

columns = الأعمدة
column = العمود
sample = الخلايا الأولى
holds = محتواه
unitOfColumn = وحدة هذا العمود
holdsOf = محتوى { $name }
unitOf = وحدة { $name }
columnsTo = من { $first } إلى { $last } (الأعمدة: { $count })
eachColumn = إظهار كل عمود
foldColumns = جمع الأعمدة المتشابهة

roles =
    .figures = أرقام
    .place = مكان
    .code = رمز
    .period = فترة
    .unit = وحدة
    .status = حالة
    .label = ما يُقاس
    .nothing = يُترك

otherwise = بخلاف الملف الأخير:
lost = ليس في هذا الملف «{ $sheet }». وهو الآن:
gone = لم يعد «{ $name }» ({ $was }) عمودًا. وهو الآن:
chooseNow = اختيار…
isGone = لم يعد موجودًا: يُترك
alsoAsks = يؤخذ «{ $sheet }» أيضًا، وثمة سؤال عنه: اختره أعلاه.
