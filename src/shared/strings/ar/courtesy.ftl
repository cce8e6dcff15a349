### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

briefingPack = ملف إحاطة
corrigendum = تصويب

forVisitors = للضيوف الكرام من { $country }

visit = الزيارة
prepared = تاريخ الإعداد
edition = النسخة

editions =
    .full = الملف الكامل
    .summary = ملخص من صفحتين
    .host = ملاحظات الجهة المضيفة

clusters = التجمعات الاقتصادية
preparedFor = أُعِدّ هذا الملف لـ

sections =
    .case = لماذا تستثمرون هنا: الخلاصة في صفحة
    .welcome = مرحبًا بكم
    .glance = لمحة سريعة
    .why = لماذا { $region }؟
    .benchmarks = مؤشرات للمقارنة
    .links = الروابط مع { $country }
    .funding = التمويل والدعم
    .stories = تجارب المستثمرين
    .sites = المواقع والمباني
    .rules = ممارسة الأعمال هنا
    .visit = زيارتكم
    .meet = لقاءات مقترحة والخطوات التالية
    .sources = المصادر والمنهجية

greeting = إنه لشرف عظيم لنا أن نرحب بكم في { $region }، ونتوجه إليكم بخالص الشكر على زيارتكم الكريمة. ونأمل أن يكون وقتكم معنا مثمرًا وممتعًا، وأن تكون هذه الصفحات عونًا لكم ولزملائكم. ونتطلع إلى الاستماع إليكم، وإلى الصداقة التي يمكن أن يبدأها حديث طيب.

limits = لكل رقم في هذه الصفحات مصدره وتاريخه وحدوده.

converted = وتُعرض المبالغ بالجنيه الإسترليني وإلى جانبها ما يعادلها بعملتكم بسعر صرف محدد التاريخ.

glanceLead = الإقليم بالأرقام. يبيّن كل رقم ما يقيسه، وفترته، والمنطقة التي يشملها، وتُذكر حدوده إلى جانبه.

ratesUsed = المبالغ المحولة مقربة، وحسبت بسعر الصرف { $rates }.

bands =
    .km = الغلاف: كل حزام أبعد بخمسة كيلومترات.
    .miles = الغلاف: كل حزام أبعد بثلاثة أميال.

marks =
    .counted = معدود
    .done = منجز
    .estimated = مقدر
    .planned = مخطط
    .claimed = مُدّعى
    .rule = قاعدة

latestHeld = أحدث ما لدينا

screen =
    .skip = انتقل إلى المحتوى
    .contents = المحتويات
    .chartData = أرقام هذا الرسم

comma = ،{ " " }

months =
    .january = يناير
    .february = فبراير
    .march = مارس
    .april = أبريل
    .may = مايو
    .june = يونيو
    .july = يوليو
    .august = أغسطس
    .september = سبتمبر
    .october = أكتوبر
    .november = نوفمبر
    .december = ديسمبر

day = { $day }{ "\u00A0" }{ $month }{ "\u00A0" }{ $year }

month = { $month } { $year }

range = من { $from } إلى { $to }

since = منذ { $from }

until = حتى { $to }

scales =
    .million =
        { $count ->
            [zero] مليون
            [one] مليون
            [two] مليونان
            [few] ملايين
            [many] مليون
           *[other] مليون
        }
    .billion =
        { $count ->
            [zero] مليار
            [one] مليار
            [two] ملياران
            [few] مليارات
            [many] مليار
           *[other] مليار
        }
    .trillion =
        { $count ->
            [zero] تريليون
            [one] تريليون
            [two] تريليونان
            [few] تريليونات
            [many] تريليون
           *[other] تريليون
        }
    .lakh =
        { $count ->
            [zero] لك
            [one] لك
            [two] لكان
            [few] لكوك
            [many] لك
           *[other] لك
        }
    .crore =
        { $count ->
            [zero] كرور
            [one] كرور
            [two] كروران
            [few] كرورات
            [many] كرور
           *[other] كرور
        }
    .lakh-crore =
        { $count ->
            [zero] لك كرور
            [one] لك كرور
            [two] لكا كرور
            [few] لكوك كرور
            [many] لك كرور
           *[other] لك كرور
        }

ordinal = المرتبة { $place }

units =
    .projects =
        { $count ->
            [zero] مشروع
            [one] مشروع
            [two] مشروعان
            [few] مشاريع
            [many] مشروعًا
           *[other] مشروع
        }
    .jobs =
        { $count ->
            [zero] وظيفة
            [one] وظيفة
            [two] وظيفتان
            [few] وظائف
            [many] وظيفة
           *[other] وظيفة
        }
    .people =
        { $count ->
            [zero] شخص
            [one] شخص
            [two] شخصان
            [few] أشخاص
            [many] شخصًا
           *[other] شخص
        }
    .visitors =
        { $count ->
            [zero] زائر
            [one] زائر
            [two] زائران
            [few] زوّار
            [many] زائرًا
           *[other] زائر
        }
    .firms =
        { $count ->
            [zero] شركة
            [one] شركة
            [two] شركتان
            [few] شركات
            [many] شركة
           *[other] شركة
        }
    .passengers =
        { $count ->
            [zero] مسافر
            [one] مسافر
            [two] مسافران
            [few] مسافرين
            [many] مسافرًا
           *[other] مسافر
        }
    .flights =
        { $count ->
            [zero] رحلة جوية
            [one] رحلة جوية
            [two] رحلتان جويتان
            [few] رحلات جوية
            [many] رحلة جوية
           *[other] رحلة جوية
        }
    .students =
        { $count ->
            [zero] طالب
            [one] طالب
            [two] من الطلبة
            [few] طلاب
            [many] طالبًا
           *[other] طالب
        }
    .years =
        { $count ->
            [zero] سنة
            [one] سنة
            [two] سنتان
            [few] سنوات
            [many] سنة
           *[other] سنة
        }
    .months =
        { $count ->
            [zero] شهر
            [one] شهر
            [two] شهران
            [few] أشهر
            [many] شهرًا
           *[other] شهر
        }
    .minutes =
        { $count ->
            [zero] دقيقة
            [one] دقيقة
            [two] دقيقتان
            [few] دقائق
            [many] دقيقة
           *[other] دقيقة
        }
    .businesses =
        { $count ->
            [zero] منشأة
            [one] منشأة
            [two] منشأتان
            [few] منشآت
            [many] منشأة
           *[other] منشأة
        }
    .graduates =
        { $count ->
            [zero] خريج
            [one] خريج
            [two] خريجان
            [few] خريجين
            [many] خريجًا
           *[other] خريج
        }
    .per-cent =
        { $count ->
            [zero] في المئة
            [one] في المئة
            [two] في المئة
            [few] في المئة
            [many] في المئة
           *[other] في المئة
        }
    .sq-ft =
        { $count ->
            [zero] قدم مربعة
            [one] قدم مربعة
            [two] قدمان مربعتان
            [few] أقدام مربعة
            [many] قدمًا مربعة
           *[other] قدم مربعة
        }
    .sq-m =
        { $count ->
            [zero] متر مربع
            [one] متر مربع
            [two] متران مربعان
            [few] أمتار مربعة
            [many] مترًا مربعًا
           *[other] متر مربع
        }
    .hectares =
        { $count ->
            [zero] هكتار
            [one] هكتار
            [two] هكتاران
            [few] هكتارات
            [many] هكتارًا
           *[other] هكتار
        }
    .acres =
        { $count ->
            [zero] فدان
            [one] فدان
            [two] فدانان
            [few] أفدنة
            [many] فدانًا
           *[other] فدان
        }
    .hours =
        { $count ->
            [zero] ساعة
            [one] ساعة
            [two] ساعتان
            [few] ساعات
            [many] ساعة
           *[other] ساعة
        }
    .metres =
        { $count ->
            [zero] متر
            [one] متر
            [two] متران
            [few] أمتار
            [many] مترًا
           *[other] متر
        }
    .km =
        { $count ->
            [zero] كيلومتر
            [one] كيلومتر
            [two] كيلومتران
            [few] كيلومترات
            [many] كيلومترًا
           *[other] كيلومتر
        }
    .miles =
        { $count ->
            [zero] ميل
            [one] ميل
            [two] ميلان
            [few] أميال
            [many] ميلًا
           *[other] ميل
        }
    .square-miles =
        { $count ->
            [zero] ميل مربع
            [one] ميل مربع
            [two] ميلان مربعان
            [few] أميال مربعة
            [many] ميلًا مربعًا
           *[other] ميل مربع
        }
    .mph =
        { $count ->
            [zero] ميل في الساعة
            [one] ميل في الساعة
            [two] ميلان في الساعة
            [few] أميال في الساعة
            [many] ميلًا في الساعة
           *[other] ميل في الساعة
        }
    .MW =
        { $count ->
            [zero] ميغاواط
            [one] ميغاواط
            [two] ميغاواط
            [few] ميغاواط
            [many] ميغاواط
           *[other] ميغاواط
        }
    .MVA =
        { $count ->
            [zero] ميغا فولت أمبير
            [one] ميغا فولت أمبير
            [two] ميغا فولت أمبير
            [few] ميغا فولت أمبير
            [many] ميغا فولت أمبير
           *[other] ميغا فولت أمبير
        }
    .GWh-a-year =
        { $count ->
            [zero] غيغاواط ساعة سنويًا
            [one] غيغاواط ساعة سنويًا
            [two] غيغاواط ساعة سنويًا
            [few] غيغاواط ساعة سنويًا
            [many] غيغاواط ساعة سنويًا
           *[other] غيغاواط ساعة سنويًا
        }
    .flights-a-week =
        { $count ->
            [zero] رحلة أسبوعيًا
            [one] رحلة أسبوعيًا
            [two] رحلتان أسبوعيًا
            [few] رحلات أسبوعيًا
            [many] رحلة أسبوعيًا
           *[other] رحلة أسبوعيًا
        }
    .flights-a-day =
        { $count ->
            [zero] رحلة يوميًا
            [one] رحلة يوميًا
            [two] رحلتان يوميًا
            [few] رحلات يوميًا
            [many] رحلة يوميًا
           *[other] رحلة يوميًا
        }
    .seats =
        { $count ->
            [zero] مقعد
            [one] مقعد
            [two] مقعدان
            [few] مقاعد
            [many] مقعدًا
           *[other] مقعد
        }
    .vehicles =
        { $count ->
            [zero] مركبة
            [one] مركبة
            [two] مركبتان
            [few] مركبات
            [many] مركبة
           *[other] مركبة
        }
    .batteries =
        { $count ->
            [zero] بطارية
            [one] بطارية
            [two] بطاريتان
            [few] بطاريات
            [many] بطارية
           *[other] بطارية
        }
    .tickets =
        { $count ->
            [zero] تذكرة
            [one] تذكرة
            [two] تذكرتان
            [few] تذاكر
            [many] تذكرة
           *[other] تذكرة
        }
    .products =
        { $count ->
            [zero] منتج
            [one] منتج
            [two] منتجان
            [few] منتجات
            [many] منتجًا
           *[other] منتج
        }
    .premises =
        { $count ->
            [zero] عقار
            [one] عقار
            [two] عقاران
            [few] عقارات
            [many] عقارًا
           *[other] عقار
        }
    .job-years =
        { $count ->
            [zero] سنة عمل
            [one] سنة عمل
            [two] سنتا عمل
            [few] سنوات عمل
            [many] سنة عمل
           *[other] سنة عمل
        }
    .parks =
        { $count ->
            [zero] مجمّع
            [one] مجمّع
            [two] مجمّعان
            [few] مجمّعات
            [many] مجمّعًا
           *[other] مجمّع
        }
    .motorways =
        { $count ->
            [zero] طريق سريع
            [one] طريق سريع
            [two] طريقان سريعان
            [few] طرق سريعة
            [many] طريقًا سريعًا
           *[other] طريق سريع
        }
    .facilities =
        { $count ->
            [zero] مرفق
            [one] مرفق
            [two] مرفقان
            [few] مرافق
            [many] مرفقًا
           *[other] مرفق
        }
    .partners =
        { $count ->
            [zero] شريك
            [one] شريك
            [two] شريكان
            [few] شركاء
            [many] شريكًا
           *[other] شريك
        }
    .radars =
        { $count ->
            [zero] رادار
            [one] رادار
            [two] راداران
            [few] رادارات
            [many] رادارًا
           *[other] رادار
        }
    .briefs =
        { $count ->
            [zero] موجز
            [one] موجز
            [two] موجزان
            [few] موجزات
            [many] موجزًا
           *[other] موجز
        }

rates =
    .a-year = سنويًا
    .a-month = شهريًا
    .a-week = أسبوعيًا
    .a-day = يوميًا
    .an-hour = في الساعة
    .per-sq-ft = للقدم المربعة
    .per-km = لكل كيلومتر
    .pence-per-GBP-of-rateable-value = بنسًا لكل جنيه إسترليني من القيمة الإيجارية المقدّرة
    .AED-per-USD = درهم إماراتي لكل دولار أمريكي

name = الاسم
role = المنصب
organisation = الجهة
englishFollows = ويلي ذلك النص الكامل باللغة الإنجليزية.
