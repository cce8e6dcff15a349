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
    .host = ملاحظات المضيف

clusters = التجمعات الاقتصادية
preparedFor = أعد هذا الملف من أجل

sections =
    .case = لماذا تستثمرون هنا: الخلاصة في صفحة
    .welcome = مرحبا بكم
    .glance = لمحة سريعة
    .why = لماذا { $region }؟
    .benchmarks = مقارنات
    .links = الروابط مع { $country }
    .funding = التمويل والدعم
    .stories = تجارب المستثمرين
    .sites = المواقع والمباني
    .rules = ممارسة الأعمال هنا
    .visit = زيارتكم
    .meet = لقاءات مقترحة والخطوات التالية
    .sources = المصادر والمنهجية

greeting = يسعدنا ويشرفنا أن نرحب بكم في { $region }. يعرض هذا الملف ما يقدمه الإقليم من فرص للشراكة والاستثمار، وما يربطه ببلدكم.

limits = لكل رقم في هذه الصفحات مصدره وتاريخه وحدوده.

converted = وتعرض المبالغ بالجنيه الإسترليني وإلى جانبها ما يعادلها بعملتكم بسعر صرف مؤرخ.

glanceLead = الإقليم بالأرقام. يبين كل رقم ما يقيسه، وفترته، والمنطقة التي يشملها، وما يحد منه مذكور بجانبه.

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
            [few] زوار
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
            [two] طالبان
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

rates =
    .a-year = في السنة
    .a-month = في الشهر
    .a-week = في الأسبوع
    .a-day = في اليوم
    .an-hour = في الساعة

name = الاسم
role = الصفة
organisation = الجهة
englishFollows = يتبع النص الكامل باللغة الإنجليزية.
