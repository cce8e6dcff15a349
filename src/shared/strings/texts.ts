// Written by `npm run strings` from the .ftl files: edit those.

export const COURTESY = {
  ar: `### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

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
    .meet = لقاءات مقترحة والخطوات التالية
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

day = { $day }{ "\\u00A0" }{ $month }{ "\\u00A0" }{ $year }

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
`,
  en: `### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

briefingPack = Briefing pack
corrigendum = Corrigendum

# $country (String)
forVisitors = For visitors from { $country }

visit = Visit
prepared = Prepared
edition = Edition

editions =
    .full = Full brief
    .summary = Two-page summary
    .host = Host’s notes

clusters = Clusters
preparedFor = Prepared for

# $region (String)
# $country (String)
sections =
    .welcome = Welcome
    .glance = At a glance
    .why = Why { $region }?
    .benchmarks = Benchmarks
    .links = Links with { $country }
    .funding = Funding and support
    .visit = Your visit
    .meet = Whom to meet and next steps
    .sources = Sources and method

# $region (String)
greeting = It is a pleasure to welcome you to { $region }. This brief shows what the region offers for partnership and investment, and what links it with your country.

limits = Every figure in these pages has its source, its date and its limits.

# Said where the pack holds a rate for the visitors' currency.
converted = Amounts in pounds are shown with their value in your currency beside them, at a dated rate.

glanceLead = The region in figures. Each number names what it measures, its period and the area it covers; what limits it stands beside it.

# Between the items of a list.
comma = ,{ " " }

months =
    .january = January
    .february = February
    .march = March
    .april = April
    .may = May
    .june = June
    .july = July
    .august = August
    .september = September
    .october = October
    .november = November
    .december = December

# A day; the spaces do not break.
# $day (String)
# $month (String)
# $year (String)
day = { $day }{ "\\u00A0" }{ $month }{ "\\u00A0" }{ $year }

# $month (String)
# $year (String)
month = { $month } { $year }

# The word of a scale after its number, as printed: "28.97 billion", "1.29 lakh crore".
# $count (Number)
scales =
    .million =
        { $count ->
            [one] million
           *[other] million
        }
    .billion =
        { $count ->
            [one] billion
           *[other] billion
        }
    .trillion =
        { $count ->
            [one] trillion
           *[other] trillion
        }
    .lakh =
        { $count ->
            [one] lakh
           *[other] lakh
        }
    .crore =
        { $count ->
            [one] crore
           *[other] crore
        }
    .lakh-crore =
        { $count ->
            [one] lakh crore
           *[other] lakh crore
        }

# A place in a ranking; $ordinal is the plural form of the ordinal number.
# $place (String)
# $ordinal (String)
ordinal =
    { $ordinal ->
        [one] { $place }st
        [two] { $place }nd
        [few] { $place }rd
       *[other] { $place }th
    }

# What is counted, after its number.
# $count (Number)
units =
    .projects =
        { $count ->
            [one] project
           *[other] projects
        }
    .jobs =
        { $count ->
            [one] job
           *[other] jobs
        }
    .people =
        { $count ->
            [one] person
           *[other] people
        }
    .visitors =
        { $count ->
            [one] visitor
           *[other] visitors
        }
    .firms =
        { $count ->
            [one] firm
           *[other] firms
        }
    .passengers =
        { $count ->
            [one] passenger
           *[other] passengers
        }
    .flights =
        { $count ->
            [one] flight
           *[other] flights
        }
    .students =
        { $count ->
            [one] student
           *[other] students
        }
    .years =
        { $count ->
            [one] year
           *[other] years
        }
    .months =
        { $count ->
            [one] month
           *[other] months
        }
    .minutes =
        { $count ->
            [one] minute
           *[other] minutes
        }

# What follows a rate.
rates =
    .a-year = a year
    .a-month = a month
    .a-week = a week
    .a-day = a day
    .an-hour = an hour

name = Name
role = Role
organisation = Organisation
englishFollows = The full text follows in English.
`,
  hi: `### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

briefingPack = जानकारी पुस्तिका
corrigendum = शुद्धिपत्र

forVisitors = { $country } के अतिथियों के लिए

visit = यात्रा
prepared = तैयार करने की तिथि
edition = संस्करण

editions =
    .full = पूरी पुस्तिका
    .summary = दो पृष्ठों का सार
    .host = मेज़बान की टिप्पणियाँ

clusters = आर्थिक समूह
preparedFor = इनके लिए तैयार

sections =
    .welcome = आपका स्वागत है
    .glance = एक नज़र में
    .why = { $region } क्यों?
    .benchmarks = तुलनाएँ
    .links = { $country } के साथ संबंध
    .funding = वित्त और सहायता
    .visit = आपकी यात्रा
    .meet = किनसे मिलें और अगले कदम
    .sources = स्रोत और पद्धति

greeting = { $region } में आपका हार्दिक स्वागत है। यह पुस्तिका बताती है कि यह क्षेत्र साझेदारी और निवेश के लिए क्या अवसर देता है और आपके देश से इसके क्या संबंध हैं।

limits = इन पृष्ठों के हर आँकड़े के साथ उसका स्रोत, तिथि और सीमाएँ दी गई हैं।

converted = पाउंड की राशियों के साथ उनका मूल्य आपकी मुद्रा में दिनांकित विनिमय दर पर दिया गया है।

glanceLead = आँकड़ों में क्षेत्र। हर संख्या बताती है कि वह क्या मापती है, किस अवधि और किस क्षेत्र की है; उसकी सीमाएँ उसके साथ लिखी हैं।

comma = ,{ " " }

months =
    .january = जनवरी
    .february = फ़रवरी
    .march = मार्च
    .april = अप्रैल
    .may = मई
    .june = जून
    .july = जुलाई
    .august = अगस्त
    .september = सितंबर
    .october = अक्टूबर
    .november = नवंबर
    .december = दिसंबर

day = { $day }{ "\\u00A0" }{ $month }{ "\\u00A0" }{ $year }

month = { $month } { $year }

scales =
    .million =
        { $count ->
            [one] मिलियन
           *[other] मिलियन
        }
    .billion =
        { $count ->
            [one] बिलियन
           *[other] बिलियन
        }
    .trillion =
        { $count ->
            [one] ट्रिलियन
           *[other] ट्रिलियन
        }
    .lakh =
        { $count ->
            [one] लाख
           *[other] लाख
        }
    .crore =
        { $count ->
            [one] करोड़
           *[other] करोड़
        }
    .lakh-crore =
        { $count ->
            [one] लाख करोड़
           *[other] लाख करोड़
        }

ordinal =
    { $ordinal ->
        [one] { $place }ला
        [two] { $place }रा
        [few] { $place }था
        [many] { $place }ठा
       *[other] { $place }वाँ
    }

units =
    .projects =
        { $count ->
            [one] परियोजना
           *[other] परियोजनाएँ
        }
    .jobs =
        { $count ->
            [one] नौकरी
           *[other] नौकरियाँ
        }
    .people =
        { $count ->
            [one] व्यक्ति
           *[other] लोग
        }
    .visitors =
        { $count ->
            [one] आगंतुक
           *[other] आगंतुक
        }
    .firms =
        { $count ->
            [one] कंपनी
           *[other] कंपनियाँ
        }
    .passengers =
        { $count ->
            [one] यात्री
           *[other] यात्री
        }
    .flights =
        { $count ->
            [one] उड़ान
           *[other] उड़ानें
        }
    .students =
        { $count ->
            [one] विद्यार्थी
           *[other] विद्यार्थी
        }
    .years =
        { $count ->
            [one] वर्ष
           *[other] वर्ष
        }
    .months =
        { $count ->
            [one] महीना
           *[other] महीने
        }
    .minutes =
        { $count ->
            [one] मिनट
           *[other] मिनट
        }

rates =
    .a-year = प्रति वर्ष
    .a-month = प्रति माह
    .a-week = प्रति सप्ताह
    .a-day = प्रति दिन
    .an-hour = प्रति घंटा

name = नाम
role = पद
organisation = संस्था
englishFollows = पूरा पाठ आगे अंग्रेज़ी में है।
`,
} as const;

export const LABELS = {
  ar: `### Names of the open words of a pack that a courtesy part prints.

## The area that a fact covers

region = الإقليم كله
combined-authority = منطقة السلطة المشتركة
local-authority = سلطة محلية
site = موقع
national = على مستوى البلاد
international = دولي

## On what a fact rests

measured = قياس
survey = مسح
estimate = تقدير
forecast = توقع
target = هدف
claim = تصريح
rule = قاعدة
event = حدث
`,
  en: `### Names of the open words of a pack: themes, areas, bases, kinds of record, how organisations are linked.

## Themes

fdi = Foreign direct investment
innovation = Innovation
infrastructure = Infrastructure
talent = Talent and skills
funding = Funding
cost = Costs
heritage = Heritage
quality-of-life = Quality of life

## The area that a fact covers

region = Whole region
combined-authority = Combined authority area
local-authority = Local authority
site = Site
national = National
international = International

## On what a fact rests

measured = Measured
survey = Survey
estimate = Estimate
forecast = Forecast
target = Target
claim = Claim
rule = Rule
event = Event

## Kinds of organisation and source

business = Business
institution = Institution
programme = Programme
network = Network
page = Web page

## Links between organisations

partner-of = works with
member-of = is a member of
owns = owns
located-at = is at
hosts = hosts
funds = funds
researches-with = does research with
supplies = supplies
`,
  hi: `### Names of the open words of a pack that a courtesy part prints.

## The area that a fact covers

region = पूरा क्षेत्र
combined-authority = संयुक्त प्राधिकरण क्षेत्र
local-authority = स्थानीय प्राधिकरण
site = स्थल
national = राष्ट्रीय
international = अंतरराष्ट्रीय

## On what a fact rests

measured = मापा गया
survey = सर्वेक्षण
estimate = अनुमान
forecast = पूर्वानुमान
target = लक्ष्य
claim = दावा
rule = नियम
event = घटना
`,
} as const;
