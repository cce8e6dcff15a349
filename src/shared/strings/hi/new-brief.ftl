### Beginning a brief.

title = नया विवरण-पत्र
letter = कौन आ रहा है?
letterNote = ई-मेल चिपकाएँ, फ़ाइल छोड़ें, या एक पंक्ति लिखें: “पुणे, ऑटोमोटिव, गुरुवार, 6 लोग”। या बगल में उत्तर दें।
letterName = पत्र
understood = { $all } में से { $understood } पंक्तियाँ समझी गईं
newVisit = कोई नया
newVisitHint = उनका नाम, जैसे “पुणे ऑटोमोटिव प्रतिनिधिमंडल”
who = यह किसके लिए है?
whoNote = पाठक वर्ग से काग़ज़, मुद्रा और संख्याएँ व तिथियाँ लिखने का ढंग तय होता है।
paper = काग़ज़

papers =
    .a4 = A4
    .letter = US Letter

currency = मुद्रा
dates = तिथियाँ
coming = किसका दौरा?
comingNote = प्रतिनिधिमंडल से तय होता है कि कौन से तथ्य चुने जाएँ, और उसकी यात्रा विवरण-पत्र में जुड़ जाती है।
nobody = अभी किसी का नाम नहीं
nobodyNote = इस बाज़ार के किसी भी आगंतुक के लिए विवरण-पत्र
import = प्रतिनिधिमंडल की फ़ाइल आयात करें…
noVisit = दौरे की तिथियाँ नहीं

people =
    { $count ->
        [one] { $count } व्यक्ति
       *[other] { $count } व्यक्ति
    }

sectors = उद्योग
interests = रुचियाँ
clusters = कौन से आर्थिक समूह?
clustersNote = जो इस पाठक वर्ग के लिए उपयुक्त हैं उन पर निशान है, सबसे उपयुक्त पहले। जैसा ठीक लगे, हटाएँ या जोड़ें।
suggested = सुझाए गए
otherClusters = अन्य
finding = उपयुक्त आर्थिक समूह खोजे जा रहे हैं

clusterHolds =
    { $facts ->
        [one] { $facts } तथ्य
       *[other] { $facts } तथ्य
    }, { $organisations ->
        [one] { $organisations } संस्था
       *[other] { $organisations } संस्थाएँ
    }

summary =
    { $clusters ->
        [one] { $who }: { $clusters } आर्थिक समूह
       *[other] { $who }: { $clusters } आर्थिक समूह
    }

announced = { $name }, { $audience }: पत्र के पास जिन पर निशान है वे लिए जाते हैं, और उनके लिए उपयुक्त आर्थिक समूह भी।
announcedLacks = { $lacking } या जो पढ़ा गया उसे हटा दें।
unread = एक पाठ अभी पढ़ा नहीं गया है। उसे पढ़ें या हटा दें।
checkFirst = “विवरण-पत्र बनाएँ” वही लेता है जिस पर यहाँ निशान है। आर्थिक समूह देखने हों तो पहले दौरा सहेजें।
create = विवरण-पत्र बनाएँ
creating = तथ्य चुने जा रहे हैं
cancel = रद्द करें
tooMany = एक विवरण-पत्र में अधिक से अधिक { $most } आर्थिक समूह आ सकते हैं। आगे बढ़ने के लिए कुछ हटाएँ।
noAudience = डेटा में कोई पाठक वर्ग नहीं है, इसलिए उससे विवरण-पत्र नहीं बन सकता।
