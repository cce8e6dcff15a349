### What a brief must answer before it is issued.

title = जाँच
write = लिखें
looking = विवरण-पत्र जाँचा जा रहा है
views = लिखना या जाँचना

headline =
    { $count ->
        [0] कोई निर्णय बाकी नहीं
        [one] { $count } निर्णय बाकी है
       *[other] { $count } निर्णय बाकी हैं
    }

then =
    .ready = विवरण-पत्र जारी करने के लिए तैयार है।
    .decide = फिर विवरण-पत्र जारी करने के लिए तैयार है।
    .fixes = जो बचा है, वह एक-एक क्लिक में ठीक होता है।
    .blocked = लाल निशान वाली बातें विवरण-पत्र को जारी होने से रोकती हैं।

settledCount = { $count } तय
leftCount = { $count } बाकी
settledOf = { $all } में से { $settled } तय
blockedBy =
    { $count ->
        [one] जारी करने से पहले { $count } ठीक करना है
       *[other] जारी करने से पहले { $count } ठीक करने हैं
    }

blockedInSection =
    { $count ->
        [one] { $count } बात ब्रीफ़ को जारी होने से रोकती है
       *[other] { $count } बातें ब्रीफ़ को जारी होने से रोकती हैं
    }

readyToIssue = जारी करने के लिए तैयार
decide = निर्णय लें
fixes = तुरंत सुधार
know = जानने योग्य
settled = तय हो चुके
blocks = विवरण-पत्र को जारी होने से रोकता है
fixNamed = ठीक करें: { $name }
onPage = पृ. { $page }
place = { $all } में से { $at }
before = पिछला
after = अगला
choices = क्या किया जाए
skip = अभी छोड़ें
goThere = विवरण-पत्र में दिखाएँ
goThereNamed = विवरण-पत्र में दिखाएँ: { $sentence }
apply = यही करें
stand = ऐसे ही रहने दें…
standIt = ऐसे ही रहने दें
standHint = कारण विवरण-पत्र और हर जारी प्रति के साथ रखा जाता है।
reason = क्यों रहने दें
reasons =
    .checked = मैंने इसे स्रोत से मिलाया है।
    .asked = आगंतुकों ने इसे ऐसे ही माँगा था।
    .agreed = एक सहकर्मी ने सहमति दी है।

nothingLeft = कोई निर्णय बाकी नहीं है।
nothingLeftHint = बाद में जो भी सामने आए, वह यहाँ, विवरण-पत्र के शीर्ष पर और जारी करने से पहले बताया जाता है।
issue = जारी करें…

severity =
    .error = रोकता है
    .warning = निर्णय लें
    .note = जानने योग्य

reopen = फिर से तय करें
reopenNamed = फिर से तय करें: { $sentence }
because = रहने दिया: { $reason }

changedOne = संग्रह में बदला है
was = विवरण-पत्र में
is = अब संग्रह में
nothing = कुछ नहीं
withdrawnNow = अब संग्रह में नहीं है
versions = विवरण-पत्र में डेटा के संस्करण { $pinned } से; संग्रह अब { $now } पर है।
accept = नया लें
acceptAll =
    { $count ->
        [one] नया लें
       *[other] सभी { $count } नए लें
    }
keepOld = पुराना रहने दें…
leaveOut = इसे हटा दें

inSection =
    { $count ->
        [one] तय या ठीक करने को { $count }
       *[other] तय या ठीक करने को { $count }
    }

marker =
    { $count ->
        [one] { $count } जाँच
       *[other] { $count } जाँचें
    }

markerNamed =
    { $count ->
        [one] { $count } जाँच: { $sentences }
       *[other] { $count } जाँचें: { $sentences }
    }

keepStep = कारण के साथ रहने देना
takeBackStep = फिर से तय करना
acceptStep = आँकड़ा अब जैसा है वैसा लेना
acceptAllStep = सभी आँकड़े अब जैसे हैं वैसे लेना
keepOldStep = पुराना आँकड़ा रहने देना
gone = विवरण-पत्र अब खुला नहीं है।
goneNext = इसे फिर से खोलें।
