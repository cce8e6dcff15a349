### The courtesy part of a brief: cover, welcome, headings and key figures in the visitors' language.

briefingPack = जानकारी पुस्तिका
corrigendum = शुद्धिपत्र

forVisitors = { $country } के सम्मानित अतिथियों के लिए

visit = यात्रा
prepared = तैयार करने की तिथि
edition = संस्करण

editions =
    .full = पूरी पुस्तिका
    .summary = दो पृष्ठों का सार
    .host = मेज़बान की टिप्पणियाँ

clusters = औद्योगिक क्लस्टर
preparedFor = इनके लिए तैयार की गई

sections =
    .case = यहाँ निवेश क्यों: एक पृष्ठ में
    .welcome = आपका स्वागत है
    .glance = एक नज़र में
    .why = { $region } क्यों?
    .benchmarks = तुलनात्मक आँकड़े
    .links = { $country } के साथ संबंध
    .funding = वित्तपोषण और सहायता
    .stories = निवेशकों के अनुभव
    .sites = भूखंड और परिसर
    .rules = यहाँ व्यवसाय करना
    .visit = आपकी यात्रा
    .meet = किनसे मिलें और अगले कदम
    .sources = स्रोत और कार्यपद्धति

greeting = { $region } में आपका स्वागत करना हमारे लिए हर्ष और सम्मान की बात है। हम आभारी हैं कि आपने यह समय हमारे साथ बिताने का निर्णय लिया, और आशा करते हैं कि अपने पूरे प्रवास में आपको यहाँ अपनापन मिलेगा। हम आपकी आकांक्षाएँ सुनने और साथ मिलकर यह जानने के लिए उत्सुक हैं कि हम क्या-क्या हासिल कर सकते हैं।

limits = इन पृष्ठों के हर आँकड़े के साथ उसका स्रोत, तिथि और सीमाएँ दी गई हैं।

converted = पाउंड की राशियों के साथ आपकी मुद्रा में उनका मूल्य भी दिया गया है, जो उल्लिखित तिथि की विनिमय दर पर है।

glanceLead = क्षेत्र, आँकड़ों में। हर आँकड़े के साथ लिखा है कि वह क्या मापता है, किस अवधि और किस क्षेत्र का है, और उसकी सीमाएँ क्या हैं।

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

screen =
    .skip = सीधे सामग्री पर जाएँ
    .contents = विषय-सूची
    .chartData = इस चार्ट के आँकड़े

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

range = { $from } से { $to } तक

since = { $from } से

until = { $to } तक

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
        [one] { $place }ला स्थान
        [two] { $place }रा स्थान
        [few] { $place }था स्थान
        [many] { $place }ठा स्थान
       *[other] { $place }वाँ स्थान
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
            [one] पर्यटक
           *[other] पर्यटक
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
            [one] माह
           *[other] माह
        }
    .minutes =
        { $count ->
            [one] मिनट
           *[other] मिनट
        }
    .businesses =
        { $count ->
            [one] व्यवसाय
           *[other] व्यवसाय
        }
    .graduates =
        { $count ->
            [one] स्नातक
           *[other] स्नातक
        }
    .per-cent =
        { $count ->
            [one] प्रतिशत
           *[other] प्रतिशत
        }
    .sq-ft =
        { $count ->
            [one] वर्ग फ़ुट
           *[other] वर्ग फ़ुट
        }
    .sq-m =
        { $count ->
            [one] वर्ग मीटर
           *[other] वर्ग मीटर
        }
    .hectares =
        { $count ->
            [one] हेक्टेयर
           *[other] हेक्टेयर
        }
    .acres =
        { $count ->
            [one] एकड़
           *[other] एकड़
        }
    .hours =
        { $count ->
            [one] घंटा
           *[other] घंटे
        }
    .metres =
        { $count ->
            [one] मीटर
           *[other] मीटर
        }
    .km =
        { $count ->
            [one] किलोमीटर
           *[other] किलोमीटर
        }
    .miles =
        { $count ->
            [one] मील
           *[other] मील
        }
    .square-miles =
        { $count ->
            [one] वर्ग मील
           *[other] वर्ग मील
        }
    .mph =
        { $count ->
            [one] मील प्रति घंटा
           *[other] मील प्रति घंटा
        }
    .MW =
        { $count ->
            [one] मेगावाट
           *[other] मेगावाट
        }
    .MVA =
        { $count ->
            [one] मेगावोल्ट-एम्पियर
           *[other] मेगावोल्ट-एम्पियर
        }
    .GWh-a-year =
        { $count ->
            [one] गीगावाट-घंटा प्रति वर्ष
           *[other] गीगावाट-घंटे प्रति वर्ष
        }
    .flights-a-week =
        { $count ->
            [one] उड़ान प्रति सप्ताह
           *[other] उड़ानें प्रति सप्ताह
        }
    .flights-a-day =
        { $count ->
            [one] उड़ान प्रति दिन
           *[other] उड़ानें प्रति दिन
        }
    .seats =
        { $count ->
            [one] सीट
           *[other] सीटें
        }
    .vehicles =
        { $count ->
            [one] वाहन
           *[other] वाहन
        }
    .batteries =
        { $count ->
            [one] बैटरी
           *[other] बैटरियाँ
        }
    .tickets =
        { $count ->
            [one] टिकट
           *[other] टिकट
        }
    .products =
        { $count ->
            [one] उत्पाद
           *[other] उत्पाद
        }
    .premises =
        { $count ->
            [one] परिसर
           *[other] परिसर
        }
    .job-years =
        { $count ->
            [one] कार्य-वर्ष
           *[other] कार्य-वर्ष
        }
    .parks =
        { $count ->
            [one] पार्क
           *[other] पार्क
        }
    .motorways =
        { $count ->
            [one] मोटरवे
           *[other] मोटरवे
        }
    .facilities =
        { $count ->
            [one] सुविधा
           *[other] सुविधाएँ
        }
    .partners =
        { $count ->
            [one] साझेदार
           *[other] साझेदार
        }
    .radars =
        { $count ->
            [one] रडार
           *[other] रडार
        }
    .briefs =
        { $count ->
            [one] विवरण
           *[other] विवरण
        }

rates =
    .a-year = प्रति वर्ष
    .a-month = प्रति माह
    .a-week = प्रति सप्ताह
    .a-day = प्रति दिन
    .an-hour = प्रति घंटा
    .per-sq-ft = प्रति वर्ग फ़ुट
    .per-km = प्रति किलोमीटर
    .pence-per-GBP-of-rateable-value = कर-योग्य किराया मूल्य के प्रति पाउंड पर पेंस
    .AED-per-USD = यूएई दिरहम प्रति अमेरिकी डॉलर

name = नाम
role = पद
organisation = कंपनी या संस्था
englishFollows = इसके बाद पूरा पाठ अंग्रेज़ी में दिया गया है।
