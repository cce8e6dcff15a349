### Settings: how the authority’s pages look.

title = الهوية البصرية
lead = تُستخدم في كل صفحة من الآن. وتبقى النسخ الصادرة كما هي.

name = اسم الهيئة
logo = الشعار
onPaper = على الورق
onDark = على الخلفيات الداكنة
madeWhite = مُبيَّض منه
choose = اختيار ملف
replace = استبدال
noLogo = لا شعار بعد
logoNote = ملف SVG بأشكال مسطّحة، أو PNG بعرض 600 نقطة أو أكثر. أفلته هنا أو اختره.
takeColours = أخذ ألوان الشعار
takeOff = إزالته

colours = الألوان

colour =
    .primary = الغلاف واللوحات
    .accent = اللون المميّز
    .mid = العلامات والمصادر
    .paper = الأشرطة والخرائط

use =
    .white-on-it = نص أبيض عليه
    .text-on-paper = نصًا على الورق

mixed = ممزوج من الألوان الأخرى

# $ratio (String)
ratio = { $ratio } : 1

# $name (String)
# $needed (String)
# $colour (String)
tooPale = يحتاج { $name } إلى { $needed } : 1 ليُقرأ. أقرب لون يحقق ذلك هو { $colour }، والصفحات تستخدمه من الآن.

useIt = استخدامه
cover = الغلاف
coverAsPaper = بحسب الورق
coverDeep = داكن
coverBright = زاهٍ

type = الخطوط
titles = العناوين
text = النصوص والأرقام
house = خطوط Attaché
addFonts = اختيار ملفات الخطوط
typeNote = TTF أو OTF، ملف لكل وزن. تُرافقها خطوط عربية وهندية ملائمة، وكذلك الحروف المفردة التي لا يحويها الخط.
licence = رخصة الخطوط
licenceHint = مثل OFL-1.1، أو اسم صاحب الرخصة.

embedding =
    .anywhere = يسمح صاحبه بالتضمين.
    .editable = يسمح صاحبه بالتضمين، حتى في مستند قابل للتحرير.
    .print = يسمح صاحبه بالتضمين للقراءة والطباعة.

# $family (String)
# $cuts (Number)
cuts = { $cuts ->
    [zero] { $family }، بلا أوزان
    [one] { $family }، وزن واحد
    [two] { $family }، وزنان
    [few] { $family }، { $cuts } أوزان
    [many] { $family }، { $cuts } وزنًا
   *[other] { $family }، { $cuts } وزن
}

preview = كيف تبدو
# $title (String)
live = في «{ $title }»
inColour = بالألوان
inGrey = مطبوعة بالرمادي
drawing = جارٍ رسم الصفحات
save = استخدام هذه الهوية
reset = العودة إلى ما كان
remove = استخدام هوية Attaché
removeForPack = استخدام الهوية الواردة مع البيانات
saved = حُفظت الهوية.
