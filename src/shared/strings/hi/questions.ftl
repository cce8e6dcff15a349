### What the visitors asked, in the brief.

fromDelegation = प्रतिनिधिमंडल से ({ $count })
fromFile = फ़ाइल से…
fillWorkbook = उनकी वर्कबुक भरें…

filled = सहेजा गया: { $path } ({ $answered } के उत्तर, { $gaps ->
        [one] { $gaps } बिना उत्तर
       *[other] { $gaps } बिना उत्तर
    })

paste = प्रश्न लिखें या चिपकाएँ
pasteHint = हर पंक्ति में एक। हर प्रश्न को उसके शब्दों से पुस्तकालय में खोजा जाता है; सौंपने से पहले हर उत्तर पढ़ लें।
answerThem = उत्तर खोजें
matching = उत्तर खोजे जा रहे हैं

added =
    { $count ->
        [one] { $count } प्रश्न जोड़ा गया
       *[other] { $count } प्रश्न जोड़े गए
    }{ $gaps ->
        [0] ।
        [one] , उनमें { $gaps } बिना उत्तर।
       *[other] , उनमें { $gaps } बिना उत्तर।
    }

noneNew = ये प्रश्न विवरण-पत्र में पहले से हैं।

standing =
    { $gaps ->
        [one] { $answered } के उत्तर · { $gaps } बिना उत्तर
       *[other] { $answered } के उत्तर · { $gaps } बिना उत्तर
    }

exportAnswers = तालिका के रूप में सहेजें…
exportGaps = बिना उत्तर वाले, डेटा टीम के लिए…
saved = सहेजा गया: { $path }
gap = बिना उत्तर: पुस्तकालय में इसका उत्तर नहीं है। यह ऐसे ही छपता है, और डेटा टीम की सूची में जाता है।
dataTeamAsked = डेटा टीम से पूछा गया है
askedStep = बताना कि डेटा टीम से पूछा गया या नहीं
found = शब्दों के मेल से मिला। इसे पढ़ लें।
takeAway = हटा दें
takeAwayNamed = हटा दें: { $statement }
others = दूसरे उत्तर…
othersNamed = इसके दूसरे उत्तर: { $question }
closeOthers = बंद करें
near = इस विषय में क्या है
nothingNear = इस विषय में कुछ नहीं है।
shares = मिलते शब्द: { $words }
takeIt = इसे लें
takeNamed = इसे लें: { $statement }
ownWords = अपने शब्दों में उत्तर दें
ownWordsLabel = उत्तर हमारे शब्दों में
ownWordsHint = अपने शब्दों में कहें; हर आँकड़े को उसके तथ्य से जोड़ें
dropWords = हमारे शब्द हटाएँ
addStep = प्रश्न जोड़ना
answerStep = प्रश्न का उत्तर चुनना
wordStep = उत्तर लिखना
