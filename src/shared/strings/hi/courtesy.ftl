### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

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
    .case = यहाँ निवेश क्यों: एक पृष्ठ में
    .welcome = आपका स्वागत है
    .glance = एक नज़र में
    .why = { $region } क्यों?
    .benchmarks = तुलनाएँ
    .links = { $country } के साथ संबंध
    .funding = वित्त और सहायता
    .stories = निवेशकों के अनुभव
    .sites = भूखंड और परिसर
    .rules = यहाँ व्यवसाय करना
    .visit = आपकी यात्रा
    .meet = किनसे मिलें और अगले कदम
    .sources = स्रोत और पद्धति

greeting = { $region } में आपका हार्दिक स्वागत है। यह पुस्तिका बताती है कि यह क्षेत्र साझेदारी और निवेश के लिए क्या अवसर देता है और आपके देश से इसके क्या संबंध हैं।

limits = इन पृष्ठों के हर आँकड़े के साथ उसका स्रोत, तिथि और सीमाएँ दी गई हैं।

converted = पाउंड की राशियों के साथ उनका मूल्य आपकी मुद्रा में दिनांकित विनिमय दर पर दिया गया है।

glanceLead = आँकड़ों में क्षेत्र। हर संख्या बताती है कि वह क्या मापती है, किस अवधि और किस क्षेत्र की है; उसकी सीमाएँ उसके साथ लिखी हैं।

ratesUsed = परिवर्तित राशियाँ पूर्णांकित हैं; विनिमय दर { $rates }।

bands =
    .km = आवरण: हर पट्टी 5 किलोमीटर और दूर है।
    .miles = आवरण: हर पट्टी 3 मील और दूर है।

marks =
    .counted = गिना हुआ
    .done = पूरा हुआ
    .estimated = अनुमानित
    .planned = नियोजित
    .claimed = दावा
    .rule = नियम

latestHeld = उपलब्ध नवीनतम

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

day = { $day }{ "\u00A0" }{ $month }{ "\u00A0" }{ $year }

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
