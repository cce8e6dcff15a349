### Issued copies, verifying a PDF, recalls, and the dialogue that issues a brief.

title = जारी किए गए
lead = क्या सौंपा गया, किसे, और क्या वह अब भी वही कहता है जो पुस्तकालय कहता है।
reading = बही पढ़ी जा रही है
back = सभी जारी प्रतियाँ
verify = PDF या Word फ़ाइल सत्यापित करें…
verifying = PDF फिर से बनाकर मिलाई जा रही है
empty = अभी कुछ जारी नहीं हुआ है। कोई विवरण-पत्र खोलें और “जारी करें” चुनें: उसे संख्या मिलती है और प्रति यहाँ रखी जाती है।
copies = प्रतियाँ

states =
    .good = मान्य
    .recalled =
        { $count ->
            [one] { $count } आँकड़ा बदला
           *[other] { $count } आँकड़े बदले
        }
    .superseded = इसकी जगह अब { $by }

ledger = बही

whole =
    { $entries ->
        [one] पूरी: { $entries } प्रविष्टि, पिछली से जुड़ी हुई।
       *[other] पूरी: { $entries } प्रविष्टियाँ, हर एक अपने से पिछली से जुड़ी हुई।
    }

broken = बही वैसी नहीं है जैसी Attaché ने लिखी थी
brokenNext = उसकी तिथि वाली एक प्रति आपके डेटा के “backups” फ़ोल्डर में है।

recalls =
    { $open ->
        [0] वापसी सूचनाएँ
       *[other] वापसी सूचनाएँ, { $open } खुली
    }

noRecalls = हर प्रति वही कहती है जो आज पुस्तकालय कहता है।

onPages =
    { $count ->
        [0] पृष्ठ ज्ञात नहीं
        [one] पृष्ठ { $pages }
       *[other] पृष्ठ { $pages }
    }

gravities =
    .withdrawn = वापस लिया गया
    .sign = धन-ऋण चिह्न बदला
    .magnitude = दस गुना या अधिक
    .order = क्रम बदला
    .value = आँकड़ा बदला
    .meaning = अर्थ बदला
    .wording = केवल शब्द
    .source = केवल स्रोत

since = { $since } से।

recallStates =
    .open = खुली
    .done = पूरी
    .ignored = छोड़ी गई

corrigendum = शुद्धिपत्र…
corrigendumAll = सभी खुली सूचनाओं के शुद्धिपत्र…
corrigendumTitle = प्राप्तकर्ताओं को क्या बताया जाए
apology = क्षमा-याचना
apologyText = इस त्रुटि के लिए हमें खेद है। कृपया अपनी प्रति में लिखी बात की जगह नीचे छपी बात मानें, और जिनके पास प्रति हो उन्हें भी बता दें।
write = PDF लिखें…
written = लिखा गया: { $path }
done = हो गया
ignore = छोड़ दें…
ignoreTitle = छपा हुआ आँकड़ा क्यों रहने दिया जाए?
reason = कारण
keepReason = इस कारण के साथ छोड़ दें
reopen = फिर से खोलें
cancel = रद्द करें
open = PDF खोलें
reveal = फ़ोल्डर में दिखाएँ

files =
    .kept = रखी हुई फ़ाइल वही है जो जारी हुई थी।
    .missing = रखी हुई फ़ाइल “issued” फ़ोल्डर में नहीं रही।
    .erased = रखी हुई फ़ाइल उस नाम के साथ मिटाई गई जो उसमें था।
    .changed = रखी हुई फ़ाइल डिस्क पर बदली गई: यह वह नहीं है जो जारी हुई थी।

about =
    { $pages ->
        [one] { $edition } · { $audience } · { $pages } पृष्ठ
       *[other] { $edition } · { $audience } · { $pages } पृष्ठ
    }

issuedTo = { $recipient } को, { $day }
chain = इस प्राप्तकर्ता की प्रतियाँ
thisOne = यही प्रति

facts =
    { $count ->
        [one] { $count } तथ्य
       *[other] { $count } तथ्य
    }

findings = जाँचें
noFindings = जाँच में कुछ नहीं मिला।
waiver = रहने दिया, क्योंकि: { $reason }
fact = तथ्य
page = पृष्ठ
today = आज
asPrinted = जैसा छपा है

kinds =
    .identical = ज्यों की त्यों
    .re-saved = फिर से सहेजी गई
    .altered = बदली गई
    .cannot-tell = कहा नहीं जा सकता
    .evidence-altered = प्रमाण बदला गया
    .evidence-removed = प्रमाण हटाया गया
    .other-engine = दूसरे संस्करण की
    .foreign = Attaché की बनाई नहीं
    .unreadable = पढ़ी नहीं जा सकती
    .figures-hold = आँकड़े ज्यों के त्यों
    .figures-altered = आँकड़े बदले गए

from = यह कहाँ से आई
madeBy = { $engine } से बनाई गई।
figures = इसके आँकड़े आज
noFigures = इसमें ऐसे आँकड़े नहीं हैं जिन्हें पुस्तकालय से मिलाया जा सके।

figureStates =
    .same = जैसा पुस्तकालय में
    .corrected = सुधारा गया
    .withdrawn = वापस लिया गया
    .unknown = यहाँ अज्ञात

counts = { $same } जैसे पुस्तकालय में, { $corrected } सुधारे गए, { $withdrawn } वापस लिए गए, { $unknown } यहाँ अज्ञात
issue = जारी करें…
asking = विवरण-पत्र जाँचा जा रहा है
date = जारी करने की तिथि
edition = संस्करण
number = इसकी संख्या { $number } होगी।
numbers = संख्याएँ { $number } से शुरू होंगी।
replaces = यह { $numbers } की जगह लेता है, और यह इसके आवरण पर लिखा होता है।

errors =
    { $count ->
        [one] { $count } त्रुटि इसे जारी होने से रोकती है
       *[other] { $count } त्रुटियाँ इसे जारी होने से रोकती हैं
    }

warnings =
    { $count ->
        [0] किसी चेतावनी का उत्तर बाकी नहीं
        [one] { $count } चेतावनी का उत्तर बाकी
       *[other] { $count } चेतावनियों का उत्तर बाकी
    }

why = इसे क्यों रहने दिया जाए: { $sentence }

lacks =
    .recipient = पहले प्राप्तकर्ता का नाम लिखें।
    .edition = कम से कम एक संस्करण चुनें।
    .reasons =
        { $count ->
            [one] { $count } चेतावनी का कारण लिखना बाकी है।
           *[other] { $count } चेतावनियों का कारण लिखना बाकी है।
        }

issuing = जारी प्रति लिखी जा रही है
issuedAs = { $numbers } के रूप में जारी।
close = बंद करें
