### Who is coming.

title = الزيارات
opening = جارٍ قراءة الوفود
list = كل الوفود
coming = القادمة
undated = بلا تواريخ بعد
past = زيارات سابقة
add = زيارة جديدة
readOne = قراءة رسالة أو جدول…
emptyTitle = لم يُعلن عن أحد بعد
emptyText = الصق الرسالة التي تعلن الزيارة، أو جدول أشخاص. يُعرض عليك ما ورد فيها للتحقق منه قبل حفظ أي شيء.
newName = زيارة جديدة

name = الاسم
audience = الجمهور
startBrief = بدء ملف
remove = إزالة
removed = أُزيل «{ $name }».

undo = تراجع
visit = الزيارة
from = اليوم الأول
to = اليوم الأخير
noDates = مسح التواريخ
whoIsComing = الأشخاص
expected = العدد المتوقع
expectedNamed = المتوقع: { $count }، والمذكورون بالاسم: { $named }

person =
    .name = الاسم
    .role = المنصب
    .organisation = الجهة
    .add = إضافة شخص
    .none = لم يُذكر أحد بعد. يأتي رئيس الوفد أولًا.
    .row = شخص: { $name }

rows =
    .up = نقل { $name } إلى أعلى
    .down = نقل { $name } إلى أسفل
    .remove = إزالة { $name }

sectors = القطاعات
sectorsNote = تجمعات الإقليم الاقتصادية، أو كلمات عادية. وهي توجّه المعلومات التي يرويها الملف.
sector = تجمع أو كلمة
addSector = إضافة قطاع
removeSector = إزالة القطاع { $name }

interests = الاهتمامات
interestsNote = بكلماتهم، وبأي طول.
questions = الأسئلة
question = السؤال
noQuestions = لا أسئلة بعد. يبحث الملف عن المعلومات التي تجيب عنها.
addQuestion = إضافة سؤال
itinerary = البرنامج

stop =
    .date = اليوم
    .time = الوقت
    .place = المكان
    .title = ما سيجري
    .add = إضافة محطة
    .none = لا محطات بعد. تُرسم على الخريطة الأماكن التي تعرفها المكتبة.
    .untitled = يُؤكَّد لاحقًا
    .sort = ترتيب حسب اليوم والوقت

unknownPlaces =
    { $count ->
        [zero] كل الأماكن على الخريطة. { $names }
        [one] ليس على الخريطة، إذ لا نقطة له في المكتبة: { $names }.
        [two] ليسا على الخريطة، إذ لا نقطة لهما في المكتبة: { $names }.
        [few] ليست على الخريطة، إذ لا نقاط لها في المكتبة: { $names }.
        [many] ليست على الخريطة، إذ لا نقاط لها في المكتبة: { $names }.
       *[other] ليست على الخريطة، إذ لا نقاط لها في المكتبة: { $names }.
    }

map = خريطة الزيارة
given = سُلّم من قبل
noneGiven = لم يُسلَّم شيء إلى هذا الوفد أو جهاته بعد.

exported =
    صُدّر في { $day }، { $pages ->
        [zero] بلا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $pages } صفحات
        [many] { $pages } صفحة
       *[other] { $pages } صفحة
    }

issued =
    صدر في { $day } برقم { $number }، { $pages ->
        [zero] بلا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $pages } صفحات
        [many] { $pages } صفحة
       *[other] { $pages } صفحة
    }

toEarlier = إلى { $name } ({ $shared })

briefs = ملفات أُعدّت لها
noBriefs = لم يُعدّ لها ملف بعد.

briefFacts =
    { $count ->
        [zero] لا معلومات
        [one] معلومة واحدة
        [two] معلومتان
        [few] { $count } معلومات
        [many] { $count } معلومة
       *[other] { $count } معلومة
    }

read = قراءة رسالة أو جدول
paste = الصق الرسالة أو جدول الأشخاص
pasteHint = يُبحث عن التواريخ والأشخاص والقطاعات والأسئلة والبرنامج. ولك أن تتحقق من كل منها قبل حفظه.
readIt = قراءة
reading = جارٍ قراءة النص
file = اختيار ملف…
startOver = البدء من جديد
cancel = إلغاء
check = ما تقوله الرسالة
soFar = ما يقوله حتى الآن

fields =
    .name = الاسم
    .audience = الجمهور
    .visit = الزيارة
    .person = الأشخاص
    .headCount = العدد المتوقع
    .sector = القطاعات
    .interest = الاهتمامات
    .question = الأسئلة
    .stop = البرنامج

doubt = أهذا صحيح؟
use = استخدام { $what }

notSaid = لا يذكره النص.
pick = اختيار…

left =
    { $count ->
        [zero] لم يبقَ شيء
        [one] الباقي: سطر واحد
        [two] الباقي: سطران
        [few] الباقي: { $count } أسطر
        [many] الباقي: { $count } سطرًا
       *[other] الباقي: { $count } سطر
    }

leftHint = حدّد كلمات في سطر، أو لا تحدد شيئًا ليؤخذ كله، واذكر ما هي.
saying = هذا هو…
chooseWords = بعض كلماته فقط…
chosenWords = حدّد الكلمات بمفتاح Shift والأسهم، ثم اذكر ما هي
sayWhat = اذكر ما هذا: { $text }

says =
    .person = شخص
    .visit = تواريخ الزيارة
    .stop = محطة في البرنامج
    .sector = قطاع
    .interest = اهتمام
    .question = سؤال

said = أُخذ من الرسالة: «{ $words }»

noDay = لم يُعثر على يوم في هذه الكلمات، وليس للزيارة تواريخ بعد: حدّد تواريخ الزيارة أولًا.

accept = حفظ الزيارة فقط

notForVisit =
    .title = ليس لهذه الزيارة
    .none = لا شيء محجوب عن هؤلاء الزوار. اختيار «ليس لهذه الزيارة» بجانب اقتراح أو في قائمة جزء يضعه هنا.
    .takeBack = بل لهذه الزيارة
    .takeBackNamed = بل لهذه الزيارة: { $name }
    .earlier = قيل لـ { $earlier }
    .gone = { $id }، لم يعد في المكتبة

steps =
    .add = إضافة { $name }
    .remove = إزالة { $name }
    .rename = إعادة تسمية الوفد
    .audience = تغيير الجمهور
    .forVisit = بل لهذه الزيارة
    .visit = تغيير تواريخ الزيارة
    .headCount = تغيير العدد المتوقع
    .interests = تعديل الاهتمامات
    .addPerson = إضافة شخص
    .editPerson = تعديل شخص
    .removePerson = إزالة شخص
    .movePerson = نقل شخص
    .addSector = إضافة قطاع
    .removeSector = إزالة قطاع
    .addQuestion = إضافة سؤال
    .editQuestion = تعديل سؤال
    .removeQuestion = إزالة سؤال
    .moveQuestion = نقل سؤال
    .addStop = إضافة محطة
    .editStop = تعديل محطة
    .removeStop = إزالة محطة
    .moveStop = نقل محطة
    .sortStops = ترتيب البرنامج

asked =
    .name = ما اسم الوفد؟
    .visit = متى يأتون؟
    .headCount = كم عدد القادمين؟
