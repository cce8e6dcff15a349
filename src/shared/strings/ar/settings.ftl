### Settings: how the window looks and which language it speaks.

title = الإعدادات
lead = تُحفظ على هذا الحاسوب وتُطبَّق فورًا.
appearance = المظهر
theme = السمة

themes =
    .system = حسب النظام
    .light = فاتحة
    .dark = داكنة

density = الصفوف

densities =
    .comfortable = مريحة
    .compact = متراصة

densityNote = الصفوف المريحة أسهل في النقر، والمتراصة تعرض أكثر في آن واحد.
zoom = الحجم
zoomNote = النص وعناصر التحكم معًا.
smaller = أصغر
larger = أكبر
language = لغة النافذة
languageNote = القوائم والأزرار والشاشات. تبقى المعلومات وملفات الإحاطة بلغاتها؛ وما لم يُترجم بعد يظهر بالإنجليزية.
keyboard = لوحة المفاتيح
showShortcuts = عرض كل الاختصارات
about = حول
version = الإصدار
folder = بياناتك في

# $version (String)
newer = يتوفر أتاشيه { $version }: انظر التحديثات.

decided = ما قررته مؤسستك
policyOn = نعم
policyOff = لا

policies =
    .home = مكان حفظ البيانات
    .teamFolder = مجلد الفريق
    .channel = قناة البيانات
    .updateCheck = البحث عن بيانات جديدة تلقائيًا
    .appUpdates = عرض الإصدارات الجديدة من أتاشيه
    .approvalRequired = لا يصدر شيء من دون موافقة
    .telemetry = ما يُرسل عن الاستخدام

saveDiagnostics = حفظ معلومات التشخيص…
diagnosticsNote = لمن يعتني بهذا الحاسوب: الإصدارات والأحجام والأعداد. لا أسماء ولا كلمات لك ولا أرقام.
diagnosticsSaved = حُفظت. انظر فيها قبل إرسالها: فهي نص عادي.

parts = أقسام الإعدادات
