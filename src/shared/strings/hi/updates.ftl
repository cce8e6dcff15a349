### Channels, updates and versions.

title = अद्यतन
lead = डेटा कहाँ से आता है, उसने क्या बदला, और वापस कैसे जाएँ। आपके अपने संपादन कभी मिटाए नहीं जाते।
reading = चैनल और संस्करण पढ़े जा रहे हैं
channels = चैनल
noChannels = अभी कोई चैनल नहीं। प्रकाशक आपको एक पता और एक विश्वास-मूल (root of trust) देता है; दोनों हों तो अद्यतन अपने आप आते हैं।
neverChecked = अभी पूछा नहीं गया।
checked = पिछली सफल जाँच { $day }।
checkedUntil = पिछली सफल जाँच { $day }; { $until } तक मान्य।
fingerprint = इसके विश्वास-मूल का फ़िंगरप्रिंट
remove = हटाएँ
removeNamed = चैनल हटाएँ: { $title }
check = अभी जाँचें
checking = चैनलों से पूछा जा रहा है
stop = रोकें
nothingNew = कुछ नया नहीं।
arrivedFirst = { $title } { $to } आ गया है।
arrived = { $title }: { $from } → { $to }।
add = चैनल जोड़ें…
compare = इस फ़िंगरप्रिंट को उससे मिलाएँ जो प्रकाशक ने आपको काग़ज़ पर या फ़ोन पर बताया।
address = चैनल का पता
trust = वही है: जोड़ें
fromFolder = फ़ोल्डर से जोड़ें…
doNotTrust = इस पर भरोसा न करें

conflicts =
    { $count ->
        [0] प्रश्न
        [one] { $count } प्रश्न
       *[other] { $count } प्रश्न
    }

noConflicts = किसी अद्यतन ने कुछ नहीं पूछा है।

question =
    { $question ->
        [field] आपने और प्रकाशक, दोनों ने इसे बदला: { $field }।
        [deleted] आपने इसे संपादित किया, और प्रकाशक की सूची में अब यह नहीं है।
        [withdrawn] आपने इसे संपादित किया, और प्रकाशक ने इसे वापस ले लिया है।
        [same] आपने जो तथ्य संपादित किया, वह अब प्रकाशक की सूची में अपने नाम से नहीं है। क्या प्रकाशक वाला वही तथ्य है? अपना रखें, तो आपका संपादन उस पर लग जाता है; प्रकाशक वाला लें, तो आपका संपादन समाप्त होता है।
        [hidden] आपने इसे छिपाया, और उसके बाद प्रकाशक ने इसे बदला है।
       *[reference] यहाँ आपने ऐसी चीज़ का नाम दिया है जिसे प्रकाशक ने हटा दिया है: { $field }।
    }

base = पहले
theirs = प्रकाशक
ours = आप
empty = कुछ नहीं
takeTheirs = प्रकाशक वाला लें
keepOurs = अपना रखें
defer = बाद में
combined = या जो सही है वह लिखें
takeCombined = यही लें
changed = क्या बदला
changes = { $from } से { $to } तक क्या बदला
noChanges = नया संस्करण आने पर यहाँ दिखेगा कि उसमें क्या अलग लिखा है।
filter = दिखाएँ
all = सभी
counted = { $name } { $count }
kind = प्रकार
allKinds = सभी प्रकार
words = बदलावों में आए शब्द

left =
    { $count ->
        [one] { $count } बदलाव
       *[other] { $count } बदलाव
    }

same = इन दोनों संस्करणों में एक ही बात है।
from = इस संस्करण से
to = इस संस्करण तक
before = इससे पिछला
inUse = जो उपयोग में है
version = { $version }, { $day }
choosePair = साथ-साथ देखने के लिए दो संस्करण चुनें।

whats =
    .changed = बदला
    .withdrawn = वापस लिया गया
    .added = नया
    .removed = अब सूची में नहीं

more =
    { $count ->
        [one] और { $count } अन्य बदलाव
       *[other] और { $count } अन्य बदलाव
    }

app = अताशे स्वयं

# $version (String)
appHere = यह अताशे { $version } है। यह स्वयं को कभी नहीं बदलता।

appDecided = इसे आपका संगठन नया करता है; यहाँ कुछ नहीं दिया जाता।

# $version (String)
# $channel (String)
# $size (String)
appOffered = अताशे { $version } { $channel } से मिल सकता है, { $size } MB।

saveInstaller = इसका इंस्टॉलर सहेजें…
savingInstaller = इंस्टॉलर लाया जा रहा है

# $path (String)
installerSaved = हस्ताक्षर, लंबाई और हैश सही हैं: { $path }। अताशे बंद करके इसे चलाएँ, या उसे दें जो यहाँ प्रोग्राम इंस्टॉल कर सकता है।

showInstaller = इसे फ़ोल्डर में दिखाएँ
versions = संस्करण

published =
    { $edits ->
        [one] { $day } को प्रकाशित; आपका अपना { $edits } संपादन
       *[other] { $day } को प्रकाशित; आपके अपने { $edits } संपादन
    }

goBack = { $version } पर वापस जाएँ…
goForth = { $version } का फिर से उपयोग करें…
removePack = हटाएँ…
removePackNamed = { $title } हटाएँ…
removePackTitle = यह डेटा इस कंप्यूटर से हटाएँ?

removePackText =
    { $edits ->
        [0] { $title } और उसके पुराने संस्करण हट जाएँगे। इससे बने विवरण-पत्र रहेंगे, और इसे फिर स्थापित करने पर उपयोग किए जा सकेंगे।
        [one] { $title } और उसके पुराने संस्करण हट जाएँगे। इससे बने विवरण-पत्र और आपका अपना { $edits } संपादन रहेंगे, और इसे फिर स्थापित करने पर उपयोग किए जा सकेंगे।
       *[other] { $title } और उसके पुराने संस्करण हट जाएँगे। इससे बने विवरण-पत्र और आपके अपने { $edits } संपादन रहेंगे, और इसे फिर स्थापित करने पर उपयोग किए जा सकेंगे।
    }

removePackConfirm = हटाएँ
removePackKeep = रहने दें
suggest = प्रकाशक के लिए हमारे संपादन निर्यात करें…
history = इतिहास

event =
    { $what ->
        [installed] { $title } { $to } स्थापित
        [updated] { $title } { $from } → { $to }
        [rolled-back] { $title } { $from } से वापस { $to } पर
       *[removed] { $title } { $from } हटाया गया
    }

merges = आपके संपादनों के साथ मिलान

merged =
    { $edits ->
        [one] आपका { $edits } संपादन साथ लाया गया
       *[other] आपके { $edits } संपादन साथ लाए गए
    }{ $questions ->
        [0] ।
        [one] { " " }और { $questions } प्रश्न पूछा गया।
       *[other] { " " }और { $questions } प्रश्न पूछे गए।
    }

undone = वापस लिया गया; आपके अपने मान फिर लागू हुए।
undoMerge = यह मिलान पूर्ववत करें…
undoMergeNamed = यह मिलान पूर्ववत करें… { $title } { $from } → { $to }
undoTitle = इस अद्यतन ने आपके संपादनों में जो किया, उसे पूर्ववत करें?
undoText = { $title } का संस्करण { $version } ही रहेगा। आपके पहले के मान फिर लागू होंगे, और जहाँ प्रकाशक ने भी बदलाव किया है, वहाँ आपसे पूछा जाएगा। किसी भी ओर कुछ नहीं खोएगा।
undoConfirm = मिलान पूर्ववत करें
undoKeep = रहने दें
backTitle = पुराने संस्करण पर वापस जाएँ?
backText = { $title } फिर से { $version } हो जाएगा, और आपके संपादन भी उसके साथ वापस जाएँगे। नया संस्करण इस कंप्यूटर पर रहेगा।
forthTitle = नए संस्करण का फिर से उपयोग करें?
forthText = { $title } फिर से { $version } हो जाएगा, और आपके संपादन साथ आएँगे। पुराना संस्करण इस कंप्यूटर पर रहेगा।
forthConfirm = उपयोग करें
backConfirm = वापस जाएँ
backKeep = यहीं रहें
