### Home: the briefs, and how old the data is.

briefs = विवरण-पत्र
newBrief = नया विवरण-पत्र
reading = आपके विवरण-पत्र पढ़े जा रहे हैं
emptyText = विवरण-पत्र एक प्रतिनिधिमंडल को बताता है कि क्षेत्र उन्हें क्या दे सकता है, हर आँकड़े के स्रोत के साथ। शुरुआत इससे करें कि कौन आ रहा है।
generalVisit = कोई प्रतिनिधिमंडल नहीं चुना गया

facts =
    { $count ->
        [one] { $count } तथ्य
       *[other] { $count } तथ्य
    }

find = विवरण-पत्र खोजें
ofAudience = पाठक वर्ग
everyAudience = हर पाठक वर्ग
order = क्रम

orders =
    .changed = हाल में बदले
    .dated = तिथि के अनुसार
    .title = शीर्षक के अनुसार

noneFits = कोई विवरण-पत्र मेल नहीं खाता। खोज हटाएँ या हर पाठक वर्ग चुनें।

exportShown =
    { $count ->
        [one] { $count } विवरण-पत्र निर्यात करें…
       *[other] { $count } विवरण-पत्र निर्यात करें…
    }

exportOne = निर्यात करें…
rename = नाम बदलें
renameStep = विवरण-पत्र का नाम बदलना
newTitle = विवरण-पत्र का शीर्षक
duplicate = प्रतिरूप बनाएँ
duplicateFor = { $audience } के लिए प्रतिरूप बनाएँ
actions = विकल्प: { $title }

states =
    .corrected =
        { $count ->
            [one] { $count } आँकड़ा बदला
           *[other] { $count } आँकड़े बदले
        }
    .draft = लिखा जा रहा है
    .exported = { $day } को निर्यात
    .issued = { $day } को जारी
    .changedSince = उसके बाद बदला

composer =
    .label = कौन आ रहा है?
    .hint = कौन आ रहा है? ई-मेल चिपकाएँ, फ़ाइल छोड़ें, या लिखें “पुणे, ऑटोमोटिव, गुरुवार”
    .file = फ़ाइल चुनें

next =
    .arrives = { $name } { $day } को पहुँचेगा।
    .tomorrow = { $name } कल पहुँचेगा।
    .here = { $name } यहाँ है।
    .party =
        { $people ->
            [one] { $people } व्यक्ति
           *[other] { $people } व्यक्ति
        }, { $days ->
            [one] { $days } दिन
           *[other] { $days } दिन
        }
    .days =
        { $days ->
            [one] { $days } दिन
           *[other] { $days } दिन
        }
    .about = { $party }: { $clusters }।
    .noBrief = अभी कोई विवरण-पत्र नहीं है।
    .written = विवरण-पत्र लिखा जा चुका है।
    .decide =
        { $count ->
            [one] विवरण-पत्र लिखा जा चुका है; जारी करने से पहले { $count } निर्णय बाकी है।
           *[other] विवरण-पत्र लिखा जा चुका है; जारी करने से पहले { $count } निर्णय बाकी हैं।
        }
    .ready = विवरण-पत्र जारी करने के लिए तैयार है।
    .issued = विवरण-पत्र { $day } को जारी हुआ।
    .start = विवरण-पत्र शुरू करें
    .settle =
        { $count ->
            [one] { $count } निर्णय लें
           *[other] { $count } निर्णय लें
        }
    .issue = विवरण-पत्र जारी करें
    .open = विवरण-पत्र खोलें
    .openVisit = दौरा खोलें
    .nobody = अभी कोई दौरा नहीं।
    .newest = सबसे नया विवरण-पत्र “{ $title }” है।

steps =
    .read = पढ़ा गया
    .written = लिखा गया
    .checked = जाँचा गया
    .issued = जारी

coming =
    .title = आगामी
    .count =
        { $visits ->
            [one] { $visits } दौरा
           *[other] { $visits } दौरे
        }, { $people ->
            [one] { $people } व्यक्ति
           *[other] { $people } व्यक्ति
        }
    .visits =
        { $visits ->
            [one] { $visits } दौरा
           *[other] { $visits } दौरे
        }
    .nobody = इन तीन सप्ताहों में कोई नहीं
    .all = सभी दौरे
    .visit = { $name }, { $from } से { $to }

attention =
    .title = आपके निर्णय के लिए
    .none = आपके लिए कुछ बाकी नहीं।
    .more = और { $count } अन्य
    .andMore = { $title }, और { $count } अन्य
    .show = दिखाएँ
    .hide = छिपाएँ
    .review = { $count } की समीक्षा करें
    .visitTitle = { $name } के लिए विवरण-पत्र नहीं है
    .visitText =
        { $days ->
            [0] वे अभी यहाँ हैं।
            [1] वे कल आ रहे हैं।
           *[other] वे { $day } को आ रहे हैं, { $days } दिन बाद।
        }
    .visitAct = विवरण-पत्र शुरू करें
    .signOffTitle =
        { $what ->
            [asked] “{ $title }” पढ़े जाने की प्रतीक्षा में है
            [remarked] किसी ने “{ $title }” पढ़ लिया है
           *[approved] “{ $title }” को मंज़ूरी मिल गई
        }
    .signOffText =
        { $what ->
            [asked] { $person } की समीक्षा प्रति, { $day }।
            [remarked] { $person } ने इस पर कुछ कहा है, { $day }।
           *[approved] { $person } द्वारा, { $day }। इसे जारी किया जा सकता है।
        } { $waived ->
            [0] {""}
            [one] एक चेतावनी का उत्तर दिया गया।
           *[other] { $waived } चेतावनियों का उत्तर दिया गया।
        }
    .signOffAct =
        { $what ->
            [asked] पढ़ें
            [remarked] देखें क्या कहा गया
           *[approved] जारी करें
        }
    .enquiryLate = { $day } तक का वादा: { $owner }।
    .enquiryNobody = किसी ने नहीं ली है।
    .enquiryAct = पूछताछ खोलें
    .driftTitle =
        { $count ->
            [one] विवरण-पत्र का { $count } आँकड़ा बदल गया है
           *[other] विवरण-पत्रों के { $count } आँकड़े बदल गए हैं
        }
    .driftText = “{ $title }” में।
    .recallsTitle =
        { $count ->
            [one] आपका दिया हुआ { $count } आँकड़ा बदल गया है
           *[other] आपके दिए हुए { $count } आँकड़े बदल गए हैं
        }
    .recallsText =
        { $count ->
            [one] वह { $count } जारी प्रति में है।
           *[other] वह { $count } जारी प्रतियों में है।
        }
    .recallsAct = किसे बताना है देखें
    .questionsTitle =
        { $count ->
            [one] { $count } चीज़ को आपने और प्रकाशक, दोनों ने बदला
           *[other] { $count } चीज़ों को आपने और प्रकाशक, दोनों ने बदला
        }
    .questionsText = जब तक आप न चुनें, आपका वाला रहता है।
    .questionsAct = चुनें
    .dueTitle =
        { $count ->
            [one] { $count } आँकड़े की समीक्षा होनी है
           *[other] { $count } आँकड़ों की समीक्षा होनी है
        }
    .dueText = पुस्तकालय में। जब तक कोई विवरण-पत्र उन्हें नहीं छापता, वे रुक सकते हैं।

first =
    .title = कौन आ रहा है?
    .lead = Attaché को पत्र दें, या एक पंक्ति। लगभग एक मिनट में ऐसा विवरण-पत्र मिलेगा जिसमें हर आँकड़े का स्रोत है।
    .hint = पुणे, ऑटोमोटिव, गुरुवार, 6 लोग
    .paste = ई-मेल चिपकाएँ
    .nothingCopied = अभी कुछ कॉपी नहीं किया गया है। पहले ई-मेल कॉपी करें।
    .go = आगे बढ़ें
    .tryOne = आज़माएँ:
    .pune = पुणे से एक पत्र
    .dubai = दुबई से एक सूची
    .states = एक पंक्ति, अमेरिका
    .known =
        { $facts ->
            [one] { $facts } तथ्य
           *[other] { $facts } तथ्य
        }, { $sources ->
            [one] { $sources } स्रोत
           *[other] { $sources } स्रोत
        }
    .knownText = इसी कंप्यूटर पर पहले से, हर एक अपने पृष्ठ, तिथि और सीमाओं के साथ।
    .here = इस कंप्यूटर से कुछ बाहर नहीं जाता
    .hereText = पत्र, नाम और मसौदे यहीं रहते हैं, जब तक आप कोई प्रति न सौंपें।
    .data = आपका अपना डेटा
    .dataText = अपने क्षेत्र के आँकड़े सेटिंग में कभी भी जोड़ें।
    .dataNow = अभी जोड़ें

# Letters as visitors write them: read as they stand, so in English.
samples =
    .pune =
        Dear colleagues,

        A delegation of six from Pune, India, will visit you next month for three days. Our members make electric two-wheelers and automotive components; two companies make diagnostic devices.

        Rohan Kulkarni, Managing Director, Sahyadri Motors
        Dr Meera Joshi, Chief Scientist, Arogya Diagnostics

        What does an engineer cost?
        Where can batteries be tested?
    .dubai =
        Name,Role,Organisation
        Aisha Al Mansoori,Head of delegation,Dubai Logistics Council
        Omar Haddad,Director of freight,Gulf Clean Energy
    .states = United States, aerospace and health technology, 4 people

remove = हटाएँ
data = डेटा
version = संस्करण
installed = जोड़ा गया
asOf = पिछली बार पढ़ा गया
due = समीक्षा बाकी
dueNone = कोई नहीं

dueFacts =
    { $count ->
        [one] { $count } तथ्य
       *[other] { $count } तथ्य
    }

trust = हस्ताक्षर

trustWords =
    .shipped = Attaché के साथ आया
    .channel = प्रकाशक के
    .unverified = हस्ताक्षर नहीं

others = अन्य क्षेत्र
use = उपयोग करें
switchNamed = { $title } का उपयोग करें
install = डेटा जोड़ें…
installFile = फ़ाइल जोड़ें (zip, Excel, CSV)…
installing = डेटा जाँचा जा रहा है
installedPack = { $title } { $version } उपयोग में है।

refused =
    { $total ->
        [one] डेटा नहीं जोड़ा गया: { $total } समस्या।
       *[other] डेटा नहीं जोड़ा गया: { $total } समस्याएँ।
    }

refusedNext = कुछ नहीं बदला गया। नीचे की पंक्तियाँ सुधारें और फ़ोल्डर फिर से चुनें।

more =
    { $count ->
        [one] और { $count } अन्य समस्या
       *[other] और { $count } अन्य समस्याएँ
    }

row = पंक्ति { NUMBER($row, useGrouping: 0) }
column = स्तंभ { $column }
