### Home: the briefs, and how old the data is.

briefs = विवरण-पत्र
newBrief = नया विवरण-पत्र
remove = हटाएँ
data = डेटा
version = संस्करण

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

reading = आपके विवरण-पत्र पढ़े जा रहे हैं
order = क्रम

orders =
    .changed = हाल में बदले
    .dated = तिथि के अनुसार
    .title = शीर्षक के अनुसार

attention =
    .title = आपके निर्णय के लिए
    .none = आपके लिए कुछ बाकी नहीं।
    .show = दिखाएँ
    .hide = छिपाएँ
    .visitAct = विवरण-पत्र शुरू करें
    .recallsAct = किसे बताना है देखें
    .questionsAct = चुनें

first =
    .title = कौन आ रहा है?
    .lead = Attaché को पत्र दें, या एक पंक्ति। लगभग एक मिनट में ऐसा विवरण-पत्र मिलेगा जिसमें हर आँकड़े का स्रोत है।
    .paste = ई-मेल चिपकाएँ
    .go = आगे बढ़ें
    .tryOne = आज़माएँ:
