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
    .welcome = مرحبا بكم
    .glance = لمحة سريعة
    .why = لماذا { $region }؟
    .benchmarks = مقارنات
    .links = الروابط مع { $country }
    .funding = التمويل والدعم
    .visit = زيارتكم
    .sources = المصادر والمنهجية

greeting = يسعدنا ويشرفنا أن نرحب بكم في { $region }. يعرض هذا الملف ما يقدمه الإقليم من فرص للشراكة والاستثمار، وما يربطه ببلدكم.

limits = لكل رقم في هذه الصفحات مصدره وتاريخه وحدوده.

converted = وتعرض المبالغ بالجنيه الإسترليني وإلى جانبها ما يعادلها بعملتكم بسعر صرف مؤرخ.

glanceLead = الإقليم بالأرقام. يبين كل رقم ما يقيسه، وفترته، والمنطقة التي يشملها، وما يحد منه مذكور بجانبه.

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

basis =
    .measured = قياس
    .survey = مسح
    .estimate = تقدير
    .forecast = توقع
    .target = هدف
    .claim = تصريح
    .rule = قاعدة
    .event = حدث

geography =
    .region = الإقليم كله
    .combined-authority = منطقة السلطة المشتركة
    .local-authority = سلطة محلية
    .site = موقع
    .national = على مستوى البلاد
    .international = دولي

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

rates =
    .a-year = في السنة
    .a-month = في الشهر
    .a-week = في الأسبوع
    .a-day = في اليوم

name = الاسم
role = الصفة
organisation = الجهة
englishFollows = يتبع النص الكامل باللغة الإنجليزية.
